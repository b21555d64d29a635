package org.chalkline.app.demonstration;

import static java.time.DayOfWeek.MONDAY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Questions;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.app.data.DataFolder;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Cause.OfClock;
import org.chalkline.kernel.command.Cause.OfCommand;
import org.chalkline.kernel.command.Cause.OfJointAct;
import org.chalkline.kernel.command.Cause.OfReaction;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

/** The small district's ten years on both clocks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecadeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The district never has these: the department's budget as a whole, which lines follow from
     * 2027 on; some follow only when two act at the same moment, which one of them wins; holidays
     * that are published after its last day; appraisals of what was kept for ten years; an
     * officer's word for a clock that was set; a hearing given up, which the law of licences
     * doesn't know; of penalties, evidence, checks and standards, and contests of fines; reviews of
     * drafts that end otherwise than well; major decisions that come to nothing, are halted, ended
     * or cited; rules that a court stopped; what is struck from the list of powers; what parties,
     * heads and courts do in a contest beside its course; what reviews of sanctions undo; a danger
     * at a school, and who is held to account over an inspection; programmes whose places are paid
     * for, credits that fall, and research that ends before its time; a person on record who was
     * found to be two; and what is taken over from registers that were kept before, with the files
     * that it comes in.
     */
    private static final Set<String> NEVER =
            Set.of(
                    "admission.CatchmentReinstated",
                    "administration.EntrustmentEnded",
                    "administration.PowerEnded",
                    "administration.PowerEntrusted",
                    "administration.PowerItemRevised",
                    "administration.PowerItemStruck",
                    "administration.SubjectReleased",
                    "asset.AssetContributed",
                    "asset.AssetPassedOn",
                    "asset.AssetReportFiled",
                    "asset.InvestmentApproved",
                    "asset.InvestmentEnded",
                    "asset.InvestmentGivenUp",
                    "asset.InvestmentIncomeRemitted",
                    "asset.LeastPriceLowered",
                    "asset.TitleCancelled",
                    "asset.TitleChanged",
                    "asset.TitleRegistered",
                    "continuity.LogSucceeded",
                    "headship.HeadSuspended",
                    "headship.HeadSuspensionEnded",
                    "budget.CommitmentsTakenOver",
                    "budget.LineTakenOver",
                    "intake.FileBegun",
                    "intake.FileEnded",
                    "intake.PartTakenBack",
                    "intake.TakeBackOrdered",
                    "itproject.ProjectTakenOver",
                    "inspection.InspectionTakenOver",
                    "supervision.DangerReported",
                    "credit.ConversionRefused",
                    "credit.CreditAnnulled",
                    "credit.OutcomeFreed",
                    "programme.PlacesAsked",
                    "programme.PlacesClosed",
                    "programme.PlacesDeclined",
                    "programme.PlacesOpened",
                    "programme.ProgrammeTakenOver",
                    "provider.GuidanceEnded",
                    "appraisal.OutcomesCited",
                    "asset.AssetPaidByProject",
                    "headmaster.RankOutcomesCited",
                    "budget.FundsDeclined",
                    "budget.ProjectFundsRefunded",
                    "research.FundsAskedAgain",
                    "research.OutcomeApplied",
                    "research.OutcomeReleased",
                    "research.ProjectExtended",
                    "research.ProjectLeftUnfunded",
                    "research.ProjectRevoked",
                    "research.ProjectTerminated",
                    "research.ResearchTakenOver",
                    "majordecision.DecisionNotBegun",
                    "majordecision.ExecutionHalted",
                    "majordecision.ExecutionResumed",
                    "majordecision.MajorDecisionEnded",
                    "majordecision.MajorDecisionFollowed",
                    "majordecision.MajorDecisionRefused",
                    "majordecision.MajorDecisionTakenOver",
                    "accountability.Criticised",
                    "accountability.Interviewed",
                    "accountability.ProposalAnswered",
                    "accountability.SanctionProposed",
                    "licence.LapseAnnounced",
                    "licence.LicenceContinued",
                    "lottery.LotteryChallenged",
                    "lottery.SeedAnnouncedAnew",
                    "recruitment.PostsRefused",
                    "school.AssetDivisionPlanned",
                    "school.PostsDeclined",
                    "school.PostWaitEnded",
                    "school.StaffDivisionPlanned",
                    "teacher.EmploymentContinued",
                    "teacher.HiringFailed",
                    "teacher.PostConfirmed",
                    "teacher.PostNotConfirmed",
                    "teacher.QualificationFellAway",
                    "teacher.RegistrationLapsed",
                    "teacher.TeacherReinstated",
                    "teacher.TransferFailed",
                    "teacher.UnqualifiedEmploymentDecided",
                    "datarequest.DataRequestPassedOn",
                    "datarequest.DataRequestRefused",
                    "datarequest.DataRequestWithdrawn",
                    "engagement.EngagementExtended",
                    "engagement.EngagementMembersChanged",
                    "engagement.EvidenceGiven",
                    "engagement.EvidenceRequested",
                    "calendar.HolidayNoticePublished",
                    "calendar.OpenClocksReckoned",
                    "clock.ClockReckonedAnew",
                    "headmaster.AssessmentRevoked",
                    "person.PersonParted",
                    "person.PersonPartedFrom",
                    "hearing.HearingGivenUp",
                    "legality.LegalityChangesMade",
                    "normative.ClauseStopped",
                    "normative.DocumentPublished",
                    "normative.DraftRevised",
                    "legality.LegalityReviewSentBack",
                    "casefile.CaseAppraised",
                    "casefile.RetentionProlonged",
                    "casefile.CaseDestroyed",
                    "contest.AgentsNamed",
                    "contest.AnswerFiled",
                    "contest.AppealAnswered",
                    "contest.ClauseAnswered",
                    "contest.ClauseQuestioned",
                    "contest.ContestHeard",
                    "contest.ContestMediated",
                    "contest.ContestSettled",
                    "contest.ContestWithdrawn",
                    "contest.EvidenceListed",
                    "contest.EvidenceNotAdmitted",
                    "contest.HeadAttended",
                    "contest.HeadExcused",
                    "contest.LateEvidenceAllowed",
                    "contest.OpinionLetterAnswered",
                    "contest.OpinionLetterReceived",
                    "contest.OutcomeEnforced",
                    "contest.OutcomePerformed",
                    "contest.ReviewApplicationForwarded",
                    "contest.ReviewApplicationHandedIn",
                    "contest.ReviewEnded",
                    "contest.ReviewResumed",
                    "contest.ReviewSuspended",
                    "contest.SuggestionAnswered",
                    "contest.SuggestionReceived",
                    "contest.SuitAppealed",
                    "contest.SuitRetried",
                    "contest.SuitRuled",
                    "departmentbudget.DepartmentAccountsApproved",
                    "departmentbudget.DepartmentAccountsDisclosed",
                    "departmentbudget.DepartmentAccountsReplied",
                    "departmentbudget.DepartmentAccountsSubmitted",
                    "departmentbudget.DepartmentBudgetApproved",
                    "departmentbudget.DepartmentBudgetDisclosed",
                    "departmentbudget.DepartmentBudgetPutTogether",
                    "departmentbudget.DepartmentBudgetReplied",
                    "departmentbudget.DepartmentBudgetSentBack",
                    "departmentbudget.DepartmentBudgetSubmitted",
                    "penalty.CaseNotFiled",
                    "penalty.CasePassedOn",
                    "penalty.CheckDemandedRectification",
                    "penalty.CheckDone",
                    "penalty.CheckGaveClue",
                    "penalty.CheckPlanned",
                    "penalty.CheckRepeated",
                    "penalty.CheckedInOrder",
                    "penalty.CourtAsked",
                    "penalty.DecisionPublished",
                    "penalty.EvidenceDisposedOf",
                    "penalty.EvidenceFreed",
                    "penalty.EvidenceRegistered",
                    "penalty.EvidenceTaken",
                    "penalty.FineCollected",
                    "penalty.FineHandedIn",
                    "penalty.FineOwedBack",
                    "penalty.FineRefunded",
                    "penalty.ImposedOnTheSpot",
                    "penalty.InvestigatorsNamed",
                    "penalty.OffenceNotProven",
                    "penalty.PartyUrged",
                    "penalty.PaymentDeferred",
                    "penalty.PenaltyTakenOver",
                    "penalty.PenaltyWaived",
                    "penalty.PublicationWithdrawn",
                    "penalty.ReportedToBureau",
                    "penalty.StandardEnded",
                    "penalty.StandardPublished",
                    "penalty.StandardSet",
                    "penalty.SurchargeHalted",
                    "penalty.SurchargeResumed",
                    "penalty.TimeToSueMoved",
                    "timekeeping.ClockTrusted");

    private static final String LINES =
            "{ budgetLines(first: 1, asOf: {recordedAt: \"%s\"}) { totalCount } }";

    private Path work = Path.of("");
    private Server server;
    private Caller caller;
    private List<RecordedFact> facts = List.of();

    @BeforeAll
    void load(@TempDir Path empty) throws Exception {
        work = empty;
        LoadedDistrict.copyTo(work.resolve("data"));
        start("data", "small");
        // What lapsed since is recorded as of now.
        var end = LocalDate.of(2026, 10, 1).atStartOfDay(ZONE).toInstant();
        facts = facts().stream().filter(fact -> fact.recordedAt().isBefore(end)).toList();
    }

    private void start(String folder, String district) {
        var settings = new Server.Settings(work.resolve(folder), 0, district, List.of());
        server = Server.start(settings);
        caller = new Caller(server);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private List<RecordedFact> facts() throws InterruptedException {
        var stream = server.part(FactStream.class);
        var all = new ArrayList<RecordedFact>();
        int wanted = Math.toIntExact(stream.head() + 1);
        try (var reader = stream.readAfter(FactStream.NOTHING)) {
            while (all.size() < wanted) {
                var more = reader.next(wanted - all.size(), Duration.ofSeconds(5));
                assertThat(more).as("after %d of %d", all.size(), wanted).isNotEmpty();
                all.addAll(more);
            }
        }
        return all;
    }

    private static LocalDate day(Instant recordedAt) {
        return recordedAt.atZone(ZONE).toLocalDate();
    }

    @Test
    @Order(1)
    void facts_are_recorded_when_they_would_have_been_and_never_before_the_one_before() {
        assertThat(facts).hasSizeGreaterThan(3_000);
        assertThat(facts).extracting(RecordedFact::recordedAt).isSorted();
        assertThat(day(facts.getFirst().recordedAt())).isEqualTo("2017-01-03");
        assertThat(facts)
                .extracting(fact -> day(fact.recordedAt()).getYear())
                .contains(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    @Order(1)
    void every_fact_says_what_caused_it_and_none_of_the_programs_own_was_handed_in() {
        for (var fact : facts) {
            var metadata = fact.metadata().get();
            assertThat(metadata).as(fact.type()).containsKey(CommandContext.CAUSE);
            var cause = Cause.of(metadata);
            boolean own = CommandContext.PROGRAM.equals(metadata.get(CommandContext.ACTOR));
            assertThat(cause).as(fact.type()).isNotNull();
            assertThat(cause instanceof OfCommand || cause instanceof OfJointAct)
                    .as("%s by %s", fact.type(), cause)
                    .isEqualTo(!own);
            if (cause instanceof OfReaction met) {
                assertThat(met.position()).as(fact.type()).isLessThan(fact.position());
            }
        }
        assertThat(facts)
                .extracting(fact -> Cause.of(fact.metadata().get()))
                .hasAtLeastOneElementOfType(OfCommand.class)
                .hasAtLeastOneElementOfType(OfReaction.class)
                .hasAtLeastOneElementOfType(OfClock.class);
    }

    @Test
    @Order(1)
    void every_kind_of_fact_is_recorded_that_a_district_of_ten_years_would_have() {
        var recorded =
                facts.stream()
                        .map(fact -> fact.payload().get().getClass())
                        .collect(Collectors.toSet());
        var never = new TreeSet<String>();
        for (var kind : AllFacts.catalogue().entries()) {
            if (!recorded.contains(kind.type())) never.add(kind.name());
        }
        assertThat(never).isEqualTo(new TreeSet<>(NEVER));
    }

    @Test
    @Order(1)
    void what_analysts_ask_is_what_sql_finds_in_the_events() throws Exception {
        var events = work.resolve("data/events.db");
        Questions.hold(caller, events, server.part(FactStream.class).head());
    }

    @Test
    @Order(1)
    void a_sample_is_what_anybody_draws_who_knows_the_seed() {
        var query =
                "{ assetSample(seed: \"%s\", size: 5, filter: {unit: [\"310105-P13\"]}, asOf: {position: %d}) { population records { code } } }";
        long head = server.part(FactStream.class).head();
        var told = caller.data(query.formatted("08 14 22 27 31 33", head)).get("assetSample");
        var codes = new ArrayList<String>();
        caller.data(
                        "{ assets(first: 100, filter: {unit: [\"310105-P13\"]}, asOf: {position: %d}) { edges { node { code } } } }"
                                .formatted(head))
                .at("/assets/edges")
                .forEach(edge -> codes.add(edge.at("/node/code").asString()));
        assertThat(told.get("population").asInt()).isEqualTo(codes.size()).isGreaterThan(5);
        codes.sort(Comparator.comparing(code -> Sha256.hex("08 14 22 27 31 33\n" + code)));
        assertThat(told.get("records").findValuesAsString("code"))
                .containsExactlyElementsOf(codes.subList(0, 5));
        assertThat(caller.data(query.formatted("other", head)).at("/assetSample/records"))
                .isNotEqualTo(told.get("records"));
    }

    @Test
    @Order(1)
    void some_of_what_was_done_in_these_years_was_recorded_months_later() {
        var begun = LocalDate.of(2017, 1, 3);
        assertThat(facts)
                .filteredOn(fact -> fact.payload().get().effectiveOn().isAfter(begun))
                .filteredOn(
                        fact ->
                                fact.payload()
                                        .get()
                                        .effectiveOn()
                                        .plusDays(60)
                                        .isBefore(day(fact.recordedAt())))
                .hasSizeGreaterThan(10);
    }

    @Test
    @Order(1)
    void silence_has_its_consequence_within_the_week_in_which_a_period_ended() {
        var lapses =
                facts.stream().filter(fact -> fact.payload().get() instanceof ClockLapsed).toList();
        assertThat(lapses).hasSizeGreaterThan(3);
        var opened = new HashMap<ClockId, LocalDate>();
        for (var fact : facts) {
            if (fact.payload().get() instanceof ClockOpened e) {
                opened.put(e.clockId(), day(fact.recordedAt()));
            }
        }
        assertThat(lapses)
                .allSatisfy(
                        fact -> {
                            var lapse = (ClockLapsed) fact.payload().get();
                            // The act that opened it may have come late itself.
                            var known = opened.getOrDefault(lapse.clockId(), LocalDate.MIN);
                            var ended = lapse.effectiveOn();
                            var from = known.isAfter(ended) ? known : ended;
                            assertThat(day(fact.recordedAt())).isBetween(ended, from.plusDays(8));
                        });
    }

    @Test
    @Order(1)
    void whoever_decided_was_looking_at_what_had_been_recorded_before() {
        var first = facts.getFirst().recordedAt();
        assertThat(facts)
                .filteredOn(fact -> fact.recordedAt().isAfter(first) && !isWatcher(fact))
                .allSatisfy(
                        fact -> {
                            var basis = fact.metadata().get().get(CommandContext.BASIS);
                            assertThat(Long.parseLong(String.valueOf(basis)))
                                    .isBetween(0L, fact.position() - 1);
                        });
    }

    private static boolean isWatcher(RecordedFact fact) {
        return "watcher".equals(fact.metadata().get().get(CommandContext.CHANNEL));
    }

    @Test
    @Order(1)
    void less_was_known_at_an_earlier_instant() {
        var counts =
                List.of("2017-06-30", "2019-06-30", "2022-06-30", "2026-09-01").stream()
                        .map(day -> caller.data(LINES.formatted(day + "T18:00:00+08:00")))
                        .map(answer -> answer.at("/budgetLines/totalCount").asInt())
                        .toList();
        assertThat(counts).isSorted().doesNotHaveDuplicates().first().isEqualTo(0);
    }

    @Test
    @Order(1)
    void what_came_late_was_not_known_before_though_it_was_in_effect() {
        var school =
                "{ school(code: \"310105-A01\", asOf: {effectiveOn: \"2020-02-01\", recordedAt: \"%s\"}) { name } }";
        var before = caller.data(school.formatted("2020-04-01T00:00:00+08:00"));
        var after = caller.data(school.formatted("2020-05-01T00:00:00+08:00"));
        assertThat(before.at("/school/name").asString()).isNotEqualTo("长宁区社区学院");
        assertThat(after.at("/school/name").asString()).isEqualTo("长宁区社区学院");
    }

    @Test
    @Order(1)
    void the_folder_and_every_answer_say_that_it_is_made_up() {
        assertThat(work.resolve("data/format")).content().startsWith("chalkline 4 made-up\n");
        var answer = caller.ask("{ schools(first: 1) { basis { madeUp } } }");
        assertThat(answer.at("/data/schools/basis/madeUp").asBoolean()).isTrue();
        assertThat(answer.at("/extensions/basis/madeUp").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void the_program_goes_on_recording_by_the_systems_clock_and_the_folder_stays_marked()
            throws InterruptedException {
        var clerk = new Clerk(caller, "decade");
        clerk.accepted("delegatePower", POWER);
        var last = facts().getLast();
        assertThat(last.recordedAt())
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(1));
        var answer = caller.data("{ schools(first: 1) { basis { madeUp } } }");
        assertThat(answer.at("/schools/basis/madeUp").asBoolean()).isTrue();
    }

    private static final String POWER =
            "officer: \"副科长\", power: SPEND_BUDGETS, instrument: \"2\", delegatedBy: \"局长\", effectiveOn: \"2026-01-01\"";

    @Test
    @Order(3)
    void a_load_that_was_cut_off_goes_on_with_the_week_that_was_under_way() throws Exception {
        assertThat(loadedUpTo(LocalDate.of(2017, 3, 6))).isNotEmpty();
        var loaded = loadedUpTo(LocalDate.of(2017, 6, 5));
        assertThat(before(LocalDate.of(2017, 6, 5), loaded))
                .isEqualTo(before(LocalDate.of(2017, 6, 5), facts))
                .isNotEmpty();
    }

    /** Loads on, and closes the program in the midst of this week or soon after it. */
    private List<RecordedFact> loadedUpTo(LocalDate monday) throws Exception {
        stop();
        var settings = new Server.Settings(work.resolve("cut"), 0, "small", List.of());
        server = Server.answering(settings);
        caller = new Caller(server);
        try (var loaders = Executors.newVirtualThreadPerTaskExecutor()) {
            var load =
                    loaders.submit(
                            () -> {
                                server.loadDemonstration();
                                return true;
                            });
            var loading = server.part(Loading.class);
            var begun = Instant.now();
            while (requireNonNull(loading.week(), "loaded to its end").isBefore(monday)) {
                assertThat(begun).isAfter(Instant.now().minusSeconds(120));
                Thread.sleep(20);
            }
            var closed = new ContextClosedEvent(new StaticApplicationContext());
            server.part(Demonstration.class).onApplicationEvent(closed);
            assertThat(load.get()).isTrue();
        }
        return facts();
    }

    private static final Pattern EVENT_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * By the weeks in which they were recorded: what is left of one that was cut off bears the end
     * of it, and what follows of a fact is recorded at a moment that differs. A follow-up is named
     * after the event from which it comes, which is another in each load.
     */
    private static List<String> before(LocalDate end, List<RecordedFact> facts) {
        return facts.stream()
                .filter(fact -> day(fact.recordedAt()).isBefore(end))
                .map(
                        fact ->
                                day(fact.recordedAt())
                                                .with(TemporalAdjusters.previousOrSame(MONDAY))
                                        + " "
                                        + fact.type()
                                        + " "
                                        + EVENT_ID.matcher(fact.aggregateId()).replaceAll("…"))
                .sorted()
                .toList();
    }

    @Test
    @Order(4)
    void the_ledger_signed_at_the_end_of_each_month_and_all_of_it_is_verified() throws IOException {
        stop();
        var data = work.resolve("data");
        var checkpoints = Files.readString(data.resolve("ledger/checkpoints"));
        var months =
                facts.stream().map(fact -> day(fact.recordedAt()).withDayOfMonth(1)).distinct();
        assertThat(checkpoints.split("localhost/ledger\n"))
                .hasSizeGreaterThan((int) months.count());
        var told = Told.by("verify", "--data", data.toString());
        assertThat(told.status()).as(told.toString()).isZero();
        start("data", "none");
    }

    @Test
    @Order(5)
    void a_folder_with_real_facts_never_becomes_a_demonstration() {
        stop();
        start("real", "none");
        new Clerk(caller, "real").accepted("delegatePower", POWER);
        stop();
        start("real", "small");
        assertThat(server.part(FactStream.class).head()).isZero();
        assertThat(server.part(DataFolder.class).isMadeUp()).isFalse();
        assertThat(work.resolve("real/format")).content().startsWith("chalkline 4\n");
        assertThat(work.resolve("real/logs/chalkline.log"))
                .content()
                .contains("The records in this folder are real");
        var answer = caller.data("{ schools(first: 1) { basis { madeUp } } }");
        assertThat(answer.at("/schools/basis/madeUp").asBoolean()).isFalse();
    }
}
