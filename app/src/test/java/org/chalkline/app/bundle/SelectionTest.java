package org.chalkline.app.bundle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.bundle.MadeUp.fact;
import static org.chalkline.app.bundle.MadeUp.part;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.bundle.Scope.OfSchool;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationRefused;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.ApplicationEvent.PreparationUsed;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetLent;
import org.chalkline.kernel.asset.AssetEvent.AssetMoved;
import org.chalkline.kernel.asset.AssetEvent.AssetTakenOver;
import org.chalkline.kernel.asset.AssetEvent.HandedOverToUnit;
import org.chalkline.kernel.asset.AssetEvent.SurplusAssetRegistered;
import org.chalkline.kernel.asset.AssetEvent.TakenOverByUnit;
import org.chalkline.kernel.asset.AssetEvent.UnitTransferCalledOff;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.AssetRequestRefused;
import org.chalkline.kernel.asset.AssetRequestEvent.AssetsRequested;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.DisposalEvent.DisposalGivenUp;
import org.chalkline.kernel.asset.DisposalEvent.DisposalRequested;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.asset.StocktakingEvent.StocktakingBegun;
import org.chalkline.kernel.asset.StocktakingEvent.StocktakingClosed;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.BudgetEvent.FundsReallocatedAway;
import org.chalkline.kernel.budget.BudgetEvent.LineApproved;
import org.chalkline.kernel.budget.BudgetEvent.LineDrafted;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnuallyAssessed;
import org.chalkline.kernel.headmaster.HeadmasterEvent.RankTakenOver;
import org.chalkline.kernel.headship.HeadshipEvent.ActingHeadDesignated;
import org.chalkline.kernel.headship.HeadshipEvent.AppointmentFiled;
import org.chalkline.kernel.headship.HeadshipEvent.CandidateNominated;
import org.chalkline.kernel.headship.HeadshipEvent.HeadAppointed;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTransferred;
import org.chalkline.kernel.inspection.AccountabilityEvent.Interviewed;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.inspection.InspectionEvent.InspectionPlanned;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionVoted;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.SchoolVisited;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorTieDeclared;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectProposed;
import org.chalkline.kernel.itproject.ITProjectEvent.SystemStarted;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceEvent.RenewalSought;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionDrafted;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionProposed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTakenOver;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.CaseNotFiled;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueReceived;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.placement.PlacementEvent.CategorySet;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent.PlacementListed;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintLodged;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionLifted;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.programme.LifelongProviderEvent.ProviderEvaluated;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeProposed;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeStarted;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectScreened;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectSubmitted;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchTakenOver;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.kernel.research.SchoolResearchId;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.teacher.AppraisalEvent.TitleDeclared;
import org.chalkline.kernel.teacher.AppraisalEvent.VoteCast;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateScored;
import org.chalkline.kernel.teacher.RecruitmentEvent.RecruitmentPlanned;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.TeacherEvent.HiringFailed;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherHired;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTransferred;
import org.chalkline.kernel.teacher.TeacherEvent.TrainingRecorded;
import org.chalkline.kernel.teacher.TeacherEvent.TransferFailed;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAccountOpened;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionMonitoringBegun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two schools with one of everything each, and what passes between them. */
class SelectionTest {
    private static Offline program;

    private final List<Fact> facts = new ArrayList<>();

    /** Whose each of them is, in the same order. */
    private final List<Set<School>> owners = new ArrayList<>();

    enum School {
        ALPHA,
        BETA;

        /** The same word, for whatever of the school's there is one of. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        SchoolId id() {
            return new SchoolId(word());
        }

        UnitId unit() {
            return new UnitId(word());
        }

        LicenceId licence() {
            return new LicenceId(word());
        }

        ApplicationId application(String which) {
            return new ApplicationId(word() + "-" + which);
        }

        BudgetLineId line() {
            return new BudgetLineId(word());
        }

        AssetId asset(String which) {
            return new AssetId(word() + "-" + which);
        }

        PersonId person(String who) {
            return new PersonId(word() + "-" + who);
        }

        School other() {
            return this == ALPHA ? BETA : ALPHA;
        }
    }

    @BeforeAll
    static void read() {
        program = Offline.parts(ZoneOffset.UTC);
    }

    @BeforeEach
    void record() {
        for (var school : School.values()) people(school);
        for (var school : School.values()) {
            itself(school);
            licensing(school);
            office(school);
            teachers(school);
            money(school);
            assets(school);
        }
        for (var school : School.values()) passing(school);
    }

    private void of(School school, Fact... all) {
        for (var fact : all) {
            facts.add(fact);
            owners.add(EnumSet.of(school));
        }
    }

    private void ofBoth(Fact... all) {
        for (var fact : all) {
            facts.add(fact);
            owners.add(EnumSet.allOf(School.class));
        }
    }

    private void ofNobody(Fact... all) {
        for (var fact : all) {
            facts.add(fact);
            owners.add(EnumSet.noneOf(School.class));
        }
    }

    /** Recorded before the schools have anything to do with them. */
    private void people(School school) {
        for (var who : List.of("head", "filed", "acting", "old-head")) {
            of(school, fact(RankTakenOver.class, school.person(who)));
        }
        ofNobody(
                fact(RankTakenOver.class, school.person("candidate")),
                fact(PersonRegistered.class, school.person("head")));
    }

    private void itself(School school) {
        of(
                school,
                fact(SchoolRegistered.class, school.id()),
                fact(PostsApproved.class, school.id()),
                fact(PostFilled.class, school.id(), school.person("teacher")));
    }

    private void licensing(School school) {
        var prepared = school.application("prepared");
        var established = school.application("established");
        of(
                school,
                fact(ApplicationSubmitted.class, prepared, part(Proposal.Preparation.class)),
                fact(
                        ApplicationSubmitted.class,
                        established,
                        part(
                                Proposal.Establishment.class,
                                school.id(),
                                school.licence(),
                                prepared)),
                fact(PreparationUsed.class, prepared, established),
                fact(LicenceIssued.class, school.licence(), school.id(), established),
                fact(AnnualReportFiled.class, school.licence()),
                // Refused, so that neither school nor licence ever say a word of it.
                fact(
                        ApplicationSubmitted.class,
                        school.application("refused"),
                        part(Proposal.Change.class, school.licence())),
                fact(ApplicationRefused.class, school.application("refused")),
                fact(
                        ApplicationSubmitted.class,
                        school.application("renewal"),
                        part(Proposal.Renewal.class, school.licence())),
                fact(RenewalSought.class, school.licence(), school.application("renewal")));
    }

    private void office(School school) {
        of(
                school,
                fact(HeadTakenOver.class, school.id(), school.person("old-head")),
                fact(CandidateNominated.class, school.id(), school.person("candidate")),
                fact(HeadAppointed.class, school.id(), school.person("head")),
                fact(AppointmentFiled.class, school.id(), school.person("filed")),
                fact(ActingHeadDesignated.class, school.id(), school.person("acting")),
                fact(AnnuallyAssessed.class, school.person("head")));
    }

    private void teachers(School school) {
        var at = part(Employment.class, school.id());
        var recruitment = new RecruitmentId(school.word());
        var appraisal = new AppraisalId(school.word());
        var complaint = new ComplaintId(school.word());
        var penalty = new PenaltyCaseId(school.word());
        var inspection = new InspectionId(school.word());
        of(
                school,
                fact(RecruitmentPlanned.class, recruitment, school.id()),
                fact(QuotaSet.class, SeatBookId.of(school.id(), Stage.PRIMARY, 2026)),
                fact(
                        PlacementListed.class,
                        PlacementListId.of(SeatBookId.of(school.id(), Stage.PRIMARY, 2026))),
                fact(
                        CategorySet.class,
                        PlacementId.of(school.person("child"), 2026),
                        SeatBookId.of(school.id(), Stage.PRIMARY, 2026)),
                fact(InspectionPlanned.class, inspection, school.id()),
                fact(OpinionVoted.class, inspection),
                fact(SchoolVisited.class, new SupervisedSchoolId(school.id())),
                fact(Interviewed.class, new AccountabilityId(school.word()), school.id()),
                fact(ProgrammeProposed.class, new ProgrammeId(school.word()), school.id()),
                fact(ProgrammeStarted.class, new ProgrammeId(school.word())),
                fact(ProviderEvaluated.class, new LifelongProviderId(school.id())),
                fact(CandidateScored.class, recruitment, school.person("teacher")),
                fact(TeacherHired.class, school.person("teacher"), at),
                fact(TeacherTakenOver.class, school.person("old-teacher"), at),
                fact(TrainingRecorded.class, school.person("old-teacher")),
                fact(TitleDeclared.class, appraisal, school.id()),
                fact(VoteCast.class, appraisal),
                fact(SanctionImposed.class, school.person("old-teacher"), school.id()),
                fact(SanctionLifted.class, school.person("old-teacher")),
                fact(ComplaintLodged.class, complaint, school.id()),
                fact(ComplaintWithdrawn.class, complaint),
                fact(ClueReceived.class, penalty, school.id()),
                fact(CaseNotFiled.class, penalty));
    }

    private void money(School school) {
        of(
                school,
                fact(LineDrafted.class, school.line(), school.unit()),
                fact(LineApproved.class, school.line()),
                fact(ProjectProposed.class, new ITProjectId(school.word()), school.unit()),
                fact(SystemStarted.class, new ITProjectId(school.word())),
                fact(TuitionAccountOpened.class, new TuitionAccountId(school.word()), school.id()),
                fact(TuitionMonitoringBegun.class, new TuitionAccountId(school.word())),
                fact(DecisionProposed.class, new MajorDecisionId(school.word()), school.id()),
                fact(DecisionDrafted.class, new MajorDecisionId(school.word())),
                fact(
                        MajorDecisionTakenOver.class,
                        new MajorDecisionId("old-" + school.word()),
                        school.id()),
                fact(ProjectSubmitted.class, new ResearchProjectId(school.word()), school.id()),
                fact(ProjectScreened.class, new ResearchProjectId(school.word())),
                fact(
                        ResearchTakenOver.class,
                        new ResearchProjectId("old-" + school.word()),
                        school.id()),
                fact(SchoolResearchHeld.class, new SchoolResearchId(school.word()), school.id()));
    }

    private void assets(School school) {
        var bought = school.asset("bought");
        var request = new AssetRequestId(school.word());
        var disposal = new DisposalId(school.word());
        var stocktaking = new StocktakingId(school.word());
        of(
                school,
                fact(AssetsRequested.class, request, school.unit()),
                fact(AssetRequestRefused.class, request),
                fact(AssetAcquired.class, bought, school.unit()),
                fact(AssetMoved.class, bought),
                fact(AssetTakenOver.class, school.asset("old"), school.unit()),
                fact(SurplusAssetRegistered.class, school.asset("found"), school.unit()),
                fact(PaymentDrawnOn.class, use(school.line(), "1"), bought),
                // Paid for by the bureau's own line.
                fact(PaymentDrawnOn.class, use(new BudgetLineId("bureau"), school.word()), bought),
                // And what the school's line paid for and the bureau has.
                fact(
                        PaymentDrawnOn.class,
                        use(school.line(), "2"),
                        new AssetId("bureau-" + school.word())),
                fact(DisposalRequested.class, disposal, school.unit()),
                fact(DisposalGivenUp.class, disposal),
                fact(StocktakingBegun.class, stocktaking, school.unit()),
                fact(StocktakingClosed.class, stocktaking));
    }

    private static PaymentUse use(BudgetLineId line, String payment) {
        return new PaymentUse(line, new PaymentId(payment));
    }

    /** What names the other school, and is of this one alone, or of both in turn. */
    private void passing(School school) {
        var other = school.other();
        var lent = school.asset("lent");
        var given = school.asset("given");
        var kept = school.asset("kept");
        var moved = school.person("moved");
        of(
                school,
                fact(SchoolDivided.class, school.id(), other.id()),
                fact(HeadTransferred.class, school.id(), school.person("head"), other.id()),
                fact(FundsReallocatedAway.class, school.line(), other.line()),
                fact(AssetAcquired.class, lent, school.unit()),
                fact(AssetLent.class, lent, other.unit()),
                fact(AssetAcquired.class, kept, school.unit()),
                fact(HandedOverToUnit.class, kept, school.unit(), other.unit()),
                fact(UnitTransferCalledOff.class, kept),
                fact(HiringFailed.class, school.person("teacher"), other.id()),
                fact(TransferFailed.class, school.person("teacher"), other.id()));
        ofBoth(
                fact(AssetAcquired.class, given, school.unit()),
                fact(HandedOverToUnit.class, given, school.unit(), other.unit()),
                fact(TakenOverByUnit.class, given, other.unit()),
                fact(TeacherHired.class, moved, part(Employment.class, school.id())),
                fact(
                        TeacherTransferred.class,
                        moved,
                        school.id(),
                        part(Employment.class, other.id())),
                fact(
                        ApplicationSubmitted.class,
                        school.application("merger"),
                        part(Proposal.Merger.class, school.licence(), other.licence())));
    }

    private List<BundledEvent> selected(Scope scope, long upTo) throws Exception {
        var store = MadeUp.store(program.catalogue(), facts);
        return new Selection(store, program.catalogue(), upTo).of(scope);
    }

    private List<BundledEvent> selected(Scope scope) throws Exception {
        return selected(scope, facts.size() - 1L);
    }

    private List<Integer> positionsOf(School school) {
        return Stream.iterate(0, i -> i + 1)
                .limit(facts.size())
                .filter(i -> owners.get(i).contains(school))
                .toList();
    }

    /** A position with what it holds, so that a failure tells what was missed. */
    private String told(long position) {
        var fact = facts.get((int) position);
        return position + " " + fact.getClass().getSimpleName() + " of " + fact.subject();
    }

    @ParameterizedTest
    @EnumSource
    void a_school_has_all_that_belongs_to_it_and_nothing_of_another(School school)
            throws Exception {
        var expected = positionsOf(school).stream().map(this::told).toList();
        assertThat(selected(new OfSchool(school.id())))
                .extracting(evidence -> told(evidence.position()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatever_is_taken_is_taken_whole_up_to_the_position() throws Exception {
        for (long upTo = 0; upTo < facts.size(); upTo++) {
            var taken = selected(new OfSchool(School.ALPHA.id()), upTo);
            var subjects = taken.stream().map(e -> e.stored().aggregateId()).collect(toSet());
            var whole =
                    facts.subList(0, (int) upTo + 1).stream()
                            .filter(fact -> subjects.contains(fact.subject()))
                            .count();
            assertThat(taken).as("up to %d", upTo).hasSize((int) whole);
        }
    }

    @Test
    void a_case_takes_its_licence_and_school_but_not_all_that_is_the_school_s() throws Exception {
        var taken = selected(new OfCase(School.ALPHA.application("established").toString()));
        assertThat(taken.stream().map(e -> e.stored().aggregateId()).distinct())
                .containsExactlyInAnyOrder(
                        "application/alpha-prepared",
                        "application/alpha-established",
                        "licence/alpha",
                        "alpha");
    }

    @Test
    void with_an_officers_power_go_those_by_way_of_which_it_came() throws Exception {
        var day = LocalDate.of(2026, 3, 2);
        var decision =
                new Decision(
                        "7",
                        "Bureau",
                        "li",
                        day,
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Education Law", "28", "2021")),
                        "As planned.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        for (var given : List.of(List.of("chen", "Head"), List.of("li", "chen"))) {
            var officer = new OfficerId(given.getFirst());
            var power = Power.CHANGE_SCHOOLS;
            ofNobody(new PowerDelegated(officer, power, "1", given.getLast(), null, day));
        }
        ofNobody(
                new PowerDelegated(
                        new OfficerId("somebody"), Power.END_LICENCES, "1", "Head", null, day));
        of(School.ALPHA, new SchoolRenamed(School.ALPHA.id(), "Elm", decision, day));
        assertThat(selected(new OfSchool(School.ALPHA.id())))
                .filteredOn(event -> event.why() == BundledEvent.Why.POWERS)
                .extracting(event -> event.stored().aggregateId())
                .containsExactly("officer/chen", "officer/li");
    }

    /** A feature that is added later has to say what of it is a school's. */
    @Test
    void every_feature_whose_facts_name_a_school_has_its_part_in_the_bundle() throws Exception {
        var features =
                program.catalogue().entries().stream()
                        // An inspector's tie to a school is the inspector's own.
                        .filter(entry -> entry.type() != InspectorTieDeclared.class)
                        .filter(entry -> names(entry.type()))
                        .map(entry -> feature(entry.name()))
                        .collect(toSet());
        assertThat(features).contains("school", "budget", "asset", "teacher");
        assertThat(selected(new OfSchool(School.ALPHA.id())))
                .extracting(evidence -> feature(evidence.stored().type()))
                .containsAll(features);
    }

    private static String feature(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static boolean names(Class<?> type) {
        if (type == SchoolId.class || type == UnitId.class) return true;
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).anyMatch(SelectionTest::names);
        }
        if (!type.isRecord()) return false;
        return Stream.of(type.getRecordComponents()).anyMatch(each -> names(each.getType()));
    }

    @Test
    void the_state_of_a_head_who_led_two_schools_is_not_shown_by_half() throws Exception {
        ofBoth(fact(RankTakenOver.class, new PersonId("both")));
        of(School.BETA, fact(HeadTakenOver.class, School.BETA.id(), new PersonId("both")));
        int atBeta = facts.size() - 1;
        of(School.ALPHA, fact(HeadTakenOver.class, School.ALPHA.id(), new PersonId("both")));
        var events = selected(new OfSchool(School.ALPHA.id()));
        var store = MadeUp.store(program.catalogue(), facts);
        var leftOut =
                LeftOut.find(
                        program.views(), events, program.catalogue(), store, facts.size() - 1L);
        var heads =
                States.of(program.views(), events, leftOut, null).stream()
                        .filter(projection -> projection.projection().equals("headmasters"))
                        .flatMap(projection -> projection.entities().stream())
                        .toList();
        assertThat(heads)
                .filteredOn(entity -> entity.id().equals("headmaster/both"))
                .singleElement()
                .satisfies(
                        entity -> {
                            assertThat(entity.states()).isEmpty();
                            assertThat(entity.leftOut()).containsExactly((long) atBeta);
                        });
        assertThat(heads)
                .filteredOn(entity -> entity.id().equals("headmaster/alpha-old-head"))
                .singleElement()
                .satisfies(
                        entity -> {
                            assertThat(entity.states()).isNotEmpty();
                            assertThat(entity.leftOut()).isNull();
                        });
    }
}
