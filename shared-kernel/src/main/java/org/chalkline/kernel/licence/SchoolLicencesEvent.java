package org.chalkline.kernel.licence;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.school.SchoolId;

/**
 * The file of one school tells which licences of it were taken over. The licences tell what came of
 * them.
 */
public sealed interface SchoolLicencesEvent extends Fact {

    /** The school, whose file it is. */
    SchoolId school();

    @Override
    default String subject() {
        return new SchoolLicencesId(school()).toString();
    }

    /** A licence of the school was taken over. */
    @FactType("licence.LicenceEntered")
    record LicenceEntered(SchoolId school, LicenceId licence, LocalDate effectiveOn)
            implements SchoolLicencesEvent {}
}
