package org.chalkline.kernel;

import org.chalkline.kernel.admission.AdmissionPlanEvent;
import org.chalkline.kernel.admission.CatchmentEvent;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.asset.AssetFact;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.DepartmentBudgetEvent;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.catalogue.CatalogueEvent;
import org.chalkline.kernel.contest.CaseNumberEvent;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.continuity.ContinuityEvent;
import org.chalkline.kernel.credit.CountedOutcomeEvent;
import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.datarequest.DataRequestEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.ReportEvent;
import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.inspection.AccountabilityEvent;
import org.chalkline.kernel.inspection.InspectionEvent;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.inspector.InspectorEvent;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent;
import org.chalkline.kernel.intake.IntakeFileEvent;
import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.SchoolLicencesEvent;
import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.normative.NormativeEvent;
import org.chalkline.kernel.penalty.CheckEvent;
import org.chalkline.kernel.penalty.OffenderEvent;
import org.chalkline.kernel.penalty.PenaltyEvent;
import org.chalkline.kernel.penalty.StandardEvent;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementListEvent;
import org.chalkline.kernel.placement.PlacementRoundEvent;
import org.chalkline.kernel.plan.PlanEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.citation.ClauseCited;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.followup.FollowUpEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.notification.NotificationEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.PowerItemEvent;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.chalkline.kernel.procedure.vote.VoteEvent;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.research.OutcomeEvent;
import org.chalkline.kernel.research.ProjectCallEvent;
import org.chalkline.kernel.research.ResearchLeaderEvent;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.SchoolResearchEvent;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.WindowEvent;
import org.chalkline.kernel.timekeeping.TimekeepingEvent;
import org.chalkline.kernel.tuition.TuitionEvent;

/** The facts that the program knows: those of every feature. */
public final class AllFacts {

    private AllFacts() {}

    /** How each is stored and read. */
    public static FactCatalogue catalogue() {
        return FactCatalogue.of(
                SchoolEvent.class,
                ApplicationEvent.class,
                LicenceEvent.class,
                SchoolLicencesEvent.class,
                HeadshipEvent.class,
                HeadmasterEvent.class,
                PowersEvent.class,
                NormativeEvent.class,
                AdmissionPlanEvent.class,
                SeatBookEvent.class,
                CatchmentEvent.class,
                CatalogueEvent.class,
                LotteryEvent.class,
                PlacementEvent.class,
                PlacementListEvent.class,
                PlacementRoundEvent.class,
                ITProjectEvent.class,
                PlanEvent.class,
                ProgrammeEvent.class,
                LifelongProviderEvent.class,
                CreditEvent.class,
                CountedOutcomeEvent.class,
                ProjectCallEvent.class,
                ResearchProjectEvent.class,
                OutcomeEvent.class,
                ResearchLeaderEvent.class,
                SchoolResearchEvent.class,
                MajorDecisionEvent.class,
                InspectorEvent.class,
                InspectionEvent.class,
                SupervisedSchoolEvent.class,
                AccountabilityEvent.class,
                ResponsibleDistrictEvent.class,
                TuitionEvent.class,
                ClauseCited.class,
                ClockEvent.class,
                ServiceEvent.class,
                StandingEvent.class,
                ContestEvent.class,
                CaseNumberEvent.class,
                CaseFileEvent.class,
                HoldEvent.class,
                DocumentNumberEvent.class,
                ValueCorrected.class,
                VoteEvent.class,
                NoticeEvent.class,
                RecusalEvent.class,
                HearingEvent.class,
                LegalityEvent.class,
                CalendarEvent.class,
                PersonEvent.class,
                PersonCodeEvent.class,
                PersonnelEvent.class,
                BudgetEvent.class,
                DepartmentBudgetEvent.class,
                AssetFact.class,
                TeacherEvent.class,
                QualificationEvent.class,
                WindowEvent.class,
                RecruitmentEvent.class,
                AppraisalEvent.class,
                ComplaintEvent.class,
                PenaltyEvent.class,
                OffenderEvent.class,
                CheckEvent.class,
                StandardEvent.class,
                DataRequestEvent.class,
                DisclosureEvent.class,
                ReportEvent.class,
                EngagementEvent.class,
                IntakeFileEvent.class,
                MatterEvent.class,
                FollowUpEvent.class,
                PostingEvent.class,
                PowerItemEvent.class,
                NotificationEvent.class,
                UnitEvent.class,
                TimekeepingEvent.class,
                ContinuityEvent.class);
    }
}
