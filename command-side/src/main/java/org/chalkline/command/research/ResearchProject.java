package org.chalkline.command.research;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.research.ResearchRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.CONCLUDE_PROJECTS;
import static org.chalkline.kernel.procedure.power.Power.GRANT_PROJECTS;
import static org.chalkline.kernel.procedure.power.Power.REVIEW_ETHICS;
import static org.chalkline.kernel.procedure.power.Power.SCREEN_PROJECTS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.notice.NoticeRefusal;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.command.research.ResearchProjectCommand.*;
import org.chalkline.command.research.ResearchState.Step;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.ResearchRules;
import org.chalkline.kernel.research.ResearchRules.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A research project (课题、教改试点): submitted; compared with all that was submitted before; its ethics
 * reviewed where children take part; judged by a panel; made public; granted or refused by
 * decision; funded, as soon as a line of the budget keeps the money; begun, reviewed at mid-term,
 * and concluded with what it was worth its money.
 *
 * <p>It asks one line at a time, and never for more than was granted: so money is kept for it once,
 * however many panels and requests race.
 */
@Aggregate
public class ResearchProject {
    static final RuleId MID_TERM = new RuleId("research.mid-term");
    static final RuleId END = new RuleId("research.end");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int SHORT = 1_000;
    private static final int MOST_ALIKE = 5;
    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_EXPERTS = 30;
    private static final int MOST_SCORE = 100;

    @AggregateIdentifier private @Nullable ResearchProjectId id;

    private final Clocks clocks = new Clocks();
    private final ResearchState state = new ResearchState();

    // ---- taken in

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SubmitProject c, ResearchOffice office, LeadersOnFile leaders) {
        if (state.exists()) {
            refuseIf(!isKnown(c), PROJECT_EXISTS);
            return;
        }
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireText(c.synopsis(), TEXT);
        requireLine(c.unit(), LINE);
        ResearchOffice.requireYuan(c.asked());
        var call = office.requireCall(c.call(), c.effectiveOn());
        office.people().requireBorn(c.leader(), c.effectiveOn());
        var school = office.requireOpen(c.school(), c.effectiveOn());
        refuseIf(!call.eligible().contains(school.ownership()), SCHOOL_NOT_ELIGIBLE);
        office.require(c.officer(), SCREEN_PROJECTS, c.effectiveOn());
        leaders.begin(c.leader(), c.project(), c.effectiveOn());
        apply(
                new ProjectSubmitted(
                        c.project(),
                        c.call(),
                        c.leader(),
                        c.school(),
                        school.ownership(),
                        c.title(),
                        c.synopsis(),
                        c.asked(),
                        c.children(),
                        call.budgetUnit(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn()));
    }

    private boolean isKnown(SubmitProject c) {
        if (state.isTakenOver()) return false;
        var e = state.submitted();
        return e.call().equals(c.call())
                && e.leader().equals(c.leader())
                && e.school().equals(c.school())
                && e.title().equals(c.title())
                && e.synopsis().equals(c.synopsis())
                && e.asked().equals(c.asked())
                && e.children() == c.children()
                && e.unit().equals(c.unit())
                && e.officer().equals(c.officer())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverResearch c, ResearchOffice office, LeadersOnFile leaders) {
        var school = office.standing(c.school(), c.effectiveOn());
        var fact =
                new ResearchTakenOver(
                        c.project(),
                        c.leader(),
                        c.school(),
                        school.ownership(),
                        c.title(),
                        c.synopsis(),
                        c.amount(),
                        c.spent(),
                        c.children(),
                        c.unit(),
                        c.endsOn(),
                        c.concludedOn(),
                        c.result(),
                        c.source(),
                        c.officer(),
                        c.effectiveOn());
        if (state.knows(fact)) return;
        refuseIf(state.exists(), PROJECT_EXISTS);
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireText(c.synopsis(), TEXT);
        requireLine(c.unit(), LINE);
        requireLine(c.source(), LINE);
        ResearchOffice.requireYuan(c.amount());
        refuseIf(c.spent().exceeds(c.amount()), FUNDS_OVER_GRANT);
        requireDate(c.endsOn(), office.today());
        refuseIf(c.endsOn().isBefore(c.effectiveOn()), DAYS_OF_PROJECT_CONTRADICT);
        refuseIf((c.concludedOn() == null) != (c.result() == null), RESULT_WITHOUT_END);
        if (c.concludedOn() != null) {
            office.requireDone(c.concludedOn());
            refuseIf(c.concludedOn().isBefore(c.effectiveOn()), DAYS_OF_PROJECT_CONTRADICT);
        }
        office.people().requireBorn(c.leader(), c.effectiveOn());
        // What is entered is old; who may enter it, they may today.
        office.require(c.officer(), SCREEN_PROJECTS, office.today());
        if (c.concludedOn() == null) {
            leaders.takeOver(c.leader(), c.project(), c.effectiveOn());
        }
        apply(fact);
    }

    // ---- judged

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScreenProject c, ResearchOffice office) {
        requireKnown();
        if (state.screened(c.officer(), c.effectiveOn())) return;
        requireAt(Step.SUBMITTED);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer(), office);
        office.require(c.officer(), SCREEN_PROJECTS, c.effectiveOn());
        var asked = state.submitted();
        int toAnswer = ResearchRules.number(Rule.LIKENESS_TO_ANSWER, c.effectiveOn());
        var found =
                office.alike()
                        .of(
                                c.project(),
                                asked.title(),
                                asked.synopsis(),
                                ResearchRules.number(Rule.LIKENESS_TO_RECORD, c.effectiveOn()),
                                MOST_ALIKE);
        for (var each : found.alike()) {
            apply(
                    new SimilarityFound(
                            c.project(),
                            each.project(),
                            each.shared(),
                            each.shared() >= toAnswer,
                            c.effectiveOn()));
        }
        apply(new ProjectScreened(c.project(), found.compared(), c.officer(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerSimilarity c, ResearchOffice office) {
        var fact =
                new SimilarityAnswered(c.project(), c.to(), c.officer(), c.why(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.SCREENED);
        requireNext(c.effectiveOn(), office);
        refuseIf(!Boolean.TRUE.equals(state.unanswered(c.to())), UNKNOWN_LIKENESS);
        requireText(c.why(), TEXT);
        requireOfficer(c.officer(), office);
        office.require(c.officer(), SCREEN_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewEthics c, ResearchOffice office) {
        var fact =
                new EthicsReviewed(
                        c.project(),
                        c.result(),
                        c.purpose(),
                        c.necessity(),
                        c.safeguards(),
                        c.consent(),
                        c.conditions(),
                        c.officer(),
                        c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.SCREENED);
        refuseIf(!state.submitted().children(), NO_CHILDREN);
        requireNext(c.effectiveOn(), office);
        requireText(c.purpose(), SHORT);
        requireText(c.necessity(), SHORT);
        requireDigest(c.safeguards());
        requireDigest(c.consent());
        requireConditions(c);
        requireOfficer(c.officer(), office);
        office.require(c.officer(), REVIEW_ETHICS, c.effectiveOn());
        apply(fact);
    }

    private static void requireConditions(ReviewEthics c) {
        requireAtMost(c.conditions(), MOST_CONDITIONS);
        int number = 0;
        for (var each : c.conditions()) {
            refuseIf(each.number() != ++number, CONDITIONS_MALFORMED);
            requireText(each.text(), SHORT);
        }
        boolean has = !c.conditions().isEmpty();
        refuseIf(has != (c.result() == EthicsResult.ON_CONDITIONS), CONDITIONS_MALFORMED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ShowConditionKept c, ResearchOffice office) {
        var fact =
                new ConditionKept(
                        c.project(), c.condition(), c.evidence(), c.officer(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireKnown();
        refuseIf(state.isBefore(Step.GRANTED) || state.isAt(Step.ENDED), PROJECT_OUT_OF_TURN);
        requireNext(c.effectiveOn(), office);
        var ethics = state.ethics();
        boolean known =
                ethics != null
                        && ethics.conditions().stream().anyMatch(e -> e.number() == c.condition());
        refuseIf(!known, UNKNOWN_CONDITION);
        requireDigest(c.evidence());
        office.require(c.officer(), REVIEW_ETHICS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FormResearchPanel c, ResearchOffice office) {
        var fact = new ResearchPanelFormed(c.project(), c.experts(), c.officer(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.SCREENED);
        requireJudgeable();
        requireNext(c.effectiveOn(), office);
        requireAtMost(c.experts(), MOST_EXPERTS);
        Voting.requireNames(members(c.experts()));
        var leader = state.leader();
        var recused = office.recused(c.project());
        for (var each : c.experts()) {
            boolean leads = leader.equals(each.person()) || each.member().equals(leader.value());
            refuseIf(leads, LEADER_ON_PANEL);
            boolean tied =
                    recused.contains(each.member())
                            || office.teachesAt(each.person(), state.school(), c.effectiveOn());
            refuseIf(tied, EXPERT_TIED);
        }
        Voting.requireEnough(members(c.experts()), rules(c.effectiveOn()), recused);
        office.require(c.officer(), SCREEN_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    /** Refuses to have judged what isn't answered for, or not reviewed. */
    private void requireJudgeable() {
        refuseIf(state.anyUnanswered(), SIMILARITY_UNANSWERED);
        if (!state.submitted().children()) return;
        var ethics = state.ethics();
        refuseIf(ethics == null, ETHICS_MISSING);
        refuseIf(ethics != null && ethics.result() == EthicsResult.REJECTED, ETHICS_REJECTED);
    }

    private static List<String> members(List<PanelExpert> experts) {
        return experts.stream().map(PanelExpert::member).toList();
    }

    private static VoteMatters.Rules rules(LocalDate on) {
        return VoteMatters.of(ResearchProjectEvent.PANEL, on);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VoteOnProject c, ResearchOffice office) {
        requireKnown();
        var panel = state.panel();
        if (panel == null) throw new RefusedException(NO_RESEARCH_PANEL);
        var rules = rules(c.effectiveOn());
        var recused = office.recused(c.project());
        var body = rules.body() == null ? c.project().value() : rules.body();
        var meeting = new Meeting(body, null, members(panel.experts()), c.votes(), c.minutes());
        Voting.requireSound(meeting);
        var fact =
                new PanelVoted(
                        c.project(),
                        Voting.of(
                                meeting,
                                rules,
                                recused,
                                Voting.sealed(state.leader(), office.seals())),
                        c.officer(),
                        c.effectiveOn());
        var before = state.voted();
        if (before != null && office.seals().same(before, fact)) return;
        requireAt(Step.SCREENED);
        requireJudgeable();
        requireNext(c.effectiveOn(), office);
        Voting.requireValid(fact.vote(), rules, recused);
        office.require(c.officer(), SCREEN_PROJECTS, c.effectiveOn());
        apply(fact);
    }

    // ---- decided

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantProject c, ResearchOffice office) {
        requireKnown();
        var was = state.granted();
        if (was != null) {
            refuseIf(!isKnown(was, c), PROJECT_OUT_OF_TURN);
            return;
        }
        requireAt(Step.SCREENED);
        requireJudgeable();
        ResearchOffice.requireYuan(c.amount());
        refuseIf(c.amount().exceeds(state.submitted().asked()), GRANT_OVER_ASKED);
        boolean twice = c.uses().size() > EnumSet.allOf(ResearchUse.class).size();
        refuseIf(c.uses().isEmpty() || twice, USES_MISSING);
        office.requireLine(c.line());
        requireDate(c.midTermOn(), office.today());
        requireDate(c.endsOn(), office.today());
        refuseIf(
                c.midTermOn().isBefore(c.effectiveOn()) || c.endsOn().isBefore(c.midTermOn()),
                GRANT_DAYS_CONTRADICT);
        requireDecided(c.decision(), c.effectiveOn(), office);
        var vote = state.voted();
        refuseIf(vote == null || !vote.vote().carried() || !office.counts(vote), PANEL_AGAINST);
        refuseIf(
                !office.wasPublic(c.project(), c.decision().decidedOn()),
                NoticeRefusal.NOTICE_NOT_GIVEN);
        apply(
                new ProjectGranted(
                        c.project(),
                        state.leader(),
                        state.school(),
                        1,
                        c.amount(),
                        c.line(),
                        state.submitted().budgetUnit(),
                        c.uses(),
                        c.midTermOn(),
                        c.endsOn(),
                        c.decision(),
                        c.effectiveOn()));
    }

    private static boolean isKnown(ProjectGranted e, GrantProject c) {
        return e.amount().equals(c.amount())
                && e.line().equals(c.line())
                && e.uses().equals(c.uses())
                && e.midTermOn().equals(c.midTermOn())
                && e.endsOn().equals(c.endsOn())
                && e.decision().equals(c.decision())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefuseProject c, ResearchOffice office, LeadersOnFile leaders) {
        requireKnown();
        if (state.isTakenOver()) throw new RefusedException(PROJECT_OUT_OF_TURN);
        var fact =
                new ProjectRefused(
                        c.project(), state.leader(), state.school(), c.decision(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.SCREENED);
        requireDecided(c.decision(), c.effectiveOn(), office);
        apply(fact);
        leaders.end(state.leader(), c.project(), c.effectiveOn());
    }

    private void requireDecided(Decision decision, LocalDate on, ResearchOffice office) {
        office.require(decision, GRANT_PROJECTS, on);
        var recused = office.recused(id());
        refuseIf(decision.deciders().stream().anyMatch(recused::contains), OFFICER_STANDS_ASIDE);
        refuseIf(decision.deciders().stream().anyMatch(state::prepared), PREPARER_DECIDES);
        refuseIf(decision.decidedOn().isBefore(state.lastAct()), ACT_OUT_OF_ORDER);
    }

    // ---- funded

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskFundsAgain c, ResearchOffice office) {
        requireKnown();
        if (state.asked(c.line(), c.amount(), c.officer(), c.effectiveOn())) return;
        var granted = requireGranted();
        requireNext(c.effectiveOn(), office);
        refuseIf(state.waiting() || state.funded() != null, FUNDS_ASKED_ALREADY);
        ResearchOffice.requireYuan(c.amount());
        refuseIf(state.keptFen() + c.amount().fen() > granted.amount().fen(), FUNDS_OVER_GRANT);
        office.requireLine(c.line());
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(
                new FundsAskedAgain(
                        c.project(),
                        state.request() + 1,
                        c.line(),
                        granted.budgetUnit(),
                        granted.school(),
                        c.amount(),
                        c.officer(),
                        c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveUpFunds c, ResearchOffice office) {
        requireKnown();
        if (state.gaveUp(c.reasons(), c.officer(), c.effectiveOn())) return;
        requireGranted();
        requireNext(c.effectiveOn(), office);
        refuseIf(state.funded() == null, FUNDS_NOT_KEPT);
        requireText(c.reasons(), SHORT);
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        giveUp(c.reasons(), c.officer(), c.effectiveOn());
    }

    private void giveUp(String reasons, String officer, LocalDate on) {
        var kept = state.funded();
        if (kept == null) return;
        apply(new FundsGivenUp(id(), kept.request(), kept.line(), reasons, officer, on));
    }

    /** Money that a line keeps for a project that has ended meanwhile is given up at once. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteFundsKept c) {
        requireKnown();
        if (!state.waitsFor(c.request())) return;
        boolean ended = state.isAt(Step.ENDED);
        apply(new ProjectFunded(c.project(), c.request(), c.line(), c.amount(), c.effectiveOn()));
        if (ended) giveUp("The project has ended.", "the program", c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteFundsDeclined c) {
        requireKnown();
        if (!state.waitsFor(c.request())) return;
        apply(
                new ProjectLeftUnfunded(
                        c.project(), c.request(), c.line(), c.ground(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteFundsFreed c) {
        requireKnown();
        var fact = new FundsGivenBack(c.project(), c.line(), c.amount(), c.effectiveOn());
        if (!state.knows(fact)) apply(fact);
    }

    // ---- carried out

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartProject c, ResearchOffice office) {
        var fact = new ProjectStarted(c.project(), c.plan(), c.officer(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.GRANTED);
        requireNext(c.effectiveOn(), office);
        refuseIf(state.funded() == null, FUNDS_NOT_KEPT);
        refuseIf(state.anyConditionOpen(), CONDITIONS_OPEN);
        requireDigest(c.plan());
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(fact);
        var granted = requireGranted();
        open(MID_TERM, granted.midTermOn(), c.effectiveOn(), office.calendar());
        open(END, state.endsOn(), c.effectiveOn(), office.calendar());
    }

    private void open(RuleId rule, LocalDate due, LocalDate on, WorkingDayCalendar calendar) {
        clocks.openIfInForce(id().toString(), rule, state.unit(), due, on, calendar);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewMidTerm c, ResearchOffice office) {
        var fact =
                new MidTermReviewed(
                        c.project(), c.result(), c.report(), c.officer(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.RUNNING);
        requireNext(c.effectiveOn(), office);
        requireDigest(c.report());
        office.require(c.officer(), CONCLUDE_PROJECTS, c.effectiveOn());
        apply(fact);
        clocks.meet(MID_TERM, c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendProject c, ResearchOffice office) {
        var fact = new ProjectExtended(c.project(), c.until(), c.decision(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireAt(Step.RUNNING);
        requireNext(c.effectiveOn(), office);
        requireDate(c.until(), office.today());
        refuseIf(!c.until().isAfter(state.endsOn()), EXTENSION_TOO_SHORT);
        office.require(c.decision(), GRANT_PROJECTS, c.effectiveOn());
        apply(fact);
        clocks.overtake(END, c.effectiveOn(), "The project was extended.", office.calendar());
        open(END, c.until(), c.effectiveOn(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConcludeProject c, ResearchOffice office, LeadersOnFile leaders) {
        requireKnown();
        if (state.concluded(c.report(), c.decision(), c.effectiveOn())) return;
        requireAt(Step.RUNNING);
        requireNext(c.effectiveOn(), office);
        refuseIf(!state.isTakenOver() && !state.reviewed(), MID_TERM_MISSING);
        refuseIf(c.score() < 0 || c.score() > MOST_SCORE, SCORE_OUT_OF_RANGE);
        requireDigest(c.report());
        office.require(c.decision(), CONCLUDE_PROJECTS, c.effectiveOn());
        var money = office.moneyOf(c.project(), state.lines(), c.effectiveOn());
        apply(
                new ProjectConcluded(
                        c.project(),
                        state.leader(),
                        c.result(),
                        c.score(),
                        c.report(),
                        money.kept(),
                        money.spent(),
                        c.decision(),
                        c.effectiveOn()));
        clocks.meet(END, c.effectiveOn(), c.decision().officer(), office.calendar());
        end(c.decision(), "The project was concluded.", c.effectiveOn(), office, leaders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TerminateProject c, ResearchOffice office, LeadersOnFile leaders) {
        requireKnown();
        var fact =
                new ProjectTerminated(c.project(), state.leader(), c.decision(), c.effectiveOn());
        if (state.knows(fact)) return;
        requireGoingOn();
        requireNext(c.effectiveOn(), office);
        office.require(c.decision(), GRANT_PROJECTS, c.effectiveOn());
        apply(fact);
        end(c.decision(), "The project was terminated.", c.effectiveOn(), office, leaders);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeProject c, ResearchOffice office, LeadersOnFile leaders) {
        requireKnown();
        var fact =
                new ProjectRevoked(
                        c.project(),
                        state.leader(),
                        office.seals().conduct(state.leader(), Seals.conductIn(c.decision())),
                        Seals.withoutReasons(c.decision()),
                        c.effectiveOn());
        if (state.revoked(fact, office.seals())) return;
        requireGoingOn();
        requireNext(c.effectiveOn(), office);
        office.require(c.decision(), GRANT_PROJECTS, c.effectiveOn());
        apply(fact);
        end(c.decision(), "The grant was revoked.", c.effectiveOn(), office, leaders);
    }

    private void end(
            Decision decision,
            String why,
            LocalDate on,
            ResearchOffice office,
            LeadersOnFile leaders) {
        clocks.overtakeAll(on, why, office.calendar());
        giveUp(why, decision.officer(), on);
        leaders.end(state.leader(), id(), on);
    }

    // ---- clocks

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleResearchClocks c, ResearchOffice office) {
        requireKnown();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonResearchClocksAnew c, ResearchOffice office) {
        requireKnown();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what notices and services mean for it. */
    Following procedures(ProcedureOffice office) {
        return new ResearchProcedures(this, office);
    }

    /** Whether papers of the project are served on them: on the leader and the school. */
    boolean isParty(String receiver) {
        return state.exists()
                && (state.leader().value().equals(receiver)
                        || state.school().value().equals(receiver));
    }

    /** Whether a vote of the panel carried it. */
    boolean carried() {
        var vote = state.voted();
        return vote != null && vote.vote().carried();
    }

    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    // ---- what acts have in common

    private ResearchProjectId id() {
        var known = id;
        if (known == null) throw new RefusedException(UNKNOWN_PROJECT);
        return known;
    }

    private void requireKnown() {
        refuseIf(!state.exists(), UNKNOWN_PROJECT);
    }

    private void requireAt(Step wanted) {
        requireKnown();
        refuseIf(!state.isAt(wanted), PROJECT_OUT_OF_TURN);
    }

    private void requireGoingOn() {
        refuseIf(!state.isAt(Step.GRANTED) && !state.isAt(Step.RUNNING), PROJECT_OUT_OF_TURN);
    }

    private ProjectGranted requireGranted() {
        requireGoingOn();
        var granted = state.granted();
        if (granted == null) throw new RefusedException(PROJECT_OUT_OF_TURN);
        return granted;
    }

    private void requireNext(LocalDate on, ResearchOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(state.lastAct()), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    private void requireOfficer(String officer, ResearchOffice office) {
        refuseIf(office.recused(id()).contains(officer), OFFICER_STANDS_ASIDE);
    }

    @EventSourcingHandler
    void on(ResearchProjectEvent fact) {
        id = fact.project();
        state.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    ResearchProject() {} // for Axon
}
