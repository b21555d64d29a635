package org.chalkline.query.majordecision;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.MajorDecisionEvent;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.query.majordecision.MajorDecisionRecord.*;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one major decision into its {@link MajorDecisionRecord}. */
public final class MajorDecisionView implements AggregateView<MajorDecisionRecord> {

    @Override
    public String name() {
        return "majordecisions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<MajorDecisionRecord> stateType() {
        return MajorDecisionRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MajorDecisionEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<MajorDecisionRecord>> columns() {
        return MajorDecisionTable.TABLE.columns();
    }

    @Override
    public @Nullable MajorDecisionRecord evolve(@Nullable MajorDecisionRecord before, Fact fact) {
        if (fact instanceof DecisionProposed e) return proposed(e);
        if (fact instanceof MajorDecisionTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not proposed");
        return switch ((MajorDecisionEvent) fact) {
            case DecisionProposed e -> proposed(e);
            case MajorDecisionTakenOver e -> takenOver(e);
            case DecisionNotBegun e ->
                    now.with(
                            b ->
                                    b.status(MajorDecisionStatus.NOT_BEGUN)
                                            .notBegunBecause(e.reasons()));
            case DecisionInitiated e ->
                    now.with(
                            b ->
                                    b.status(MajorDecisionStatus.INITIATED)
                                            .unit(e.unit())
                                            .rounds(List.of(begun(e, null))));
            case AdjustmentInitiated e ->
                    now.with(
                            b ->
                                    b.status(MajorDecisionStatus.ADJUSTING)
                                            .unit(e.unit())
                                            .rounds(
                                                    Copies.plus(
                                                            now.rounds(), begun(e, e.reasons()))));
            case DecisionDrafted e ->
                    first(now, MajorDecisionStatus.DRAFTED).with(b -> b.rounds(drafted(now, e)));
            case ExpertHeard e -> now.with(b -> b.rounds(heard(now, e)));
            case RiskAssessed e -> now.with(b -> b.rounds(assessed(now, e)));
            case DecisionDiscussed e ->
                    first(now, MajorDecisionStatus.DISCUSSED)
                            .with(b -> b.rounds(discussed(now, e)));
            case PartyCommitteeTold e -> {
                var told =
                        new CommitteeTold(e.effectiveOn(), e.committee(), e.report(), e.answer());
                yield now.with(b -> b.rounds(changed(now, r -> r.committee(told))));
            }
            case MajorDecisionTaken e ->
                    now.with(
                            b ->
                                    b.status(MajorDecisionStatus.TAKEN)
                                            .rounds(changed(now, r -> r.decided(taken(e)))));
            case MajorDecisionRefused e -> refused(now, e);
            case MajorDecisionPublished e -> {
                var where = new PublishedRound(e.effectiveOn(), e.publishedIn(), e.explained());
                yield now.with(
                        b ->
                                b.status(MajorDecisionStatus.PUBLISHED)
                                        .rounds(changed(now, r -> r.published(where))));
            }
            case ExecutionReported e -> {
                var report =
                        new ExecutionReport(
                                e.effectiveOn(),
                                roundInForce(now),
                                e.course(),
                                e.summary(),
                                e.report());
                var all = Copies.plus(now.executions(), report);
                boolean begins =
                        now.status() == MajorDecisionStatus.PUBLISHED
                                || now.status() == MajorDecisionStatus.EVALUATED;
                yield now.with(
                        b -> {
                            b.executions(all);
                            if (begins) b.status(MajorDecisionStatus.EXECUTING);
                        });
            }
            case ExecutionHalted e -> {
                var halt = new ExecutionHalt(e.effectiveOn(), e.reasons(), null, null);
                var all = Copies.plus(now.halts(), halt);
                yield now.with(b -> b.status(MajorDecisionStatus.HALTED).halts(all));
            }
            case ExecutionResumed e -> {
                var all =
                        Copies.changed(
                                now.halts(),
                                each -> each.until() == null,
                                each ->
                                        new ExecutionHalt(
                                                each.on(),
                                                each.reasons(),
                                                e.effectiveOn(),
                                                e.reasons()));
                yield now.with(b -> b.status(MajorDecisionStatus.EXECUTING).halts(all));
            }
            case MajorDecisionEvaluated e -> {
                var evaluation =
                        new LaterEvaluation(
                                e.effectiveOn(),
                                roundInForce(now),
                                e.by(),
                                e.ground(),
                                e.findings(),
                                e.advice(),
                                e.report());
                var all = Copies.plus(now.evaluations(), evaluation);
                boolean stands = now.status() == MajorDecisionStatus.HALTED;
                yield now.with(
                        b -> {
                            b.evaluations(all);
                            if (!stands && !underWay(now)) b.status(MajorDecisionStatus.EVALUATED);
                        });
            }
            case MajorDecisionEnded e ->
                    now.with(b -> b.status(MajorDecisionStatus.ENDED).endedOn(e.effectiveOn()));
            case MajorDecisionFollowed e -> {
                var act =
                        new FollowingAct(
                                e.by(), e.act(), e.documentNumber(), e.round(), e.effectiveOn());
                yield now.with(b -> b.followedBy(Copies.plus(now.followedBy(), act)));
            }
        };
    }

    private static MajorDecisionRecord proposed(DecisionProposed e) {
        return MajorDecisionRecordBuilder.builder()
                .majorDecision(e.majorDecision())
                .title(e.title())
                .matter(e.matter())
                .schools(e.schools())
                .unit(e.unit())
                .status(MajorDecisionStatus.PROPOSED)
                .proposedOn(e.effectiveOn())
                .rounds(List.of())
                .executions(List.of())
                .halts(List.of())
                .evaluations(List.of())
                .followedBy(List.of())
                .source(e.source())
                .problem(e.problem())
                .grounds(e.grounds())
                .build();
    }

    private static MajorDecisionRecord takenOver(MajorDecisionTakenOver e) {
        var evaluated = e.evaluatedOn() != null;
        var published = e.publishedOn() != null;
        var inForce = evaluated ? MajorDecisionStatus.EVALUATED : MajorDecisionStatus.PUBLISHED;
        var status = evaluated || published ? inForce : MajorDecisionStatus.TAKEN;
        var on = e.publishedOn();
        var where = e.publishedIn();
        var decided =
                new DecidedRound(true, e.text(), null, List.of(), e.decision(), e.effectiveOn());
        var round =
                begun(e, null)
                        .with(
                                r ->
                                        r.known(e.known())
                                                .decided(decided)
                                                .published(
                                                        on == null || where == null
                                                                ? null
                                                                : new PublishedRound(
                                                                        on, where, null)));
        return MajorDecisionRecordBuilder.builder()
                .majorDecision(e.majorDecision())
                .title(e.title())
                .matter(e.matter())
                .schools(e.schools())
                .unit(e.unit())
                .status(e.endedOn() != null ? MajorDecisionStatus.ENDED : status)
                .proposedOn(e.effectiveOn())
                .rounds(List.of(round))
                .executions(List.of())
                .halts(List.of())
                .evaluations(List.of())
                .followedBy(List.of())
                .endedOn(e.endedOn())
                .evaluatedOn(e.evaluatedOn())
                .takenOverFrom(e.takenOverFrom())
                .build();
    }

    private static MajorDecisionRound begun(RoundBegun e, @Nullable String because) {
        return MajorDecisionRecordMajorDecisionRoundBuilder.builder()
                .number(e.round())
                .unit(e.unit())
                .begunOn(e.effectiveOn())
                .steps(e.steps())
                .leftOut(e.leftOut())
                .known(List.of())
                .drafts(List.of())
                .experts(List.of())
                .risks(List.of())
                .discussions(List.of())
                .because(because)
                .build();
    }

    /** How far the first round has come; a further one is under way while what was taken stands. */
    private static MajorDecisionRecord first(MajorDecisionRecord now, MajorDecisionStatus status) {
        return now.inForce() == null ? now.with(b -> b.status(status)) : now;
    }

    private static boolean underWay(MajorDecisionRecord now) {
        var last = now.lastRound();
        return last != null && last.decided() == null;
    }

    private static int roundInForce(MajorDecisionRecord now) {
        var round = now.inForce();
        return round == null ? 0 : round.number();
    }

    private static List<MajorDecisionRound> changed(
            MajorDecisionRecord now, Consumer<MajorDecisionRecordMajorDecisionRoundBuilder> how) {
        int last = now.rounds().size();
        return Copies.changed(
                now.rounds(),
                each -> each.number() == last,
                (MajorDecisionRound each) -> each.with(how));
    }

    private static MajorDecisionRound last(MajorDecisionRecord now) {
        return Objects.requireNonNull(now.lastRound(), "no round was begun");
    }

    private static List<MajorDecisionRound> drafted(MajorDecisionRecord now, DecisionDrafted e) {
        var draft = new DecisionDraft(e.effectiveOn(), e.text(), e.changes(), e.disputed());
        return changed(now, r -> r.drafts(Copies.plus(last(now).drafts(), draft)));
    }

    private static List<MajorDecisionRound> heard(MajorDecisionRecord now, ExpertHeard e) {
        var expert =
                new HeardExpert(
                        e.expert(),
                        e.effectiveOn(),
                        e.by(),
                        e.field(),
                        e.opinion(),
                        e.conclusion(),
                        e.result(),
                        e.reasons());
        return changed(now, r -> r.experts(Copies.plus(last(now).experts(), expert)));
    }

    private static List<MajorDecisionRound> assessed(MajorDecisionRecord now, RiskAssessed e) {
        var risk =
                new DecisionRisk(
                        e.effectiveOn(),
                        e.draft(),
                        e.by(),
                        e.report(),
                        e.level(),
                        e.controlled(),
                        e.points(),
                        e.measures());
        return changed(now, r -> r.risks(Copies.plus(last(now).risks(), risk)));
    }

    private static List<MajorDecisionRound> discussed(
            MajorDecisionRecord now, DecisionDiscussed e) {
        var discussion = new DraftDiscussion(e.effectiveOn(), e.text(), e.vote());
        return changed(now, r -> r.discussions(Copies.plus(last(now).discussions(), discussion)));
    }

    private static DecidedRound taken(MajorDecisionTaken e) {
        var tasks =
                e.tasks().stream()
                        .map(
                                task ->
                                        new GivenTask(
                                                task.task(),
                                                task.unit().value(),
                                                task.what(),
                                                task.dueOn(),
                                                e.majorDecision()
                                                        .matter(e.round(), task.task())
                                                        .value()))
                        .toList();
        return new DecidedRound(
                true, e.text(), e.executingUnit(), tasks, e.decision(), e.effectiveOn());
    }

    private static MajorDecisionRecord refused(MajorDecisionRecord now, MajorDecisionRefused e) {
        var how = new DecidedRound(false, null, null, List.of(), e.decision(), e.effectiveOn());
        var earlier = now.inForce();
        var status =
                earlier == null
                        ? MajorDecisionStatus.REFUSED
                        : now.halts().stream().anyMatch(each -> each.until() == null)
                                ? MajorDecisionStatus.HALTED
                                : earlier.published() == null
                                        ? MajorDecisionStatus.TAKEN
                                        : MajorDecisionStatus.PUBLISHED;
        return now.with(b -> b.status(status).rounds(changed(now, r -> r.decided(how))));
    }
}
