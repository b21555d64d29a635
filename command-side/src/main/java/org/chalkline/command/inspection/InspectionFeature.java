package org.chalkline.command.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.inspection.AccountabilityCommand.*;
import org.chalkline.command.inspection.DistrictCommand.*;
import org.chalkline.command.inspection.InspectionCommand.*;
import org.chalkline.command.inspection.SupervisedSchoolCommand.*;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.AccountabilityEvent.Interviewed;
import org.chalkline.kernel.inspection.AccountabilityEvent.ProposalAnswered;
import org.chalkline.kernel.inspection.AccountabilityEvent.SanctionProposed;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionTakenOver;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.DangerReported;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.SchoolPutUnderSupervision;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictLaidOut;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inspections of schools, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class InspectionFeature {

    @Bean
    Feature featureOfSchoolInspections() {
        return Feature.named("schoolInspections")
                .acts(
                        PlanInspection.class,
                        FormGroup.class,
                        NotifyInspection.class,
                        ReceiveSelfEvaluation.class,
                        InspectOnSite.class,
                        DrawPublic.class,
                        HearPublic.class,
                        DeliberateOpinion.class,
                        TellPreliminaryOpinion.class,
                        ReceiveDefence.class,
                        WeighDefence.class,
                        VoteOnOpinion.class,
                        IssueOpinionLetter.class,
                        ReportRectification.class,
                        VerifyRectification.class,
                        FindRectificationWanting.class,
                        ReportInspection.class,
                        CloseInspection.class,
                        TakeOverInspection.class)
                .takesIn(new InspectionRows())
                .clocks(
                        InspectionId.KIND,
                        InspectionId::new,
                        SettleInspectionClocks::new,
                        ReckonInspectionClocksAnew::new)
                .subject(InspectionId.KIND, SchoolInspection.class, InspectionDependents::of)
                .following(InspectionId.KIND, SchoolInspection.class, SchoolInspection::services);
    }

    @Bean
    Feature featureOfSupervisedSchools() {
        return Feature.named("supervisedSchools")
                .acts(SuperviseSchool.class, RecordSchoolVisit.class, ReportDanger.class)
                .takesIn(new SupervisedSchoolRows())
                .matters(SupervisedSchoolId.KIND, InspectionFeature::toldOfDanger)
                .restsOn(InspectionDependents::resting)
                .clocks(
                        SupervisedSchoolId.KIND,
                        SupervisedSchoolId::of,
                        SettleSupervisionClocks::new,
                        ReckonSupervisionClocksAnew::new)
                .subject(
                        SupervisedSchoolId.KIND,
                        SupervisedSchool.class,
                        Dependents.ofManyMatters(Dependents.AT_ONCE));
    }

    /** Who told of a danger is needed until it has to be answered. */
    static Optional<OpenMatter> toldOfDanger(PersonId person, List<Fact> facts, LocalDate today) {
        boolean open =
                facts.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof DangerReported e
                                                && person.equals(e.informant())
                                                && !today.isAfter(e.dueOn()));
        return open ? Optional.of(OpenMatter.DANGER_REPORTED) : Optional.empty();
    }

    @Bean
    Feature featureOfResponsibleDistricts() {
        return Feature.named("responsibleDistricts")
                .acts(LayOutDistrict.class, ChangeDistrict.class, DissolveDistrict.class)
                .takesIn(new DistrictRows())
                .restsOn(InspectionDependents::missing)
                .subject(ResponsibleDistrictId.KIND, ResponsibleDistrict.class, Dependents.FOUNDED);
    }

    /** The supervision office that laid it out acts on it. */
    @Bean
    BelongingOf belongingOfResponsibleDistricts() {
        return BelongingOf.units(ResponsibleDistrictId.KIND, InspectionFeature::laidOut)
                .begunBy(LayOutDistrict.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging laidOut(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof DistrictLaidOut e) unit = e.unit();
        return new Belonging(unit, null);
    }

    @Bean
    Feature featureOfAccountability() {
        return Feature.named("accountability")
                .acts(
                        InterviewSchool.class,
                        CriticiseSchool.class,
                        ProposeSanction.class,
                        AnswerProposal.class)
                .subject(AccountabilityId.KIND, Accountability.class, Dependents.FOUNDED)
                .matters(AccountabilityId.KIND, InspectionFeature::proposed);
    }

    /** Who is to be sanctioned is needed until that is answered. */
    private static Optional<OpenMatter> proposed(
            PersonId person, List<Fact> facts, LocalDate today) {
        boolean open = false;
        for (var fact : facts) {
            if (fact instanceof SanctionProposed e && e.person().equals(person)) open = true;
            if (fact instanceof ProposalAnswered) open = false;
        }
        return open ? Optional.of(OpenMatter.SANCTION_PROPOSED) : Optional.empty();
    }

    /** The supervision office that planned the inspection holds to account for it. */
    @Bean
    BelongingOf belongingOfAccountability() {
        return BelongingOf.units(AccountabilityId.KIND, InspectionFeature::accounting)
                .begunBy(InterviewSchool.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging accounting(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof Interviewed e) unit = e.unit();
        return new Belonging(unit, null);
    }

    /** The supervision office that planned it acts on it. */
    @Bean
    BelongingOf belongingOfSchoolInspections() {
        return BelongingOf.units(InspectionId.KIND, InspectionFeature::belonging)
                .begunBy(PlanInspection.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverInspection.class, c -> Belonging.inHandOf(c.unit()));
    }

    /** The supervision office that has a school in hand acts on its supervision. */
    @Bean
    BelongingOf belongingOfSupervisedSchools() {
        return BelongingOf.units(SupervisedSchoolId.KIND, InspectionFeature::supervised)
                .begunBy(SuperviseSchool.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging supervised(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof SchoolPutUnderSupervision e) unit = e.unit();
            if (unit == null && fact instanceof ClockOpened e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof InspectionPlanned e) unit = e.unit();
            if (fact instanceof InspectionTakenOver e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }
}
