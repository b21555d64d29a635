package org.chalkline.query.procedure.personnel;

import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;

/** Says in one sentence what a fact of a personnel file tells. Its date stands beside it. */
final class PersonnelFactSummary {

    private PersonnelFactSummary() {}

    static String of(PersonnelEvent fact) {
        return switch (fact) {
            case SanctionImposed e ->
                    "Sanction "
                            + e.sanction()
                            + ": "
                            + e.kind()
                            + (e.until() == null ? "" : " until " + e.until())
                            + by(e);
            case SanctionPeriodEnded e -> "The period of sanction " + e.sanction() + " ended.";
            case SanctionLifted e -> "Sanction " + e.sanction() + " lifted" + by(e);
            case ReviewSought e -> "Review sought of " + matter(e.matter()) + ".";
            case ReviewDecided e ->
                    "Upon review, " + matter(e.matter()) + " " + word(e.outcome()) + by(e);
            case AppealLodged e -> "Appeal lodged against " + matter(e.matter()) + ".";
            case AppealDecided e ->
                    "Upon appeal, " + matter(e.matter()) + " " + word(e.outcome()) + by(e);
        };
    }

    private static String matter(Matter matter) {
        var kind =
                switch (matter.kind()) {
                    case SANCTION -> "sanction ";
                    case ANNUAL_ASSESSMENT -> "the assessment of year ";
                    case TERM_ASSESSMENT -> "the assessment of the term until ";
                };
        return kind + matter.reference();
    }

    private static String word(Contested outcome) {
        return outcome == Contested.REVOKED ? "revoked" : "maintained";
    }

    private static String by(PersonnelEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
