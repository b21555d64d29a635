package org.chalkline.command.licence;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.REPORT_NOT_WEIGHED;

import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionReported;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.ComprehensivelyInspected;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.school.SchoolId;

/**
 * The reports of comprehensive inspections, on which the annual inspection of a school rests among
 * other things (Education Supervision Regulations, 24; Shanghai Regulations on Education
 * Supervision, 25).
 */
final class SupervisionReports {

    private SupervisionReports() {}

    /**
     * Refuses a grade whose decision cites no report of a comprehensive inspection of the school
     * that was reported in the year of the grade, by that day.
     */
    static void requireWeighed(SchoolId school, AnnualInspectionGraded grade, FactsOf facts) {
        for (var fact : facts.of(new SupervisedSchoolId(school).toString())) {
            if (!(fact instanceof ComprehensivelyInspected inspected)) continue;
            for (var each : facts.of(inspected.inspection().toString())) {
                if (!(each instanceof InspectionReported reported)) continue;
                boolean counts =
                        reported.effectiveOn().getYear() == grade.year()
                                && !reported.effectiveOn().isAfter(grade.effectiveOn());
                boolean cited = grade.decision().evidence().contains(reported.report());
                refuseIf(counts && !cited, REPORT_NOT_WEIGHED);
            }
        }
    }
}
