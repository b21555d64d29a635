package org.chalkline.app.bundle;

import java.util.List;
import java.util.Set;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetPassedOn;
import org.chalkline.kernel.asset.AssetEvent.AssetTakenOver;
import org.chalkline.kernel.asset.AssetEvent.SurplusAssetRegistered;
import org.chalkline.kernel.asset.AssetEvent.TakenOverByUnit;
import org.chalkline.kernel.asset.AssetReportEvent.AssetReportFiled;
import org.chalkline.kernel.asset.AssetRequestEvent.AssetsRequested;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRequested;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.asset.StocktakingEvent.StocktakingBegun;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.contest.ContestEvent.ReviewApplicationHandedIn;
import org.chalkline.kernel.contest.ContestEvent.ReviewCopyReceived;
import org.chalkline.kernel.contest.ContestEvent.SuitComplaintReceived;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.ActingHeadDesignated;
import org.chalkline.kernel.headship.HeadshipEvent.AppointmentFiled;
import org.chalkline.kernel.headship.HeadshipEvent.HeadAppointed;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.inspection.AccountabilityEvent.Interviewed;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionTakenOver;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectProposed;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectTakenOver;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.SchoolLicencesEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionProposed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTakenOver;
import org.chalkline.kernel.penalty.CheckEvent.CheckPlanned;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueReceived;
import org.chalkline.kernel.penalty.PenaltyEvent.ImposedOnTheSpot;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.placement.PlacementEvent.CategorySet;
import org.chalkline.kernel.placement.PlacementEvent.PlacedByNeed;
import org.chalkline.kernel.placement.PlacementEvent.PlacementMoved;
import org.chalkline.kernel.placement.PlacementListEvent.PlacementListed;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintLodged;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeProposed;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeTakenOver;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectSubmitted;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchTakenOver;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.AppraisalEvent.TitleDeclared;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.RecruitmentEvent.RecruitmentPlanned;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherHired;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTransferred;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAccountOpened;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to a school, as the facts themselves say: its licences and the applications
 * about them, its office of a head with the careers of those who held it, the teachers who were
 * employed at it with its recruitments, appraisals and complaints, its penalty cases and checks,
 * the sanctions of its staff, its seat books, the placements of children who asked for a seat with
 * their lists, its inspections with what followed, its budget lines, its IT projects, its research,
 * its programmes and tuition account, the major decisions that are about it, its assets with what
 * was requested, paid, counted and disposed of, and the reconsiderations and lawsuits over acts
 * among these. What merely names it (a transfer that came to nothing, an asset that was lent to it,
 * money that went there) is another's.
 */
final class Belonging {

    /** The stored names of the facts that may say it. */
    private static final List<String> SAID_BY =
            List.of(
                    "licence.",
                    "headship.",
                    "personnel.SanctionImposed",
                    "teacher.",
                    "recruitment.RecruitmentPlanned",
                    "appraisal.TitleDeclared",
                    "complaint.ComplaintLodged",
                    "penalty.ClueReceived",
                    "penalty.ImposedOnTheSpot",
                    "penalty.CheckPlanned",
                    "admission.QuotaSet",
                    "placement.PlacementListed",
                    "placement.CategorySet",
                    "placement.PlacementMoved",
                    "placement.PlacedByNeed",
                    "inspection.InspectionPlanned",
                    "inspection.InspectionTakenOver",
                    "supervision.",
                    "accountability.Interviewed",
                    "budget.LineDrafted",
                    "budget.LineTakenOver",
                    "itproject.ProjectProposed",
                    "itproject.ProjectTakenOver",
                    "tuition.TuitionAccountOpened",
                    "programme.ProgrammeProposed",
                    "programme.ProgrammeTakenOver",
                    "provider.",
                    "majordecision.DecisionProposed",
                    "majordecision.MajorDecisionTakenOver",
                    "research.ProjectSubmitted",
                    "research.ResearchTakenOver",
                    "research.SchoolResearchHeld",
                    "asset.");

    /** And where it follows from what belongs to the school already. */
    private static final List<String> FOLLOWS_FROM =
            List.of(
                    "application.",
                    "asset.PaymentDrawnOn",
                    "contest.ReviewApplicationHandedIn",
                    "contest.ReviewCopyReceived",
                    "contest.SuitComplaintReceived");

    private Belonging() {}

    /** Whether the fact is worth reading: it may say that what it is of belongs to the school. */
    static boolean maySay(StoredFact stored, SchoolId school) {
        return FOLLOWS_FROM.stream().anyMatch(stored.type()::startsWith)
                || SAID_BY.stream().anyMatch(stored.type()::startsWith)
                        && names(stored.payload(), school);
    }

    /** By its code, or by one that ends with it, as a seat book's does. */
    private static boolean names(String payload, SchoolId school) {
        return payload.contains("\"" + school + "\"") || payload.contains("-" + school + "\"");
    }

    /**
     * Whether the fact says that what it is of belongs to the school.
     *
     * @param known the ids of the aggregates that are known to
     */
    static boolean says(Fact fact, SchoolId school, Set<String> known) {
        return switch (fact) {
            case LicenceEvent e -> Links.of(e).contains(school);
            case SchoolLicencesEvent e -> e.school().equals(school);
            case ApplicationEvent e -> concerns(e, school, known);
            case HeadshipEvent e -> e.schoolId().equals(school);
            case SanctionImposed e -> e.school().equals(school);
            case TeacherTakenOver e -> isAt(e.employment(), school);
            case TeacherHired e -> isAt(e.employment(), school);
            case TeacherTransferred e -> isAt(e.to(), school);
            case RecruitmentPlanned e -> e.school().equals(school);
            case TitleDeclared e -> e.school().equals(school);
            case ComplaintLodged e -> e.school().equals(school);
            case ClueReceived e -> school.equals(e.school());
            case ImposedOnTheSpot e -> school.equals(e.school());
            case CheckPlanned e -> school.equals(e.school());
            case QuotaSet e -> e.book().school().equals(school);
            case PlacementListed e -> e.list().book().school().equals(school);
            case CategorySet e -> e.book().school().equals(school);
            case PlacementMoved e -> e.to().school().equals(school);
            case PlacedByNeed e -> e.instead().school().equals(school);
            case InspectionPlanned e -> e.school().equals(school);
            case InspectionTakenOver e -> e.school().equals(school);
            case TuitionAccountOpened e -> e.school().equals(school);
            case SupervisedSchoolEvent e -> e.supervised().school().equals(school);
            case Interviewed e -> e.school().equals(school);
            case LineFounded e -> isOf(e.heading().unit(), school);
            case ProjectProposed e -> isOf(e.budgetUnit(), school);
            case ProjectTakenOver e -> isOf(e.budgetUnit(), school);
            case ProgrammeProposed e -> e.provider().equals(school);
            case ProgrammeTakenOver e -> e.provider().equals(school);
            case LifelongProviderEvent e -> e.provider().school().equals(school);
            case DecisionProposed e -> e.schools().contains(school);
            case MajorDecisionTakenOver e -> e.schools().contains(school);
            case ProjectSubmitted e -> e.school().equals(school);
            case ResearchTakenOver e -> e.school().equals(school);
            case SchoolResearchHeld e -> e.school().equals(school);
            case AssetAcquired e -> isOf(e.unit(), school);
            case AssetTakenOver e -> isOf(e.unit(), school);
            case SurplusAssetRegistered e -> isOf(e.unit(), school);
            case AssetPassedOn e -> isOf(e.to(), school);
            case TakenOverByUnit e -> isOf(e.unit(), school);
            case AssetReportFiled e -> isOf(e.unit(), school);
            case AssetsRequested e -> isOf(e.unit(), school);
            case DisposalRequested e -> isOf(e.unit(), school);
            case StocktakingBegun e -> isOf(e.unit(), school);
            case PaymentDrawnOn e ->
                    known.contains(e.assetId().toString())
                            || known.contains(e.payment().line().toString());
            case ReviewApplicationHandedIn e -> isAbout(e.matter(), known);
            case ReviewCopyReceived e -> isAbout(e.matter(), known);
            case SuitComplaintReceived e -> isAbout(e.matter(), known);
            default -> false;
        };
    }

    /** A case over an act belongs where the act does. */
    private static boolean isAbout(ContestedMatter matter, Set<String> known) {
        var clock = matter.inaction();
        if (clock != null) {
            return known.contains(clock.value().substring(0, clock.value().indexOf(':')));
        }
        return matter.acts().stream().anyMatch(act -> known.contains(act.of()));
    }

    /** An application that changes a licence names the licence alone. */
    private static boolean concerns(ApplicationEvent fact, SchoolId school, Set<String> known) {
        return Links.of(fact).stream()
                .anyMatch(
                        link ->
                                link.equals(school)
                                        || link instanceof LicenceId
                                                && known.contains(link.toString()));
    }

    private static boolean isAt(@Nullable Employment employment, SchoolId school) {
        return employment != null && employment.school().equals(school);
    }

    /** A school is a unit under its own id. */
    private static boolean isOf(UnitId unit, SchoolId school) {
        return unit.value().equals(school.value());
    }

    /** The career of whoever entered the office by this fact; absent where nobody did. */
    static @Nullable HeadmasterId career(Fact fact) {
        PersonId head =
                switch (fact) {
                    case HeadTakenOver e -> e.head();
                    case HeadAppointed e -> e.head();
                    case AppointmentFiled e -> e.head();
                    case ActingHeadDesignated e -> e.head();
                    default -> null;
                };
        return head == null ? null : new HeadmasterId(head);
    }
}
