package org.chalkline.command.inspection;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.InspectionRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.ISSUE_OPINIONS;
import static org.chalkline.kernel.procedure.power.Power.LEAD_INSPECTIONS;
import static org.chalkline.kernel.procedure.power.Power.PLAN_INSPECTIONS;
import static org.chalkline.kernel.procedure.power.Power.VERIFY_RECTIFICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.inspection.InspectionCommand.*;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent;
import org.chalkline.kernel.inspection.InspectionEvent.*;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of a school (综合督导、专项督导): planned, given a group of inspectors, notified, held at
 * the school; the public heard, an opinion deliberated and told, the school's defence weighed, the
 * opinion voted on by two thirds of the group and set out in a letter; what the letter found put
 * right and verified, round by round; reported, and closed.
 *
 * <p>A vote is recorded however it came out. The letter rests on the last one, and only if that
 * counts and carried.
 */
@Aggregate
public class SchoolInspection {
    static final RuleId DEFENCE = new RuleId("supervision.defence");
    static final RuleId OPINION = new RuleId("supervision.opinion");

    private static final int LEAST_INSPECTORS = 3;
    private static final int MOST_INSPECTORS = 30;
    private static final int MOST_EXPERTS = 30;
    private static final int MOST_MATTERS = 50;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private static final Set<PublicGroup> HEARD_ALWAYS =
            EnumSet.of(PublicGroup.PUPILS, PublicGroup.PARENTS, PublicGroup.TEACHERS);

    @AggregateIdentifier private @Nullable InspectionId id;

    private final Clocks clocks = new Clocks();
    private final Set<InspectionEvent> facts = new HashSet<>();
    private final FoundProblems problems = new FoundProblems(clocks);
    private final Set<String> onSite = new HashSet<>();
    private final Set<String> everOfGroup = new HashSet<>();
    private final Set<PublicGroup> drawn = EnumSet.noneOf(PublicGroup.class);
    private final Set<PublicGroup> heard = EnumSet.noneOf(PublicGroup.class);
    private @Nullable InspectionPlanned planned;
    private @Nullable GroupFormed group;
    private @Nullable InspectionNotified notified;
    private @Nullable OpinionDeliberated deliberated;
    private @Nullable PreliminaryOpinionTold told;
    private @Nullable DefenceReceived defence;
    private @Nullable DefenceWeighed weighed;
    private @Nullable OpinionVoted voted;
    private @Nullable OpinionLetterIssued letter;
    private @Nullable InspectionReported reported;
    private boolean closed;
    private boolean takenOver;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanInspection c, InspectionOffice office) {
        var fact =
                new InspectionPlanned(
                        c.inspection(),
                        c.school(),
                        c.form(),
                        c.matters(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(planned != null || takenOver, INSPECTION_EXISTS);
        refuseIf(c.matters().isEmpty(), MATTERS_MISSING);
        requireAtMost(c.matters(), MOST_MATTERS);
        c.matters().forEach(each -> requireLine(each, LINE));
        requireLine(c.unit(), LINE);
        office.requireKnown(c.school());
        office.requireDone(c.effectiveOn());
        office.require(c.officer(), PLAN_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverInspection c, InspectionOffice office) {
        var fact =
                new InspectionTakenOver(
                        c.inspection(),
                        c.school(),
                        c.form(),
                        c.matters(),
                        c.unit(),
                        c.endedOn(),
                        c.letter(),
                        c.documentNumber(),
                        c.appraisal(),
                        c.problems(),
                        c.putRightOn(),
                        c.report(),
                        c.source(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), INSPECTION_EXISTS);
        requireAtMost(c.matters(), MOST_MATTERS);
        c.matters().forEach(each -> requireLine(each, LINE));
        FoundProblems.requireTexts(c.problems());
        requireLine(c.unit(), LINE);
        requireDigest(c.letter());
        requireLine(c.documentNumber(), LINE);
        requireText(c.appraisal(), TEXT);
        if (c.report() != null) requireDigest(c.report());
        requireLine(c.source(), LINE);
        office.requireKnown(c.school());
        office.requireDone(c.effectiveOn());
        var right = c.putRightOn();
        if (right != null) office.requireDone(right);
        boolean before = right != null && right.isBefore(c.effectiveOn());
        refuseIf(c.endedOn().isAfter(c.effectiveOn()) || before, TAKEN_OVER_DAYS_DIFFER);
        office.require(c.officer(), PLAN_INSPECTIONS, office.today());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FormGroup c, InspectionOffice office) {
        var plan = requirePlanned();
        var members = members(c, office);
        var leader = officer(c.leader(), members);
        var fact =
                new GroupFormed(
                        c.inspection(), members, leader, c.experts(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(told != null, INSPECTION_OUT_OF_TURN);
        boolean twice = new HashSet<>(c.inspectors()).size() < c.inspectors().size();
        refuseIf(twice || members.size() < LEAST_INSPECTORS, GROUP_TOO_SMALL);
        refuseIf(leader.isEmpty(), LEADER_NOT_OF_GROUP);
        requireAtMost(c.experts(), MOST_EXPERTS);
        c.experts().forEach(each -> requireLine(each, LINE));
        var recused = office.recused(c.inspection());
        for (var member : members) {
            var standing = office.standing(member.inspector(), c.effectiveOn());
            refuseIf(standing.officer() == null, UNKNOWN_GROUP_INSPECTOR);
            refuseIf(!standing.serves(c.effectiveOn()), TERM_OVER);
            refuseIf(standing.ties().contains(plan.school()), INSPECTOR_TIED);
            refuseIf(recused.contains(member.officer()), INSPECTOR_TIED);
        }
        office.require(c.officer(), PLAN_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    private static List<GroupInspector> members(FormGroup c, InspectionOffice office) {
        requireAtMost(c.inspectors(), MOST_INSPECTORS);
        var members = new ArrayList<GroupInspector>();
        for (var each : c.inspectors()) {
            var name = office.standing(each, c.effectiveOn()).officer();
            members.add(new GroupInspector(each, name == null ? "" : name));
        }
        return members;
    }

    /** How acts name one of them; empty for who is none. */
    private static String officer(InspectorId inspector, List<GroupInspector> members) {
        return members.stream()
                .filter(each -> each.inspector().equals(inspector))
                .map(GroupInspector::officer)
                .findFirst()
                .orElse("");
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NotifyInspection c, InspectionOffice office) {
        var fact =
                new InspectionNotified(
                        c.inspection(),
                        c.notice(),
                        c.text(),
                        c.beginsOn(),
                        c.selfEvaluationBy(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(group == null || !onSite.isEmpty(), INSPECTION_OUT_OF_TURN);
        requireLine(c.notice(), LINE);
        requireDigest(c.text());
        requireDate(c.beginsOn(), office.today());
        refuseIf(c.beginsOn().isBefore(c.effectiveOn()), NOT_NOTIFIED);
        if (c.selfEvaluationBy() != null) requireDate(c.selfEvaluationBy(), office.today());
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveSelfEvaluation c, InspectionOffice office) {
        var fact =
                new SelfEvaluationReceived(
                        c.inspection(), c.report(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePlanned();
        requireOpen(c.effectiveOn(), office);
        var notice = notified;
        refuseIf(notice == null || notice.selfEvaluationBy() == null, SELF_EVALUATION_NOT_ASKED);
        refuseIf(deliberated != null, INSPECTION_OUT_OF_TURN);
        requireDigest(c.report());
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(InspectOnSite c, InspectionOffice office) {
        var fact =
                new SchoolInspectedOnSite(
                        c.inspection(), c.onSite(), c.record(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePlanned();
        requireOpen(c.effectiveOn(), office);
        var notice = notified;
        refuseIf(notice == null || c.effectiveOn().isBefore(notice.beginsOn()), NOT_NOTIFIED);
        refuseIf(told != null, INSPECTION_OUT_OF_TURN);
        requirePresent(c, office);
        requireDigest(c.record());
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    private void requirePresent(InspectOnSite c, InspectionOffice office) {
        refuseIf(c.onSite().isEmpty(), NOT_OF_GROUP);
        Voting.requireNames(c.onSite());
        Voting.requireNoneRecused(c.onSite(), office.recused(c.inspection()));
        var members = group == null ? List.<GroupInspector>of() : group.inspectors();
        for (var name : c.onSite()) {
            var member = members.stream().filter(m -> m.officer().equals(name)).findFirst();
            refuseIf(member.isEmpty(), NOT_OF_GROUP);
            boolean serves =
                    member.isPresent()
                            && office.standing(member.get().inspector(), c.effectiveOn())
                                    .serves(c.effectiveOn());
            refuseIf(!serves, TERM_OVER);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DrawPublic c, InspectionOffice office) {
        var fact =
                new PublicDrawn(
                        c.inspection(),
                        c.of(),
                        c.drawn(),
                        c.outOf(),
                        c.drawnBy(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(notified == null, NOT_NOTIFIED);
        refuseIf(deliberated != null, INSPECTION_OUT_OF_TURN);
        boolean all = c.drawnBy() == PublicDrawWay.EVERYBODY;
        refuseIf(
                c.drawn() < 1 || c.outOf() < c.drawn() || (all && c.drawn() != c.outOf()),
                DRAW_MALFORMED);
        refuseIf(
                c.drawnBy() == PublicDrawWay.PICKED && plan.form() == InspectionForm.COMPREHENSIVE,
                PUBLIC_PICKED);
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HearPublic c, InspectionOffice office) {
        var fact =
                new PublicHeard(
                        c.inspection(), c.of(), c.form(), c.record(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(notified == null, NOT_NOTIFIED);
        refuseIf(deliberated != null, INSPECTION_OUT_OF_TURN);
        refuseIf(
                plan.form() == InspectionForm.COMPREHENSIVE && !drawn.contains(c.of()),
                PUBLIC_NOT_DRAWN);
        requireDigest(c.record());
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeliberateOpinion c, InspectionOffice office) {
        var fact =
                new OpinionDeliberated(
                        c.inspection(), c.opinion(), c.record(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(told != null, INSPECTION_OUT_OF_TURN);
        refuseIf(onSite.isEmpty(), NOT_ON_SITE);
        boolean neighbours =
                plan.form() != InspectionForm.COMPREHENSIVE
                        || heard.contains(PublicGroup.COMMUNITY);
        refuseIf(!heard.containsAll(HEARD_ALWAYS) || !neighbours, PUBLIC_NOT_HEARD);
        requireDigest(c.opinion());
        requireDigest(c.record());
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TellPreliminaryOpinion c, InspectionOffice office) {
        var fact =
                new PreliminaryOpinionTold(
                        c.inspection(), c.opinion(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requirePlanned();
        requireOpen(c.effectiveOn(), office);
        var formed = deliberated;
        refuseIf(formed == null || told != null, INSPECTION_OUT_OF_TURN);
        refuseIf(formed != null && !formed.opinion().equals(c.opinion()), OPINION_DIFFERS);
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
        for (var rule : List.of(DEFENCE, OPINION)) {
            // Before the city's regulations were in force there was no such period.
            clocks.openIfInForce(
                    c.inspection().toString(),
                    rule,
                    plan.unit(),
                    c.effectiveOn(),
                    c.effectiveOn(),
                    office.calendar());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveDefence c, InspectionOffice office) {
        var fact = new DefenceReceived(c.inspection(), c.defence(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(told == null || letter != null, INSPECTION_OUT_OF_TURN);
        refuseIf(defence != null, DEFENCE_GIVEN);
        var period = clocks.find(DEFENCE);
        refuseIf(
                period.isPresent() && period.get().state() == StatutoryPeriod.State.LAPSED,
                DEFENCE_TOO_LATE);
        requireDigest(c.defence());
        requireLine(c.officer(), LINE);
        apply(fact);
        clocks.meet(DEFENCE, c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WeighDefence c, InspectionOffice office) {
        var fact =
                new DefenceWeighed(
                        c.inspection(),
                        c.adopted(),
                        c.changes(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requirePlanned();
        requireOpen(c.effectiveOn(), office);
        refuseIf(defence == null || weighed != null, NO_DEFENCE);
        boolean changes = c.adopted() != DefenceResult.REJECTED;
        refuseIf(changes && c.changes() == null, DEFENCE_CHANGES_MISSING);
        if (c.changes() != null) requireText(c.changes(), TEXT);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VoteOnOpinion c, InspectionOffice office) {
        requirePlanned();
        var rules = VoteMatters.of(OpinionVoted.MATTER, c.effectiveOn());
        var recused = office.recused(c.inspection());
        var meeting = meeting(c, rules);
        var fact =
                new OpinionVoted(
                        c.inspection(),
                        c.opinion(),
                        Voting.of(meeting, rules, recused, Voting::inClear),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(told == null || letter != null, INSPECTION_OUT_OF_TURN);
        boolean runs =
                clocks.find(DEFENCE)
                        .filter(period -> period.state() == StatutoryPeriod.State.RUNNING)
                        .isPresent();
        refuseIf(runs || (defence != null && weighed == null), DEFENCE_RUNS);
        requireDigest(c.opinion());
        Voting.requireSound(meeting);
        refuseIf(!onSite.containsAll(Voting.voters(c.votes())), NOT_ON_SITE);
        Voting.requireValid(fact.vote(), rules, recused);
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    private Meeting meeting(VoteOnOpinion c, VoteMatters.Rules rules) {
        var now = group;
        var members =
                now == null
                        ? List.<String>of()
                        : now.inspectors().stream().map(GroupInspector::officer).toList();
        var body = rules.body() == null ? c.inspection().value() : rules.body();
        return new Meeting(
                body, now == null ? null : now.leader(), members, c.votes(), c.minutes());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueOpinionLetter c, InspectionOffice office) {
        var plan = requirePlanned();
        var end = told;
        var fact =
                new OpinionLetterIssued(
                        c.inspection(),
                        plan.school(),
                        plan.form(),
                        plan.unit(),
                        end == null ? c.effectiveOn() : end.effectiveOn(),
                        c.letter(),
                        c.appraisal(),
                        c.problems(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.decision().decidedOn(), office);
        refuseIf(end == null || letter != null, INSPECTION_OUT_OF_TURN);
        var vote = voted;
        refuseIf(vote == null || !vote.vote().carried() || !office.counts(vote), VOTE_SHORT);
        requireDigest(c.letter());
        requireText(c.appraisal(), TEXT);
        FoundProblems.requireSound(c.problems(), c.effectiveOn(), office.today());
        office.require(c.decision(), ISSUE_OPINIONS, c.effectiveOn());
        var deciders = c.decision().deciders();
        boolean prepared =
                deciders.contains(plan.officer())
                        || deciders.stream().anyMatch(everOfGroup::contains);
        refuseIf(prepared, LETTER_DECIDED_BY_GROUP);
        apply(fact);
        clocks.meet(OPINION, c.decision().decidedOn(), c.decision().officer(), office.calendar());
        for (var problem : c.problems()) {
            problems.open(id(), plan.unit(), problem.dueOn(), c.effectiveOn(), office.calendar());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportRectification c, InspectionOffice office) {
        var fact =
                new RectificationReported(
                        c.inspection(), c.problem(), c.report(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireLetter();
        requireOpen(c.effectiveOn(), office);
        refuseIf(problems.waits(c.problem()), RECTIFICATION_WAITS);
        requireDigest(c.report());
        requireLine(c.officer(), LINE);
        apply(fact);
        problems.meet(c.problem(), c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VerifyRectification c, InspectionOffice office) {
        var fact =
                new RectificationVerified(
                        c.inspection(), c.problem(), c.record(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireLetter();
        requireOpen(c.effectiveOn(), office);
        refuseIf(!problems.waits(c.problem()), RECTIFICATION_NOT_REPORTED);
        requireDigest(c.record());
        office.require(c.officer(), VERIFY_RECTIFICATION, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindRectificationWanting c, InspectionOffice office) {
        var plan = requirePlanned();
        if (problems.foundWanting(c)) return;
        requireLetter();
        requireOpen(c.effectiveOn(), office);
        refuseIf(!problems.waits(c.problem()), RECTIFICATION_NOT_REPORTED);
        requireText(c.reasons(), TEXT);
        requireDate(c.dueOn(), office.today());
        refuseIf(c.dueOn().isBefore(c.effectiveOn()), ROUND_TOO_SHORT);
        office.require(c.officer(), VERIFY_RECTIFICATION, c.effectiveOn());
        apply(
                new RectificationFoundWanting(
                        c.inspection(),
                        c.problem(),
                        problems.round(c.problem()) + 1,
                        c.reasons(),
                        c.dueOn(),
                        c.officer(),
                        c.effectiveOn()));
        problems.open(id(), plan.unit(), c.dueOn(), c.effectiveOn(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportInspection c, InspectionOffice office) {
        var plan = requirePlanned();
        var fact =
                new InspectionReported(
                        c.inspection(),
                        plan.school(),
                        c.report(),
                        c.government(),
                        c.filedWith(),
                        c.publishedIn(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var issued = requireLetter();
        requireOpen(c.effectiveOn(), office);
        refuseIf(reported != null, INSPECTION_OUT_OF_TURN);
        refuseIf(
                !office.isServed(c.inspection(), issued.decision().documentNumber()),
                LETTER_NOT_SERVED);
        requireDigest(c.report());
        requireLine(c.government(), LINE);
        requireLine(c.filedWith(), LINE);
        requireLine(c.publishedIn(), LINE);
        office.require(c.officer(), ISSUE_OPINIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseInspection c, InspectionOffice office) {
        var fact = new InspectionClosed(c.inspection(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireLetter();
        requireOpen(c.effectiveOn(), office);
        refuseIf(problems.anyOpen(), PROBLEMS_OPEN);
        refuseIf(reported == null, INSPECTION_NOT_REPORTED);
        office.require(c.officer(), ISSUE_OPINIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleInspectionClocks c, InspectionOffice office) {
        requirePlanned();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonInspectionClocksAnew c, InspectionOffice office) {
        requirePlanned();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what the service of its papers means. */
    Following services(ProcedureOffice office) {
        return new InspectionServices(this, office);
    }

    /** Whether papers of the inspection are served on them: on the school alone. */
    boolean isParty(String receiver) {
        return planned != null && planned.school().value().equals(receiver);
    }

    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    private String id() {
        return String.valueOf(id);
    }

    private InspectionPlanned requirePlanned() {
        var known = planned;
        refuseIf(takenOver, INSPECTION_TAKEN_OVER);
        if (known == null) throw new RefusedException(UNKNOWN_INSPECTION);
        return known;
    }

    private OpinionLetterIssued requireLetter() {
        requirePlanned();
        var issued = letter;
        if (issued == null) throw new RefusedException(INSPECTION_OUT_OF_TURN);
        return issued;
    }

    private void requireOpen(LocalDate on, InspectionOffice office) {
        refuseIf(closed, INSPECTION_OUT_OF_TURN);
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    @EventSourcingHandler
    void on(InspectionEvent fact) {
        id = fact.inspection();
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case InspectionPlanned e -> planned = e;
            case GroupFormed e -> {
                group = e;
                e.inspectors().forEach(each -> everOfGroup.add(each.officer()));
            }
            case InspectionNotified e -> notified = e;
            case SelfEvaluationReceived e -> {}
            case SchoolInspectedOnSite e -> onSite.addAll(e.onSite());
            case PublicDrawn e -> drawn.add(e.of());
            case PublicHeard e -> heard.add(e.of());
            case OpinionDeliberated e -> deliberated = e;
            case PreliminaryOpinionTold e -> told = e;
            case DefenceReceived e -> defence = e;
            case DefenceWeighed e -> weighed = e;
            case OpinionVoted e -> voted = e;
            case OpinionLetterIssued e -> {
                letter = e;
                problems.take(e);
            }
            case RectificationReported e -> problems.take(e);
            case RectificationVerified e -> problems.take(e);
            case RectificationFoundWanting e -> problems.take(e);
            case InspectionReported e -> reported = e;
            case InspectionClosed e -> closed = true;
            case InspectionTakenOver e -> takenOver = true;
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
        if (fact instanceof ClockOpened opened) problems.take(opened);
    }

    SchoolInspection() {} // for Axon
}
