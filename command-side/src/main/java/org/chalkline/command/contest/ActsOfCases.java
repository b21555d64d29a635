package org.chalkline.command.contest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.command.procedure.standing.StandingCommand.FindActUnlawful;
import org.chalkline.command.procedure.standing.StandingCommand.RestoreAct;
import org.chalkline.command.procedure.standing.StandingCommand.SetActAside;
import org.chalkline.command.procedure.standing.StandingCommand.UpholdAct;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Carries the outcome of a case out on its acts, through the standing of acts and nothing else.
 * With an act that falls, what it founded falls: the licence that a grant issued, the school that
 * was established upon it, the office of its head; and what was recorded elsewhere by the very same
 * decision, such as the cancellation of a licence. What else rests on it somebody has to decide
 * about, and becomes a follow-up as with every fallen act.
 */
@Component
public class ActsOfCases {
    private final StandingActs standing;
    private final FactsOf facts;
    private final ObjectProvider<Feature> features;

    ActsOfCases(StandingActs standing, FactsOf facts, ObjectProvider<Feature> features) {
        this.standing = standing;
        this.facts = facts;
        this.features = features;
    }

    @CommandHandler
    void handle(FollowOutcome c) {
        var outcome = c.outcome();
        upholdOthers(c);
        if (outcome == null) return;
        for (var act : outcome.acts()) {
            switch (outcome.result()) {
                case ANNUL -> setAside(act, FallGround.ANNULLED, outcome, c.officer());
                case INVALID -> setAside(act, FallGround.INVALID, outcome, c.officer());
                case CHANGE -> setAside(act, FallGround.CHANGED, outcome, c.officer());
                case UNLAWFUL ->
                        standing.handle(
                                new FindActUnlawful(
                                        act.position(),
                                        outcome.proceeding(),
                                        outcome.reasons(),
                                        outcome.judgment(),
                                        c.officer(),
                                        outcome.ruledOn()));
                case MAINTAIN, DISMISS, AGREEMENT, PERFORM ->
                        standing.handle(
                                new UpholdAct(
                                        act.position(),
                                        outcome.proceeding(),
                                        outcome.judgment(),
                                        c.officer(),
                                        outcome.ruledOn()));
                case RESTORE -> restore(act, outcome, c.officer());
            }
        }
    }

    /** Acts of the case that the outcome doesn't name stand, as all do where there is none. */
    private void upholdOthers(FollowOutcome c) {
        var known = ContestState.of(facts.of(c.contest().toString()));
        var matter = known.matter();
        var docket = known.docket();
        var instance = known.instance();
        if (matter == null || docket == null || instance == null) return;
        var outcome = c.outcome();
        for (var act : matter.acts()) {
            if (outcome != null && outcome.acts().contains(act)) continue;
            standing.handle(
                    new UpholdAct(
                            act.position(),
                            ContestOffice.proceeding(docket, instance),
                            outcome == null ? null : outcome.judgment(),
                            c.officer(),
                            outcome == null ? known.lastAct() : outcome.ruledOn()));
        }
    }

    private void setAside(
            ContestedAct act, FallGround ground, ContestOutcome outcome, String officer) {
        standing.handle(
                new SetActAside(
                        act.position(),
                        ground,
                        outcome.proceeding(),
                        null,
                        outcome.judgment(),
                        outcome.reasons(),
                        outcome.remakeBy(),
                        officer,
                        outcome.ruledOn(),
                        outcome.defect()));
        for (var founded : founded(act)) {
            standing.handle(
                    new SetActAside(
                            founded.position(),
                            ground,
                            outcome.proceeding(),
                            null,
                            outcome.judgment(),
                            outcome.reasons(),
                            null,
                            officer,
                            outcome.ruledOn(),
                            outcome.defect()));
        }
    }

    /** Tells what was founded upon the act, and upon that in turn, and stands. */
    private List<ContestedAct> founded(ContestedAct act) {
        var found = new ArrayList<ContestedAct>();
        var seen = new HashSet<String>(Set.of(act.of()));
        var next = new ArrayDeque<Fact>();
        next.add(facts.recorded(act.of()).get((int) act.sequence()));
        while (!next.isEmpty()) {
            var fact = next.remove();
            for (var id : restingOn(fact)) {
                if (!seen.add(id)) continue;
                var recorded = facts.recorded(id);
                for (int each : resting(id, recorded, fact)) {
                    found.add(standing.actOf(id, each, act.position()));
                    next.add(recorded.get(each));
                }
            }
        }
        return found;
    }

    private List<String> restingOn(Fact fact) {
        return features.stream()
                .flatMap(feature -> feature.resting().stream())
                .flatMap(resting -> resting.on(fact, facts).stream())
                .distinct()
                .toList();
    }

    /** The act that founded the record, with which all of it falls; else those it rests on. */
    private static List<Integer> resting(String id, List<Fact> recorded, Fact fallen) {
        var others = FallenFacts.of(recorded);
        var found = new ArrayList<Integer>();
        boolean first = true;
        for (int i = 0; i < recorded.size(); i++) {
            if (others.contains(i)) continue;
            var fact = recorded.get(i);
            if (first && isFoundedOn(id, fact, fallen)) return List.of(i);
            first = false;
            if (isSameDecision(fact, fallen)) found.add(i);
        }
        return found;
    }

    private static boolean isSameDecision(Fact fact, Fact fallen) {
        return fallen.decision() != null && fallen.decision().equals(fact.decision());
    }

    /** It began by the same decision; or it is the office of the head of a school that did. */
    private static boolean isFoundedOn(String id, Fact first, Fact fallen) {
        if (isSameDecision(first, fallen)) return true;
        return fallen instanceof SchoolEstablished
                && ProcedureSubjects.kindOf(id).equals("headship");
    }

    /** The act stands again, and with it what had fallen with it. */
    private void restore(ContestedAct act, ContestOutcome outcome, String officer) {
        standing.handle(restoring(act, outcome, officer));
        for (var each : fellWith(act)) standing.handle(restoring(each, outcome, officer));
    }

    private static RestoreAct restoring(ContestedAct act, ContestOutcome outcome, String officer) {
        return new RestoreAct(
                act.position(),
                outcome.proceeding(),
                null,
                outcome.judgment(),
                outcome.reasons(),
                officer,
                outcome.ruledOn());
    }

    /** Tells what others founded upon the act, and fell in the same proceeding. */
    private List<ContestedAct> fellWith(ContestedAct act) {
        var proceeding = lastFall(facts.recorded(act.of()), act);
        if (proceeding == null) return List.of();
        var found = new ArrayList<ContestedAct>();
        var seen = new HashSet<String>(Set.of(act.of()));
        var next = new ArrayDeque<Fact>();
        next.add(facts.recorded(act.of()).get((int) act.sequence()));
        while (!next.isEmpty()) {
            var fact = next.remove();
            for (var id : everResting(fact)) {
                if (!seen.add(id)) continue;
                var recorded = facts.recorded(id);
                for (var each : recorded) {
                    if (!(each instanceof ActsSetAside e)) continue;
                    boolean same =
                            Objects.equals(e.proceeding(), proceeding.proceeding())
                                    && e.ruledOn().equals(proceeding.ruledOn());
                    if (!same) continue;
                    found.add(e.act());
                    next.add(recorded.get((int) e.act().sequence()));
                }
            }
        }
        return found;
    }

    private static @Nullable ActsSetAside lastFall(List<Fact> recorded, ContestedAct act) {
        ActsSetAside last = null;
        for (var fact : recorded) {
            if (fact instanceof ActsSetAside e && e.act().equals(act)) last = e;
        }
        return last;
    }

    /** The same question, asked of all that was recorded and not of what stands. */
    private List<String> everResting(Fact fact) {
        FactsOf all =
                new FactsOf() {
                    @Override
                    public List<Fact> recorded(String subject) {
                        return facts.recorded(subject);
                    }

                    @Override
                    public List<Fact> of(String subject) {
                        return facts.recorded(subject);
                    }
                };
        return features.stream()
                .flatMap(feature -> feature.resting().stream())
                .flatMap(resting -> resting.on(fact, all).stream())
                .distinct()
                .toList();
    }
}
