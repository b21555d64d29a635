package org.chalkline.command.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.research.ResearchRefusal.NOT_AN_AUTHOR;
import static org.chalkline.command.research.ResearchRefusal.OUTCOME_COUNTED_BEFORE;
import static org.chalkline.command.research.ResearchRefusal.UNKNOWN_OUTCOME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.StubFacts;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.research.OutcomeCommand.FileOutcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.headmaster.HeadmasterEvent.RankOutcomesCited;
import org.chalkline.kernel.headmaster.HeadmasterEvent.RankRefused;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeApplied;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeKind;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeReleased;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.ConclusionResult;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchTakenOver;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnded;
import org.chalkline.kernel.teacher.AppraisalEvent.OutcomesCited;
import org.chalkline.kernel.teacher.AppraisalId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outcome counts in one appraisal at a time, of a title or of a rank. */
class OutcomesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OutcomeId OUTCOME = new OutcomeId(Sha256.hex("report"));
    private static final ResearchProjectId PROJECT = new ResearchProjectId("RP-1");
    private static final SchoolId SCHOOL = new SchoolId("1201");
    private static final PersonId LI = new PersonId("P-1");
    private static final PersonId WANG = new PersonId("P-2");
    private static final PersonId STRANGER = new PersonId("P-3");
    private static final AppraisalId TITLE = new AppraisalId("T-1");
    private static final String RANK = "headmaster/P-2/R-1";

    private final Bureau bureau = new Bureau();

    /** Hands in what an appraisal is about to record. */
    record Recording(List<Fact> facts) {}

    private static final class Bureau extends BureauInMemory<Bureau> {

        Bureau() {
            super(DAY.plusYears(1));
            var data = new PersonalDataInMemory();
            var submitted = new StubFacts(FactCatalogue.of(ResearchProjectEvent.class));
            var office =
                    new ResearchOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, data),
                            new Seals(data),
                            new ProjectsAlike(() -> submitted));
            open(
                    inMemory()
                            .registerComponent(ResearchOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(Outcome.class))
                            .registerCommandHandler(
                                    c ->
                                            new Records(
                                                    new OutcomesOfAppraisals(
                                                            c.repository(Outcome.class),
                                                            factsOf))));
        }

        FactsOf elsewhere() {
            return factsOf;
        }

        /** Has the appraisal record it, and know of it from then on. */
        void record(Fact fact) {
            accept(new Recording(List.of(fact)));
            knowing(fact);
        }
    }

    /** Looks at what is recorded, as the gateway does. */
    static final class Records {
        private final OutcomesOfAppraisals outcomes;

        Records(OutcomesOfAppraisals outcomes) {
            this.outcomes = outcomes;
        }

        @CommandHandler
        void handle(Recording c) {
            outcomes.look(c.facts(), Map.of());
        }
    }

    @BeforeEach
    void file() {
        for (var person : List.of(LI, WANG)) {
            var name = new Personal(person, PersonalField.NAME, "c2VhbGVk");
            bureau.knowing(
                    new PersonRegistered(
                            person,
                            name,
                            null,
                            null,
                            null,
                            ProcessingGround.STATUTORY_DUTY,
                            "research",
                            null,
                            DAY.minusYears(9)));
        }
        bureau.knowing(
                new PowerDelegated(
                        new OfficerId("Mei"),
                        Power.CONCLUDE_PROJECTS,
                        "1",
                        "Head",
                        null,
                        DAY.minusYears(9)),
                new ResearchTakenOver(
                        PROJECT,
                        LI,
                        SCHOOL,
                        Ownership.PUBLIC,
                        "Reading",
                        "How families read.",
                        Money.of("1000"),
                        Money.of("900"),
                        false,
                        "research",
                        DAY.minusYears(1),
                        DAY.minusYears(1),
                        ConclusionResult.GOOD,
                        "List of 2025",
                        "Mei",
                        DAY.minusYears(2)));
        bureau.accept(
                new FileOutcome(
                        OUTCOME,
                        PROJECT,
                        OutcomeKind.REPORT,
                        "How families read",
                        List.of(LI, WANG),
                        "Mei",
                        DAY));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static OutcomesCited titleCites(PersonId person, AppraisalId appraisal, LocalDate on) {
        return new OutcomesCited(appraisal, person, List.of(OUTCOME), on);
    }

    private static RankOutcomesCited rankCites(PersonId person, LocalDate on) {
        return new RankOutcomesCited(person, "R-1", List.of(OUTCOME), on);
    }

    private static AppraisalEnded ended(AppraisalId appraisal, AppraisalEnd why, LocalDate on) {
        return new AppraisalEnded(appraisal, SCHOOL, why, on);
    }

    private static OutcomeApplied applied(PersonId person, String appraisal, LocalDate on) {
        return new OutcomeApplied(OUTCOME, PROJECT, person, appraisal, on);
    }

    private static Decision decided(LocalDate on) {
        return new Decision(
                "校级-1",
                "Bureau",
                "Lin",
                on,
                null,
                null,
                List.of(),
                List.of(),
                "As voted.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void what_counts_for_a_title_counts_for_no_rank_and_the_other_way_round() {
        bureau.record(titleCites(LI, TITLE, DAY));
        assertThat(bureau.facts(OutcomeApplied.class))
                .containsExactly(applied(LI, "appraisal/T-1", DAY));
        bureau.refuse(OUTCOME_COUNTED_BEFORE, new Recording(List.of(rankCites(WANG, DAY))));
        bureau.refuse(OUTCOME_COUNTED_BEFORE, new Recording(List.of(rankCites(LI, DAY))));
    }

    @Test
    void what_counts_for_a_rank_counts_for_no_title_and_for_no_other_rank() {
        bureau.record(rankCites(WANG, DAY));
        assertThat(bureau.facts(OutcomeApplied.class)).containsExactly(applied(WANG, RANK, DAY));
        bureau.refuse(OUTCOME_COUNTED_BEFORE, new Recording(List.of(titleCites(LI, TITLE, DAY))));
        var second = new RankOutcomesCited(WANG, "R-2", List.of(OUTCOME), DAY);
        bureau.refuse(OUTCOME_COUNTED_BEFORE, new Recording(List.of(second)));
    }

    @Test
    void only_an_author_has_an_outcome_count_that_was_filed_by_then() {
        bureau.refuse(NOT_AN_AUTHOR, new Recording(List.of(rankCites(STRANGER, DAY))));
        bureau.refuse(UNKNOWN_OUTCOME, new Recording(List.of(rankCites(LI, DAY.minusDays(1)))));
        var unknown = new OutcomeId(Sha256.hex("another"));
        var cites = new RankOutcomesCited(LI, "R-1", List.of(unknown), DAY);
        bureau.refuse(UNKNOWN_OUTCOME, new Recording(List.of(cites)));
    }

    @Test
    void an_appraisal_that_was_withdrawn_or_failed_frees_its_outcome_from_that_day_on() {
        bureau.record(titleCites(LI, TITLE, DAY));
        bureau.record(ended(TITLE, AppraisalEnd.WITHDRAWN, DAY.plusDays(9)));
        assertThat(bureau.facts(OutcomeReleased.class)).hasSize(1);
        bureau.refuse(
                OUTCOME_COUNTED_BEFORE, new Recording(List.of(rankCites(WANG, DAY.plusDays(8)))));
        bureau.record(rankCites(WANG, DAY.plusDays(9)));
        bureau.record(new RankRefused(WANG, "R-1", decided(DAY.plusDays(20)), DAY.plusDays(20)));
        bureau.record(titleCites(LI, new AppraisalId("T-2"), DAY.plusDays(21)));
        assertThat(bureau.facts(OutcomeApplied.class)).hasSize(3);
    }

    @Test
    void an_appraisal_that_ends_frees_none_that_counts_in_another() {
        bureau.record(titleCites(LI, TITLE, DAY));
        bureau.record(ended(new AppraisalId("T-2"), AppraisalEnd.NOT_PASSED, DAY.plusDays(9)));
        bureau.record(new RankRefused(LI, "R-1", decided(DAY.plusDays(9)), DAY.plusDays(9)));
        assertThat(bureau.facts(OutcomeReleased.class)).isEmpty();
    }

    @Test
    void a_citation_that_fell_frees_its_outcome_and_one_restored_counts_again_if_it_can() {
        bureau.record(titleCites(LI, TITLE, DAY));
        var reaction = new WhenAppraisalFallsThenItsOutcomesFollow(bureau.elsewhere());
        var act = new ContestedAct(TITLE.toString(), 0, 9, "appraisal.OutcomesCited", null);
        var fell =
                new ActsSetAside(
                        act,
                        List.of(new SequenceRange(0, 0)),
                        FallGround.RECORDED_IN_ERROR,
                        null,
                        null,
                        null,
                        "Another's.",
                        "Lin",
                        DAY.plusDays(30),
                        DAY,
                        null,
                        null,
                        null,
                        null);
        bureau.knowing(fell);
        reaction.to(fell).forEach(bureau::accept);
        assertThat(bureau.facts(OutcomeReleased.class)).hasSize(1);
        bureau.record(rankCites(WANG, DAY.plusDays(40)));
        var restored =
                new ActRestored(
                        act,
                        List.of(new SequenceRange(0, 0)),
                        null,
                        null,
                        null,
                        "Retried.",
                        "Lin",
                        DAY.plusDays(50),
                        DAY);
        bureau.knowing(restored);
        reaction.to(restored).forEach(each -> bureau.refuse(OUTCOME_COUNTED_BEFORE, each));
        bureau.record(new RankRefused(WANG, "R-1", decided(DAY.plusDays(60)), DAY.plusDays(60)));
        assertThat(bureau.facts(OutcomeReleased.class)).hasSize(2);
    }
}
