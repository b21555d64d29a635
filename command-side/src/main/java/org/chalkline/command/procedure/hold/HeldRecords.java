package org.chalkline.command.procedure.hold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.command.Reason;
import org.chalkline.command.procedure.Unfinished;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.hold.Holds;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.StandingEvent;

/**
 * Whether the records of an aggregate must be kept. Somebody may have ordered it; and while its
 * case file is open, an act of it is contested, or a procedure is under way, that arises by itself
 * and ends by itself: nobody has to place it, so nobody can forget to.
 */
public final class HeldRecords {
    private final List<Unfinished> procedures;

    /**
     * @param procedures those that may be under way in an aggregate
     */
    public HeldRecords(List<Unfinished> procedures) {
        this.procedures = List.copyOf(procedures);
    }

    /**
     * Why they must be kept on that day; empty if nothing has them kept.
     *
     * @param standing the facts of the aggregate that stand
     */
    public Optional<? extends Reason> because(List<Fact> standing, LocalDate day) {
        if (Holds.of(standing).standOn(day)) return Optional.of(Held.CASE_HELD);
        if (isContested(standing)) return Optional.of(Held.ACT_CONTESTED);
        if (isOpen(standing)) return Optional.of(Held.CASE_OPEN);
        for (var procedure : procedures) {
            var open = procedure.open(standing);
            if (open.isPresent()) return open;
        }
        return Optional.empty();
    }

    private static boolean isOpen(List<Fact> facts) {
        boolean open = false;
        for (var fact : facts) {
            if (!(fact instanceof CaseFileEvent)) continue;
            switch (fact) {
                case CaseOpened e -> open = true;
                case CaseReopened e -> open = true;
                case CaseClosed e -> open = false;
                default -> {} // neither opens nor closes it
            }
        }
        return open;
    }

    private static boolean isContested(List<Fact> facts) {
        Map<ContestedAct, ActStanding> acts = new HashMap<>();
        for (var fact : facts) {
            if (!(fact instanceof StandingEvent event)) continue;
            var before = acts.get(event.act());
            var known = before == null ? ActStanding.unchallenged(event.act()) : before;
            acts.put(event.act(), known.after(event));
        }
        return acts.values().stream()
                .flatMap(act -> act.contests().stream())
                .anyMatch(contest -> contest.ruling() == null);
    }
}
