package org.chalkline.command.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.majordecision.MajorDecisionCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.DepartureTakenOver;
import org.chalkline.kernel.headship.HeadshipEvent.HeadTakenOver;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.DecisionInForce;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityOpinionGiven;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewAsked;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewSentBack;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Major decisions: who takes them, what holds them up, and what the steps' clocks do. */
class MajorDecisionTest {
    private static final MajorDecisionId ID = new MajorDecisionId("D-1");
    private static final String OF = ID.toString();
    private static final String DRAFT = Sha256.hex("draft");
    private static final String PAPER = Sha256.hex("paper");
    private static final LegalityReviewId FIRST = LegalityReviewId.of(OF, 1);

    /** A fact of a shared procedure, as its own act would have it recorded. */
    private record Happen(ProcedureEvent fact) {}

    private static final class Bureau extends BureauInMemory<Bureau> {

        /** Records the facts of procedures, as the procedures' own acts do. */
        private final class Recording {
            private @Nullable Procedures procedures;

            @CommandHandler
            void handle(Happen c) {
                var known = procedures;
                if (known == null) throw new IllegalStateException("not open");
                known.on(OF, recorded -> known.record(OF, recorded, c.fact()));
            }
        }

        Bureau() {
            super(LocalDate.of(2026, 9, 1));
            var office =
                    new MajorDecisionOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new PeopleOnFile(factsOf, new PersonalDataInMemory()));
            var recording = new Recording();
            var feature =
                    Feature.named("d")
                            .subject(MajorDecisionId.KIND, MajorDecision.class)
                            .following(
                                    MajorDecisionId.KIND,
                                    MajorDecision.class,
                                    MajorDecision::steps);
            open(
                    inMemory()
                            .registerComponent(MajorDecisionOffice.class, c -> office)
                            .registerCommandHandler(c -> recording)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(MajorDecision.class)));
            recording.procedures = procedures(feature, procedureOffice());
            power("pan", Power.PROPOSE_DECISIONS);
            power("du", Power.UNDERTAKE_DECISIONS);
            power("du", Power.DECIDE_MATTERS);
            power("head", Power.DECIDE_MATTERS);
            power("pan", Power.DECIDE_MATTERS);
        }

        private void power(String officer, Power power) {
            knowing(
                    new PowerDelegated(
                            new OfficerId(officer), power, "1", "mayor", null, day("2020-01-02")));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ProposeDecision proposal() {
        return new ProposeDecision(
                ID,
                "Meals",
                "public-service",
                ProposalSource.LEADER,
                "Hunger.",
                "Law, 7.",
                List.of(),
                "planning",
                "pan",
                day("2025-03-03"));
    }

    private static HearExpert expert(DecisionAdviser by) {
        return new HearExpert(
                ID,
                "E-1",
                by,
                null,
                "Houses",
                PAPER,
                ExpertConclusion.SUPPORTED,
                OpinionResult.ADOPTED,
                "Sound.",
                "du",
                day("2025-03-10"));
    }

    private static InitiateDecision beginning(String officer, DecisionStep... more) {
        var steps = new ArrayList<>(List.of(more));
        steps.addAll(List.of(DecisionStep.LEGALITY_REVIEW, DecisionStep.DISCUSSION));
        return new InitiateDecision(
                ID,
                "planning",
                steps,
                steps.contains(DecisionStep.OPINIONS)
                        ? List.of()
                        : List.of(new LeftOutStep(DecisionStep.OPINIONS, "Kept closed by law.")),
                officer,
                day("2025-03-04"));
    }

    private static DraftDecision drafting(String officer, String on, @Nullable String changes) {
        return new DraftDecision(
                ID, changes == null ? DRAFT : PAPER, changes, null, officer, day(on));
    }

    private static Happen asked(String on) {
        return new Happen(
                new LegalityReviewAsked(FIRST, OF, DRAFT, "planning", "law", "du", day(on)));
    }

    private static Happen lawful(LegalityReviewId review, String on) {
        return new Happen(
                new LegalityOpinionGiven(
                        review, OF, Opinion.LAWFUL, "Lawful.", PAPER, "qin", day(on)));
    }

    private void reviewed(DecisionStep... steps) {
        bureau.accept(proposal(), beginning("head", steps), drafting("du", "2025-03-05", null));
        bureau.accept(asked("2025-03-06"), lawful(FIRST, "2025-03-10"));
    }

    private static DiscussDecision discussion(String chair, Ballot head, String on) {
        return new DiscussDecision(
                ID,
                DRAFT,
                new Meeting(
                        "Leaders",
                        chair,
                        List.of(chair, "wu", "qian"),
                        List.of(
                                new CastVote("wu", Ballot.FOR, null),
                                new CastVote("qian", Ballot.FOR, null),
                                new CastVote(chair, head, "I say so.")),
                        Sha256.hex("minutes " + on)),
                "du",
                day(on));
    }

    private static Decision decided(String officer, String on) {
        return new Decision(
                "N " + on,
                "Bureau",
                officer,
                day(on),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "As discussed.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static TakeMajorDecision taking(String officer, String on) {
        return new TakeMajorDecision(
                ID, DRAFT, "planning", List.of(), decided(officer, on), day(on));
    }

    private static TakeOverMajorDecision old(
            @Nullable String publishedIn, @Nullable String endedOn, KnownStep... known) {
        return new TakeOverMajorDecision(
                ID,
                "Meals",
                "public-service",
                List.of(),
                "planning",
                List.of(known),
                null,
                day("2020-05-02"),
                publishedIn,
                null,
                endedOn == null ? null : day(endedOn),
                "Register of 2020",
                "du",
                decided("the head of then", "2020-05-01"),
                day("2020-05-01"));
    }

    @Test
    void an_old_decision_stands_as_its_register_tells_and_goes_by_the_procedure_from_then_on() {
        var known = new KnownStep(DecisionStep.DISCUSSION, day("2020-04-20"));
        bureau.accept(old("Gazette", null, known));
        assertThat(bureau.accept(old("Gazette", null, known))).as("told again").isEmpty();
        bureau.refuse(MAJOR_DECISION_EXISTS, old("Site", null, known));
        bureau.refuse(MAJOR_DECISION_EXISTS, proposal());
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, drafting("du", "2025-03-05", null));
        bureau.refuse(
                CHANGED_WITHOUT_PROCEDURE,
                new EndMajorDecision(ID, decided("head", "2025-03-05"), day("2025-03-05")));
        var adjusted =
                new AdjustMajorDecision(
                        ID,
                        "Dearer rice.",
                        "planning",
                        List.of(
                                DecisionStep.OPINIONS,
                                DecisionStep.LEGALITY_REVIEW,
                                DecisionStep.DISCUSSION),
                        List.of(),
                        "head",
                        day("2025-03-06"));
        bureau.accept(adjusted);
        assertThat(bureau.facts(AdjustmentInitiated.class).getFirst().round()).isEqualTo(2);
    }

    @Test
    void an_old_decision_says_nothing_that_cannot_be() {
        var late = new KnownStep(DecisionStep.DISCUSSION, day("2020-05-02"));
        bureau.refuse(STEP_AFTER_DECISION, old("Gazette", null, late));
        var unknown = new KnownStep(DecisionStep.DISCUSSION, null);
        bureau.refuse(STEP_NAMED_TWICE, old("Gazette", null, unknown, unknown));
        bureau.refuse(PUBLICATION_INCOMPLETE, old(null, null));
        bureau.refuse(ACT_OUT_OF_ORDER, old("Gazette", "2020-04-30"));
    }

    @Test
    void an_old_decision_carries_acts_from_its_day_until_it_ended() {
        bureau.accept(old("Gazette", "2022-01-01"));
        var facts = List.copyOf(bureau.facts());
        assertThat(DecisionInForce.on(day("2020-04-30"), facts).carries()).isFalse();
        assertThat(DecisionInForce.on(day("2020-05-01"), facts).round()).isEqualTo(1);
        assertThat(DecisionInForce.on(day("2021-12-31"), facts).carries()).isTrue();
        assertThat(DecisionInForce.on(day("2022-01-01"), facts).carries()).isFalse();
        bureau.refuse(
                MAJOR_DECISION_ENDED,
                new AdjustMajorDecision(
                        ID, "Late.", "planning", List.of(), List.of(), "head", day("2025-03-06")));
    }

    @Test
    void who_proposed_it_does_not_begin_it_and_who_drafted_it_does_not_take_it() {
        bureau.accept(proposal());
        bureau.refuse(PREPARER_DECIDES, beginning("pan"));
        bureau.accept(beginning("head"), drafting("du", "2025-03-05", null));
        bureau.accept(
                asked("2025-03-06"),
                lawful(FIRST, "2025-03-10"),
                discussion("du", Ballot.FOR, "2025-03-20"));
        bureau.refuse(PREPARER_DECIDES, taking("du", "2025-03-21"));
    }

    @Test
    void what_the_head_decided_in_the_discussion_is_what_is_recorded_and_once() {
        reviewed();
        bureau.accept(discussion("head", Ballot.AGAINST, "2025-03-20"));
        bureau.refuse(HEAD_DECIDED_OTHERWISE, taking("head", "2025-03-21"));
        var refusing =
                new RefuseMajorDecision(ID, decided("head", "2025-03-21"), day("2025-03-21"));
        assertThat(bureau.accept(refusing)).hasExactlyElementsOfTypes(MajorDecisionRefused.class);
        assertThat(bureau.accept(refusing)).isEmpty();
    }

    @Test
    void a_discussion_of_another_draft_or_with_somebody_recused_since_carries_nothing() {
        reviewed();
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-20"));
        var vote = bureau.facts(DecisionDiscussed.class).getFirst().voteId();
        bureau.accept(new Happen(new VoteVoided(vote, OF, "wu", day("2025-03-20"))));
        bureau.refuse(NOT_DISCUSSED, taking("head", "2025-03-21"));
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-24"));
        bureau.accept(drafting("du", "2025-03-25", "Soup."));
        bureau.refuse(DRAFT_DIFFERS, taking("head", "2025-03-26"));
    }

    @Test
    void the_committee_is_told_of_this_discussion_and_not_of_an_earlier_one() {
        reviewed(DecisionStep.PARTY_COMMITTEE);
        var telling = new TellPartyCommittee(ID, "Committee", PAPER, null, "du", day("2025-03-20"));
        bureau.refuse(NOT_DISCUSSED, telling);
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-20"), telling);
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-24"));
        bureau.refuse(PARTY_COMMITTEE_NOT_TOLD, taking("head", "2025-03-25"));
        bureau.accept(
                new TellPartyCommittee(ID, "Committee", PAPER, null, "du", day("2025-03-25")),
                taking("head", "2025-03-25"));
    }

    @Test
    void an_expert_who_stands_aside_is_not_heard_though_they_declare_no_stake() {
        bureau.accept(proposal(), beginning("head"), drafting("du", "2025-03-05", null));
        bureau.knowing(new RecusalDeclared(OF, "Builders", "They bid.", null, day("2025-03-05")));
        bureau.refuse(EXPERT_INTERESTED, expert(new DecisionAdviser(null, "Builders")));
    }

    @Test
    void an_expert_who_heads_a_school_that_it_is_about_has_a_stake_and_one_who_did_has_none() {
        var school = new SchoolId("1201");
        var person = new PersonId("P-1");
        bureau.knowing(
                new RecusalDeclared("1201", "nobody", "None.", null, day("2020-01-06")),
                new PersonRegistered(
                        person,
                        new Personal(person, PersonalField.NAME, "x"),
                        null,
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "advice",
                        null,
                        day("2020-01-06")),
                new HeadTakenOver(school, person, false, null, "Register", day("2020-01-06")));
        var about = proposal();
        bureau.accept(
                new ProposeDecision(
                        ID,
                        about.title(),
                        about.matter(),
                        about.source(),
                        about.problem(),
                        about.grounds(),
                        List.of(school),
                        about.unit(),
                        about.officer(),
                        about.effectiveOn()),
                beginning("head"),
                drafting("du", "2025-03-05", null));
        bureau.refuse(EXPERT_INTERESTED, expert(new DecisionAdviser(person, null)));
        bureau.knowing(
                new DepartureTakenOver(
                        school, person, Departure.RETIRED, "Register", day("2024-09-01")));
        bureau.accept(expert(new DecisionAdviser(person, null)));
    }

    @Test
    void a_notice_that_says_why_it_is_shorter_overtakes_the_thirty_days() {
        bureau.accept(
                proposal(),
                beginning("head", DecisionStep.OPINIONS),
                drafting("du", "2025-03-05", null));
        var given =
                new Happen(
                        new NoticeGiven(
                                ProcedureId.of(OF, "N-1"),
                                OF,
                                "decision.opinions",
                                DRAFT,
                                "Site",
                                day("2025-03-12"),
                                "A flood.",
                                "ke",
                                day("2025-03-06")));
        assertThat(bureau.accept(given))
                .hasExactlyElementsOfTypes(
                        NoticeGiven.class, ClockOpened.class, ClockOvertaken.class);
        bureau.refuse(OPINIONS_RUN, asked("2025-03-12"));
        bureau.accept(asked("2025-03-13"));
    }

    @Test
    void a_review_that_was_sent_back_has_its_seven_days_anew() {
        bureau.accept(proposal(), beginning("head"), drafting("du", "2025-03-05", null));
        bureau.accept(asked("2025-03-06"));
        assertThat(
                        bureau.accept(
                                new Happen(
                                        new LegalityReviewSentBack(
                                                FIRST, OF, "No basis.", "qin", day("2025-03-07")))))
                .hasExactlyElementsOfTypes(LegalityReviewSentBack.class, ClockOvertaken.class);
        bureau.refuse(REVIEW_MISSING, discussion("head", Ballot.FOR, "2025-03-20"));
        var second = LegalityReviewId.of(OF, 2);
        bureau.accept(
                new Happen(
                        new LegalityReviewAsked(
                                second, OF, DRAFT, "planning", "law", "du", day("2025-03-12"))),
                lawful(second, "2025-03-13"));
        // Seven working days after the twelfth: the twenty-first is the last.
        bureau.refuse(REVIEW_TOO_SHORT, discussion("head", Ballot.FOR, "2025-03-21"));
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-24"));
    }

    @Test
    void what_was_refused_is_not_gone_on_with_and_what_ended_is_not_either() {
        reviewed();
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-20"), taking("head", "2025-03-21"));
        bureau.refuse(
                DECISION_NOT_PUBLISHED,
                new EndMajorDecision(ID, decided("head", "2025-03-24"), day("2025-03-24")));
        bureau.accept(
                new PublishMajorDecision(ID, "Site", null, "du", day("2025-03-24")),
                new EvaluateMajorDecision(
                        ID,
                        new DecisionAdviser(null, "College"),
                        EvaluationGround.NEEDED,
                        "Done.",
                        EvaluationAdvice.END,
                        PAPER,
                        "du",
                        day("2026-03-24")),
                new EndMajorDecision(ID, decided("head", "2026-04-01"), day("2026-04-01")));
        bureau.refuse(MAJOR_DECISION_ENDED, drafting("du", "2026-04-02", "More."));
        bureau.refuse(
                MAJOR_DECISION_ENDED,
                new AdjustMajorDecision(
                        ID, "More.", "planning", List.of(), List.of(), "head", day("2026-04-02")));
    }

    @Test
    void a_decision_is_of_a_matter_in_the_catalogue_and_begun_once_with_the_steps_asked_for() {
        bureau.refuse(UNKNOWN_MAJOR_DECISION, beginning("head"));
        var p = proposal();
        bureau.refuse(
                UNKNOWN_DECISION_MATTER,
                new ProposeDecision(
                        ID,
                        p.title(),
                        "weather",
                        p.source(),
                        p.problem(),
                        p.grounds(),
                        List.of(),
                        p.unit(),
                        p.officer(),
                        p.effectiveOn()));
        bureau.accept(p);
        bureau.refuse(DECISION_NOT_BEGUN, drafting("du", "2025-03-05", null));
        bureau.refuse(
                STEP_NOT_ASKED,
                new InitiateDecision(
                        ID,
                        "planning",
                        List.of(
                                DecisionStep.OPINIONS,
                                DecisionStep.LEGALITY_REVIEW,
                                DecisionStep.DISCUSSION),
                        List.of(new LeftOutStep(DecisionStep.RISK, "Small.")),
                        "head",
                        day("2025-03-04")));
        bureau.accept(beginning("head"));
        bureau.refuse(DECISION_BEGUN, beginning("head", DecisionStep.OPINIONS));
    }

    @Test
    void an_expert_is_one_adviser_heard_on_a_draft_under_a_number_of_their_own() {
        bureau.accept(proposal(), beginning("head"));
        var college = new DecisionAdviser(null, "College");
        bureau.refuse(DRAFT_MISSING, expert(college));
        bureau.accept(drafting("du", "2025-03-05", null));
        bureau.refuse(DRAFT_CHANGES_MISSING, drafting("du", "2025-03-06", null));
        bureau.refuse(ADVISER_UNCLEAR, expert(new DecisionAdviser(null, null)));
        bureau.accept(expert(college));
        bureau.refuse(EXPERT_NUMBER_USED, expert(new DecisionAdviser(null, "Academy")));
    }

    @Test
    void what_is_not_taken_is_not_published_and_what_is_public_is_halted_and_resumed_once() {
        reviewed();
        bureau.accept(discussion("head", Ballot.FOR, "2025-03-20"));
        var publish = new PublishMajorDecision(ID, "Site", null, "du", day("2025-03-24"));
        bureau.refuse(DECISION_NOT_TAKEN, publish);
        var task =
                new DecisionTask("1", new InternalUnitId("traffic"), "A bus.", day("2025-09-01"));
        bureau.refuse(
                TASK_NAMED_TWICE,
                new TakeMajorDecision(
                        ID,
                        DRAFT,
                        "planning",
                        List.of(task, task),
                        decided("head", "2025-03-21"),
                        day("2025-03-21")));
        bureau.accept(taking("head", "2025-03-21"), publish);
        bureau.refuse(
                DECISION_PUBLISHED,
                new PublishMajorDecision(ID, "Gazette", null, "du", day("2025-03-25")));
        var resume = new ResumeExecution(ID, "It went.", "head", day("2025-05-02"));
        bureau.refuse(DECISION_NOT_HALTED, resume);
        bureau.accept(
                new ReportExecution(
                        ID,
                        ExecutionCourse.FORCE_MAJEURE,
                        "A flood.",
                        PAPER,
                        "du",
                        day("2025-04-01")),
                new HaltExecution(ID, "A flood.", "head", day("2025-04-02")));
        bureau.refuse(DECISION_HALTED, new HaltExecution(ID, "Still.", "head", day("2025-04-03")));
        bureau.accept(resume);
    }
}
