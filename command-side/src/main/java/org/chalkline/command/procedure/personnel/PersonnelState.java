package org.chalkline.command.procedure.personnel;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.personnel.PersonnelRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.personnel.SanctionStanding;
import org.chalkline.kernel.procedure.personnel.SanctionStanding.Imposed;
import org.jspecify.annotations.Nullable;

/** One person's sanctions and what they contest, as far as deciding needs it. */
final class PersonnelState {
    private final List<PersonnelEvent> facts = new ArrayList<>();
    private final SanctionStanding standing = new SanctionStanding();
    private final Map<Matter, Contest> contests = new HashMap<>();
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** What is on file by these facts. */
    static PersonnelState of(List<? extends Fact> facts) {
        var file = new PersonnelState();
        for (var fact : facts) {
            if (fact instanceof PersonnelEvent event) file.evolve(event);
        }
        return file;
    }

    boolean exists() {
        return !facts.isEmpty();
    }

    boolean knows(PersonnelEvent fact, Seals seals) {
        return facts.stream().anyMatch(known -> seals.same(known, fact));
    }

    LocalDate lastAct() {
        return lastAct;
    }

    // Sanctions.

    /** Whether a sanction with a period stands on the day, or isn't lifted yet. */
    boolean anyToBeLifted(LocalDate day) {
        return standing.sanctions().values().stream()
                .filter(i -> i.fact().kind() != Sanction.DISMISSAL && !i.revoked())
                .anyMatch(i -> !i.lifted() || i.standsOn(day));
    }

    void requireSanctionable(String number) {
        refuseIf(standing.sanctions().containsKey(number), SANCTION_ID_IN_USE);
        boolean dismissed =
                standing.sanctions().values().stream()
                        .anyMatch(i -> i.fact().kind() == Sanction.DISMISSAL && !i.revoked());
        refuseIf(dismissed, DISMISSED_ALREADY);
    }

    /**
     * As what the person was sanctioned.
     *
     * @throws RefusedException {@code UNKNOWN_SANCTION}
     */
    Capacity capacity(String number) {
        var imposed = standing.sanctions().get(number);
        if (imposed == null) throw new RefusedException(UNKNOWN_SANCTION);
        return imposed.fact().capacity();
    }

    /** Refuses to lift what can't be lifted on that day. */
    void requireLiftable(String number, LocalDate on) {
        var imposed = standing.sanctions().get(number);
        if (imposed == null) throw new RefusedException(UNKNOWN_SANCTION);
        var until = imposed.fact().until();
        if (until == null || imposed.lifted() || imposed.revoked()) {
            throw new RefusedException(SANCTION_NOT_LIFTABLE);
        }
        refuseIf(!on.isAfter(until), SANCTION_PERIOD_RUNS);
        refuseIf(sanctionedAnew(imposed, on), SANCTIONED_ANEW);
    }

    /** Whether another was imposed while it stood, and that one hasn't run either. */
    private boolean sanctionedAnew(Imposed imposed, LocalDate on) {
        return standing.sanctions().values().stream()
                .filter(other -> other != imposed && !other.revoked())
                .map(Imposed::fact)
                .filter(e -> e.until() != null && !on.isAfter(e.until()))
                .map(SanctionImposed::effectiveOn)
                .anyMatch(d -> imposed.standsOn(d) && d.isAfter(imposed.fact().effectiveOn()));
    }

    /** The sanctions whose period ended before the day, and of which that isn't on record yet. */
    List<SanctionImposed> over(LocalDate day) {
        return standing.sanctions().values().stream()
                .filter(i -> !i.over() && !i.revoked())
                .map(Imposed::fact)
                .filter(fact -> fact.until() != null && fact.until().isBefore(day))
                .sorted(Comparator.comparing(SanctionImposed::effectiveOn))
                .toList();
    }

    // Review and appeal.

    /** The decision on a sanction that can be contested; absent where none of it stands. */
    @Nullable Decision sanctionDecision(String number) {
        var imposed = standing.sanctions().get(number);
        return imposed == null || imposed.revoked() ? null : imposed.fact().decision();
    }

    /** Whether a review or an appeal waits for its decision. */
    boolean anyContested() {
        return contests.values().stream().anyMatch(Contest::pending);
    }

    Contest contest(Matter matter) {
        return contests.getOrDefault(matter, Contest.NONE);
    }

    /** Takes in one more fact. */
    void evolve(PersonnelEvent fact) {
        facts.add(fact);
        standing.evolve(fact);
        switch (fact) {
            case SanctionImposed e -> {} // the standing has taken it in
            case SanctionPeriodEnded e -> {}
            case SanctionLifted e -> {}
            case ReviewSought e -> contests.put(e.matter(), contest(e.matter()).with(e));
            case ReviewDecided e -> decided(e.matter(), contest(e.matter()).with(e), e.outcome());
            case AppealLodged e -> contests.put(e.matter(), contest(e.matter()).with(e));
            case AppealDecided e -> decided(e.matter(), contest(e.matter()).with(e), e.outcome());
        }
        var day = dayOfAct(fact);
        if (day.isAfter(lastAct)) lastAct = day;
    }

    /** What is decided anew can be contested anew. */
    private void decided(Matter matter, Contest contest, Contested outcome) {
        if (outcome == Contested.REVOKED) contests.remove(matter);
        else contests.put(matter, contest);
    }

    private static LocalDate dayOfAct(PersonnelEvent fact) {
        if (fact instanceof SanctionPeriodEnded) return Fact.SINCE_EVER;
        return fact.decision() == null ? fact.effectiveOn() : fact.decision().decidedOn();
    }
}
