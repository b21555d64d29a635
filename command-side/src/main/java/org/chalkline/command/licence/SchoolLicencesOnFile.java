package org.chalkline.command.licence;

import java.time.LocalDate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.SchoolLicencesId;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.stereotype.Component;

/** Reads and writes the files of schools whose licences are taken over. */
@Component
public class SchoolLicencesOnFile {
    private final Repository<SchoolLicences> files;
    private final FactsOf facts;

    public SchoolLicencesOnFile(Repository<SchoolLicences> files, FactsOf facts) {
        this.files = files;
        this.facts = facts;
    }

    /**
     * Enters the licence, in the unit of work that is under way. Its lock is held until its end.
     *
     * @throws org.chalkline.command.RefusedException {@code SCHOOL_HAS_LICENCE} while another that
     *     was taken over is in force
     */
    void enter(SchoolId school, LicenceId licence, LocalDate on) {
        var id = new SchoolLicencesId(school);
        OtherAggregates.with(
                files,
                id.toString(),
                SchoolLicences::new,
                file -> file.enter(id, licence, on, this::inForce));
    }

    /** Whether it stands, and nothing has ended it. */
    private boolean inForce(LicenceId licence) {
        var record = new LicenceState();
        for (var fact : facts.of(licence.toString())) {
            if (fact instanceof LicenceEvent event) record.evolve(event);
        }
        boolean over = record.expired() || record.takenAway() || record.deregistered();
        return record.exists() && !over;
    }
}
