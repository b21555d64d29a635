package org.chalkline.command.admission;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.admission.SeatBookCommand.StopOrResumeQuota;
import org.chalkline.command.admission.WhenSchoolStopsThenQuotaEnds.StopOrResumeLicensee;
import org.chalkline.command.admission.WhenSchoolStopsThenQuotaEnds.StopOrResumeSchool;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaCause;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.springframework.stereotype.Component;

/** Tells what the end of a school, or of its admissions, means for all books of its seats. */
@Component
class SeatBooksTogether {
    private final Repository<SeatBook> books;

    SeatBooksTogether(Repository<SeatBook> books) {
        this.books = books;
    }

    @CommandHandler
    void handle(StopOrResumeSchool c, AdmissionOffice office) {
        stopOrResume(c.school(), c.cause(), c.effectiveOn(), office);
    }

    @CommandHandler
    void handle(StopOrResumeLicensee c, AdmissionOffice office) {
        for (var fact : office.facts().of(c.licence().toString())) {
            if (!(fact instanceof LicenceFounded founded)) continue;
            stopOrResume(founded.schoolId(), c.cause(), c.effectiveOn(), office);
            return;
        }
    }

    /**
     * Offers are made in the year before they begin, in that year, and late in the next. A school
     * that was there ever since has no day on which it began, and no seats in that year.
     */
    private void stopOrResume(
            SchoolId school, QuotaCause cause, LocalDate on, AdmissionOffice office) {
        int last = Math.min(on.getYear() + 1, SeatBookId.LAST_YEAR);
        for (int year = Math.max(on.getYear() - 1, SeatBookId.FIRST_YEAR); year <= last; year++) {
            for (var stage : Stage.values()) {
                var id = SeatBookId.of(school, stage, year);
                if (office.facts().of(id.toString()).isEmpty()) continue;
                var change = new StopOrResumeQuota(id, cause, on);
                books.load(id.toString()).execute(book -> book.handle(change, office));
            }
        }
    }
}
