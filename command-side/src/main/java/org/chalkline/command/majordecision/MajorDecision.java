package org.chalkline.command.majordecision;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.majordecision.MajorDecisionRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_MATTERS;
import static org.chalkline.kernel.procedure.power.Power.PROPOSE_DECISIONS;
import static org.chalkline.kernel.procedure.power.Power.UNDERTAKE_DECISIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.majordecision.MajorDecisionCommand.*;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/**
 * A major administrative decision (重大行政决策): proposed; begun, with its steps fixed; drafted, with
 * opinions, hearings, experts and risks as they were fixed; its legality reviewed by another unit;
 * discussed, where the head speaks last; taken or refused, published, carried out, evaluated;
 * adjusted by a further round of the same steps, or ended.
 *
 * <p>Opinions, hearings and reviews are facts of the shared procedures among its own. What was
 * taken stands until another round takes something else.
 */
@Aggregate
public class MajorDecision {
    static final RuleId OPINIONS = new RuleId("decision.opinions");
    static final RuleId REVIEW = new RuleId("decision.review");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_SCHOOLS = 100;
    private static final int MOST_TASKS = 30;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable MajorDecisionId id;

    private final List<MajorDecisionEvent> facts = new ArrayList<>();
    private final Clocks clocks = new Clocks();
    private final Set<DecisionAdviser> advisers = new HashSet<>();
    private final Set<String> undertakers = new HashSet<>();
    private @Nullable DecisionSubject proposed;
    private @Nullable DecisionRound round;

    /** The round that was taken as it stands; 0 before. */
    private int taken;

    private @Nullable ExecutionCourse course;
    private boolean left;
    private boolean published;
    private boolean halted;
    private boolean evaluated;
    private boolean ended;
    private LocalDate lastAct = Fact.SINCE_EVER;

    // ---- the proposal, and the steps

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ProposeDecision c, MajorDecisionOffice office) {
        var fact =
                new DecisionProposed(
                        c.majorDecision(),
                        c.title(),
                        c.matter(),
                        c.source(),
                        c.problem(),
                        c.grounds(),
                        c.schools(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(proposed != null, MAJOR_DECISION_EXISTS);
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireText(c.problem(), TEXT);
        requireText(c.grounds(), TEXT);
        requireLine(c.unit(), LINE);
        var unused = DecisionRules.requireMatter(c.matter(), c.effectiveOn());
        requireAtMost(c.schools(), MOST_SCHOOLS);
        c.schools().forEach(office::requireKnown);
        office.require(c.officer(), PROPOSE_DECISIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveDecisionUnbegun c, MajorDecisionOffice office) {
        var fact =
                new DecisionNotBegun(c.majorDecision(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireProposal(c.officer(), c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InitiateDecision c, MajorDecisionOffice office) {
        var fact =
                new DecisionInitiated(
                        c.majorDecision(),
                        c.unit(),
                        c.steps(),
                        c.leftOut(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireProposal(c.officer(), c.effectiveOn(), office);
        requireFixed(fact);
        apply(fact);
    }

    private void requireProposal(String officer, LocalDate on, MajorDecisionOffice office) {
        var proposal = requireKnown();
        refuseIf(left || round != null, DECISION_BEGUN);
        requireNext(on, office);
        refuseIf(officer.equals(proposal.proposer()), PREPARER_DECIDES);
        requireNotAside(List.of(officer), office);
        office.require(officer, DECIDE_MATTERS, on);
    }

    private void requireFixed(RoundBegun begun) {
        requireLine(begun.unit(), LINE);
        var matter = DecisionRules.requireMatter(requireKnown().matter(), begun.effectiveOn());
        DecisionRules.requireSteps(matter, begun.steps(), begun.leftOut());
    }

    // ---- the draft, experts, risks

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftDecision c, MajorDecisionOffice office) {
        var fact =
                new DecisionDrafted(
                        c.majorDecision(),
                        c.text(),
                        c.changes(),
                        c.disputed(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var now = requireRound(c.officer(), c.effectiveOn(), office);
        refuseIf(now.draft() != null && c.changes() == null, DRAFT_CHANGES_MISSING);
        requireDigest(c.text());
        requireTextIfAny(c.changes());
        requireTextIfAny(c.disputed());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HearExpert c, MajorDecisionOffice office) {
        var fact =
                new ExpertHeard(
                        c.majorDecision(),
                        c.expert(),
                        c.by(),
                        c.field(),
                        c.opinion(),
                        c.conclusion(),
                        c.result(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireDraft(requireRound(c.officer(), c.effectiveOn(), office));
        requireNumber(c.expert());
        boolean used =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof ExpertHeard e
                                                && e.expert().equals(c.expert()));
        refuseIf(used, EXPERT_NUMBER_USED);
        requireAdviser(c.by(), office);
        requireLine(c.field(), LINE);
        requireDigest(c.opinion());
        requireText(c.reasons(), TEXT);
        refuseIf(interested(c, office), EXPERT_INTERESTED);
        apply(fact);
    }

    /** Whether the expert says so, stands aside, or heads a school that the decision is about. */
    private boolean interested(HearExpert c, MajorDecisionOffice office) {
        if (c.interest() != null) return true;
        var recusals = Recusals.of(office.standing(c.majorDecision()));
        var person = c.by().person();
        var institution = c.by().institution();
        if (institution != null) return recusals.standsAside(institution);
        return person != null
                && (recusals.standsAside(person.value())
                        || office.headsOne(person, requireKnown().schools(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssessDecisionRisk c, MajorDecisionOffice office) {
        var fact =
                new RiskAssessed(
                        c.majorDecision(),
                        c.draft(),
                        c.by(),
                        c.report(),
                        c.level(),
                        c.controlled(),
                        c.points(),
                        c.measures(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var now = requireRound(c.officer(), c.effectiveOn(), office);
        requireDraft(now);
        refuseIf(!now.isDraft(c.draft()), DRAFT_DIFFERS);
        requireAdviser(c.by(), office);
        requireDigest(c.report());
        requireText(c.points(), TEXT);
        requireText(c.measures(), TEXT);
        apply(fact);
    }

    private static void requireAdviser(DecisionAdviser by, MajorDecisionOffice office) {
        var person = by.person();
        var institution = by.institution();
        refuseIf((person == null) == (institution == null), ADVISER_UNCLEAR);
        if (person != null) office.people().requireKnown(person);
        if (institution != null) requireLine(institution, LINE);
    }

    // ---- the discussion, and what was decided

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DiscussDecision c, MajorDecisionOffice office) {
        requireKnown();
        var rules = VoteMatters.of(DecisionDiscussed.MATTER, c.effectiveOn());
        Voting.requireSound(c.meeting());
        var standing = office.standing(c.majorDecision());
        var recused = Recusals.of(standing).standingAside();
        var vote = Voting.of(c.meeting(), rules, recused, Voting::inClear);
        var fact =
                new DecisionDiscussed(
                        c.majorDecision(), c.text(), vote, c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var now = requireRound(c.officer(), c.effectiveOn(), office);
        requireDraft(now);
        refuseIf(!now.isDraft(c.text()), DRAFT_DIFFERS);
        var steps = StepsTaken.of(standing);
        steps.require(now.begun().steps(), c.effectiveOn());
        steps.requireReviewed(c.text());
        refuseIf(runs(REVIEW), REVIEW_TOO_SHORT);
        Voting.requireValid(vote, rules, recused);
        apply(fact);
    }

    private boolean runs(RuleId rule) {
        return clocks.find(rule)
                .filter(period -> period.state() == StatutoryPeriod.State.RUNNING)
                .isPresent();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TellPartyCommittee c, MajorDecisionOffice office) {
        var fact =
                new PartyCommitteeTold(
                        c.majorDecision(),
                        c.committee(),
                        c.report(),
                        c.answer(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var now = requireRound(c.officer(), c.effectiveOn(), office);
        var unused = requireDiscussed(now, office);
        requireLine(c.committee(), LINE);
        requireDigest(c.report());
        requireTextIfAny(c.answer());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeMajorDecision c, MajorDecisionOffice office) {
        var proposal = requireKnown();
        for (var each : facts) {
            boolean same =
                    each instanceof MajorDecisionTaken e
                            && e.decision().equals(c.decision())
                            && e.text().equals(c.text())
                            && e.executingUnit().equals(c.executingUnit())
                            && e.tasks().equals(c.tasks())
                            && e.effectiveOn().equals(c.effectiveOn());
            if (same) return;
        }
        var now = requireRound(c.decision().decidedOn(), office);
        refuseIf(!now.isDraft(c.text()), DRAFT_DIFFERS);
        var discussion = requireDecidedThere(now, c.decision(), c.effectiveOn(), office);
        refuseIf(!discussion.vote().carried(), HEAD_DECIDED_OTHERWISE);
        // An answer can have been voided since the discussion.
        StepsTaken.of(office.standing(c.majorDecision()))
                .require(now.begun().steps(), c.decision().decidedOn());
        refuseIf(now.uncontrolled(), RISK_NOT_CONTROLLED);
        refuseIf(now.takes(DecisionStep.PARTY_COMMITTEE) && !now.told(), PARTY_COMMITTEE_NOT_TOLD);
        requireLine(c.executingUnit(), LINE);
        requireTasks(c, office);
        apply(
                new MajorDecisionTaken(
                        c.majorDecision(),
                        now.number(),
                        proposal.title(),
                        c.text(),
                        c.executingUnit(),
                        c.tasks(),
                        c.decision(),
                        c.effectiveOn()));
    }

    private static void requireTasks(TakeMajorDecision c, MajorDecisionOffice office) {
        requireAtMost(c.tasks(), MOST_TASKS);
        var numbers = new HashSet<String>();
        for (var task : c.tasks()) {
            requireNumber(task.task());
            refuseIf(!numbers.add(task.task()), TASK_NAMED_TWICE);
            requireLine(task.what(), LINE);
            requireDate(task.dueOn(), office.today());
            refuseIf(task.dueOn().isBefore(c.effectiveOn()), ACT_OUT_OF_ORDER);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseMajorDecision c, MajorDecisionOffice office) {
        requireKnown();
        for (var each : facts) {
            boolean same =
                    each instanceof MajorDecisionRefused e
                            && e.decision().equals(c.decision())
                            && e.effectiveOn().equals(c.effectiveOn());
            if (same) return;
        }
        var now = requireRound(c.decision().decidedOn(), office);
        var discussion = requireDecidedThere(now, c.decision(), c.effectiveOn(), office);
        refuseIf(discussion.vote().carried(), HEAD_DECIDED_OTHERWISE);
        apply(
                new MajorDecisionRefused(
                        c.majorDecision(), now.number(), c.decision(), c.effectiveOn()));
    }

    /** The discussion that a decision carries out: of the draft as it is, by the head of it. */
    private DecisionDiscussed requireDecidedThere(
            DecisionRound now,
            Decision decision,
            LocalDate effectiveOn,
            MajorDecisionOffice office) {
        office.require(decision, DECIDE_MATTERS, effectiveOn);
        requireNotAside(decision.deciders(), office);
        refuseIf(now.draftedByAny(decision.deciders()), PREPARER_DECIDES);
        var discussion = requireDiscussed(now, office);
        refuseIf(!decision.officer().equals(discussion.vote().chair()), DECIDED_BY_ANOTHER);
        return discussion;
    }

    private DecisionDiscussed requireDiscussed(DecisionRound now, MajorDecisionOffice office) {
        var last = now.discussed();
        if (last == null || !now.isDraft(last.text())) throw new RefusedException(NOT_DISCUSSED);
        var counting = CountingVotes.of(office.standing(last.majorDecision()));
        refuseIf(counting.find(last.voteId()) == null, NOT_DISCUSSED);
        return last;
    }

    // ---- what became of it

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishMajorDecision c, MajorDecisionOffice office) {
        var fact =
                new MajorDecisionPublished(
                        c.majorDecision(),
                        c.publishedIn(),
                        c.explained(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireTaken(c.effectiveOn(), office);
        refuseIf(published, DECISION_PUBLISHED);
        requireLine(c.publishedIn(), LINE);
        requireTextIfAny(c.explained());
        office.require(c.officer(), UNDERTAKE_DECISIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportExecution c, MajorDecisionOffice office) {
        var fact =
                new ExecutionReported(
                        c.majorDecision(),
                        c.course(),
                        c.summary(),
                        c.report(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePublished(c.effectiveOn(), office);
        requireText(c.summary(), TEXT);
        requireDigest(c.report());
        office.require(c.officer(), UNDERTAKE_DECISIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HaltExecution c, MajorDecisionOffice office) {
        var fact =
                new ExecutionHalted(c.majorDecision(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePublished(c.effectiveOn(), office);
        refuseIf(halted, DECISION_HALTED);
        var last = course;
        refuseIf(last == null || !last.troubled(), CHANGED_WITHOUT_PROCEDURE);
        requireText(c.reasons(), TEXT);
        requireNotAside(List.of(c.officer()), office);
        office.require(c.officer(), DECIDE_MATTERS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResumeExecution c, MajorDecisionOffice office) {
        var fact =
                new ExecutionResumed(c.majorDecision(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePublished(c.effectiveOn(), office);
        refuseIf(!halted, DECISION_NOT_HALTED);
        requireText(c.reasons(), TEXT);
        requireNotAside(List.of(c.officer()), office);
        office.require(c.officer(), DECIDE_MATTERS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EvaluateMajorDecision c, MajorDecisionOffice office) {
        var fact =
                new MajorDecisionEvaluated(
                        c.majorDecision(),
                        c.by(),
                        c.ground(),
                        c.findings(),
                        c.advice(),
                        c.report(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePublished(c.effectiveOn(), office);
        requireAdviser(c.by(), office);
        var institution = c.by().institution();
        refuseIf(
                advisers.contains(c.by())
                        || (institution != null && undertakers.contains(institution)),
                EVALUATOR_ADVISED);
        requireText(c.findings(), TEXT);
        requireDigest(c.report());
        office.require(c.officer(), UNDERTAKE_DECISIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdjustMajorDecision c, MajorDecisionOffice office) {
        requireKnown();
        for (var each : facts) {
            boolean same =
                    each instanceof AdjustmentInitiated e
                            && e.reasons().equals(c.reasons())
                            && e.unit().equals(c.unit())
                            && e.steps().equals(c.steps())
                            && e.leftOut().equals(c.leftOut())
                            && e.officer().equals(c.officer())
                            && e.effectiveOn().equals(c.effectiveOn());
            if (same) return;
        }
        requireStanding(c.effectiveOn(), office);
        var last = Objects.requireNonNull(round);
        refuseIf(!last.decided(), DECISION_BEGUN);
        requireText(c.reasons(), TEXT);
        requireNotAside(List.of(c.officer()), office);
        office.require(c.officer(), DECIDE_MATTERS, c.effectiveOn());
        var fact =
                new AdjustmentInitiated(
                        c.majorDecision(),
                        last.number() + 1,
                        c.reasons(),
                        c.unit(),
                        c.steps(),
                        c.leftOut(),
                        c.officer(),
                        c.effectiveOn());
        requireFixed(fact);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndMajorDecision c, MajorDecisionOffice office) {
        var fact = new MajorDecisionEnded(c.majorDecision(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePublished(c.decision().decidedOn(), office);
        refuseIf(!evaluated, CHANGED_WITHOUT_PROCEDURE);
        office.require(c.decision(), DECIDE_MATTERS, c.effectiveOn());
        requireNotAside(c.decision().deciders(), office);
        apply(fact);
        clocks.overtakeAll(c.decision().decidedOn(), "the decision has ended", office.calendar());
    }

    // ---- what was taken in past years

    /**
     * What it broke then isn't judged anew: it stands as the register tells it, and whatever is
     * done about it from now on goes by the procedure.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverMajorDecision c, MajorDecisionOffice office) {
        var fact =
                new MajorDecisionTakenOver(
                        c.majorDecision(),
                        c.title(),
                        c.matter(),
                        c.schools(),
                        c.unit(),
                        c.known(),
                        c.text(),
                        c.publishedOn(),
                        c.publishedIn(),
                        c.evaluatedOn(),
                        c.endedOn(),
                        c.takenOverFrom(),
                        c.takenOverBy(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(proposed != null, MAJOR_DECISION_EXISTS);
        Decisions.require(c.decision(), c.effectiveOn(), office.today());
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        requireLine(c.takenOverFrom(), LINE);
        var unused = DecisionRules.requireMatter(c.matter(), office.today());
        requireAtMost(c.schools(), MOST_SCHOOLS);
        c.schools().forEach(office::requireKnown);
        if (c.text() != null) requireDigest(c.text());
        DecisionRules.requireKnownSteps(c.known(), c.decision().decidedOn());
        refuseIf((c.publishedOn() == null) != (c.publishedIn() == null), PUBLICATION_INCOMPLETE);
        if (c.publishedIn() != null) requireLine(c.publishedIn(), LINE);
        for (var day : Arrays.asList(c.publishedOn(), c.evaluatedOn(), c.endedOn())) {
            if (day == null) continue;
            office.requireDone(day);
            refuseIf(day.isBefore(c.decision().decidedOn()), ACT_OUT_OF_ORDER);
        }
        // What is entered is old; who may enter it, they may today.
        office.require(c.takenOverBy(), UNDERTAKE_DECISIONS, office.today());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HearCitation c, MajorDecisionOffice office) {
        requireKnown();
        boolean known =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof MajorDecisionFollowed e
                                                && e.by().equals(c.by())
                                                && e.documentNumber().equals(c.documentNumber()));
        if (known) return;
        apply(
                new MajorDecisionFollowed(
                        c.majorDecision(),
                        c.by(),
                        c.act(),
                        c.documentNumber(),
                        c.round(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleMajorDecisionClocks c, MajorDecisionOffice office) {
        requireKnown();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonMajorDecisionClocksAnew c, MajorDecisionOffice office) {
        requireKnown();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what notices, reviews and hearings mean for it. */
    Following steps(ProcedureOffice office) {
        return new DecisionSteps(this, office);
    }

    Clocks clocks() {
        return clocks;
    }

    /** The round that isn't decided; refused where there is none. */
    DecisionRound requireOpenRound() {
        requireKnown();
        refuseIf(ended, MAJOR_DECISION_ENDED);
        var now = round;
        if (now == null) throw new RefusedException(DECISION_NOT_BEGUN);
        // What was refused isn't open either; only what was taken is changed without procedure.
        refuseIf(now.decided(), CHANGED_WITHOUT_PROCEDURE);
        return now;
    }

    private DecisionRound requireRound(LocalDate on, MajorDecisionOffice office) {
        var now = requireOpenRound();
        requireNext(on, office);
        return now;
    }

    private DecisionRound requireRound(String officer, LocalDate on, MajorDecisionOffice office) {
        var now = requireRound(on, office);
        requireNotAside(List.of(officer), office);
        office.require(officer, UNDERTAKE_DECISIONS, on);
        return now;
    }

    static void requireDraft(DecisionRound now) {
        refuseIf(now.draft() == null, DRAFT_MISSING);
    }

    /** It was taken, and has not ended; another round may be under way. */
    private void requireStanding(LocalDate on, MajorDecisionOffice office) {
        requireKnown();
        refuseIf(ended, MAJOR_DECISION_ENDED);
        refuseIf(taken == 0, DECISION_NOT_TAKEN);
        requireNext(on, office);
    }

    private void requireTaken(LocalDate on, MajorDecisionOffice office) {
        requireStanding(on, office);
        boolean newest = round != null && taken == round.number();
        refuseIf(!newest, DECISION_NOT_TAKEN);
    }

    private void requirePublished(LocalDate on, MajorDecisionOffice office) {
        requireStanding(on, office);
        refuseIf(!published, DECISION_NOT_PUBLISHED);
    }

    private void requireNotAside(List<String> officers, MajorDecisionOffice office) {
        var recusals = Recusals.of(office.standing(requireKnown().majorDecision()));
        refuseIf(officers.stream().anyMatch(recusals::standsAside), OFFICER_STANDS_ASIDE);
    }

    private static void requireTextIfAny(@Nullable String text) {
        if (text != null) requireText(text, TEXT);
    }

    DecisionSubject requireKnown() {
        var known = proposed;
        if (known == null) throw new RefusedException(UNKNOWN_MAJOR_DECISION);
        return known;
    }

    private void requireNext(LocalDate on, MajorDecisionOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    @EventSourcingHandler
    void on(MajorDecisionEvent fact) {
        id = fact.majorDecision();
        facts.add(fact);
        // Other acts cite it when they do, whatever happens to it meanwhile.
        boolean own = !(fact instanceof MajorDecisionFollowed);
        var decision = fact.decision();
        var done = decision == null ? fact.effectiveOn() : decision.decidedOn();
        if (own) acted(done);
        switch (fact) {
            case DecisionProposed e -> proposed = DecisionSubject.of(e);
            case DecisionNotBegun e -> left = true;
            case MajorDecisionTakenOver e -> takenOver(e);
            case RoundBegun e -> {
                round = new DecisionRound(e);
                undertakers.add(e.unit());
            }
            case DecisionDrafted e -> now().take(e);
            case ExpertHeard e -> advisers.add(e.by());
            case RiskAssessed e -> {
                advisers.add(e.by());
                now().take(e);
            }
            case DecisionDiscussed e -> now().take(e);
            case PartyCommitteeTold e -> now().take(e);
            case MajorDecisionTaken e -> {
                now().decide();
                taken = e.round();
                published = false;
                halted = false;
                evaluated = false;
                course = null;
            }
            case MajorDecisionRefused e -> now().decide();
            case MajorDecisionPublished e -> published = true;
            case ExecutionReported e -> course = e.course();
            case ExecutionHalted e -> halted = true;
            case ExecutionResumed e -> halted = false;
            case MajorDecisionEvaluated e -> evaluated = true;
            case MajorDecisionEnded e -> ended = true;
            case MajorDecisionFollowed e -> {}
        }
    }

    private void acted(@Nullable LocalDate on) {
        if (on != null && on.isAfter(lastAct)) lastAct = on;
    }

    private void takenOver(MajorDecisionTakenOver e) {
        proposed = DecisionSubject.of(e);
        round = new DecisionRound(e);
        round.decide();
        undertakers.add(e.unit());
        taken = e.round();
        published = e.publishedOn() != null;
        evaluated = e.evaluatedOn() != null;
        ended = e.endedOn() != null;
        acted(e.publishedOn());
        acted(e.evaluatedOn());
    }

    private DecisionRound now() {
        return Objects.requireNonNull(round, "no round was begun");
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    MajorDecision() {} // for Axon
}
