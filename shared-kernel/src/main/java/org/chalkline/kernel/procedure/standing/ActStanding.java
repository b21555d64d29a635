package org.chalkline.kernel.procedure.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.jspecify.annotations.Nullable;

/**
 * How one act stands: folded from the facts of standing about it, whatever their order.
 *
 * @param contests the proceedings about it, in the order in which they came to be known
 * @param ground why it fell; absent while it stands
 * @param fellWith the facts that fell with it, itself among them; empty while it stands
 */
public record ActStanding(
        ContestedAct act,
        List<Contest> contests,
        @Nullable FallGround ground,
        List<SequenceRange> fellWith) {

    public ActStanding {
        contests = List.copyOf(contests);
        fellWith = List.copyOf(fellWith);
    }

    /** An act's standing in a word. */
    public enum Standing {
        /** Nobody contests it any more. */
        STANDS,
        CHALLENGED,
        STAYED,
        /** It is unlawful and stands. */
        FOUND_UNLAWFUL,
        SET_ASIDE
    }

    /** What became of a proceeding. */
    public enum Ruling {
        UPHELD,
        FOUND_UNLAWFUL,
        SET_ASIDE,
        RESTORED
    }

    /**
     * A proceeding about the act, and what became of it.
     *
     * @param ruledOn absent while it runs
     */
    public record Contest(
            Proceeding proceeding,
            @Nullable LocalDate since,
            boolean stayed,
            @Nullable Ruling ruling,
            @Nullable LocalDate ruledOn) {}

    /** One that nobody has contested. */
    public static ActStanding unchallenged(ContestedAct act) {
        return new ActStanding(act, List.of(), null, List.of());
    }

    /** How the act stands by these facts of its aggregate. */
    public static ActStanding of(ContestedAct act, List<Fact> facts) {
        var standing = unchallenged(act);
        for (var fact : facts) {
            if (fact instanceof StandingEvent event && event.act().equals(act)) {
                standing = standing.after(event);
            }
        }
        return standing;
    }

    /**
     * Whether what was decided under this number isn't carried out for the time being.
     *
     * @param stay one that was recorded of an act, of whatever decision
     * @param facts all that was recorded of the aggregate
     */
    public static boolean isStayed(ActStayed stay, String document, List<Fact> facts) {
        return document.equals(stay.act().document())
                && of(stay.act(), facts).standing() == Standing.STAYED;
    }

    /** After one more fact about it. */
    public ActStanding after(StandingEvent fact) {
        return switch (fact) {
            case ActChallenged e -> challenged(e.proceeding(), e.effectiveOn());
            case ActStayed e -> stayed(e.proceeding(), true);
            case StayEnded e -> stayed(e.proceeding(), false);
            case ActUpheld e -> ruled(e.proceeding(), Ruling.UPHELD, e.effectiveOn());
            case ActFoundUnlawful e ->
                    ruled(e.proceeding(), Ruling.FOUND_UNLAWFUL, e.effectiveOn());
            case ActsSetAside e ->
                    ruled(e.proceeding(), Ruling.SET_ASIDE, e.ruledOn())
                            .fallen(e.ground(), e.acts(), true);
            case ActRestored e ->
                    ruled(e.proceeding(), Ruling.RESTORED, e.ruledOn())
                            .fallen(null, e.acts(), false);
        };
    }

    private ActStanding challenged(Proceeding proceeding, LocalDate since) {
        var was = contest(proceeding);
        return with(
                was == null
                        ? new Contest(proceeding, since, false, null, null)
                        : new Contest(
                                proceeding, since, was.stayed(), was.ruling(), was.ruledOn()));
    }

    private ActStanding stayed(Proceeding proceeding, boolean stayed) {
        var was = contest(proceeding);
        return with(
                was == null
                        ? new Contest(proceeding, null, stayed, null, null)
                        : new Contest(
                                proceeding, was.since(), stayed, was.ruling(), was.ruledOn()));
    }

    private ActStanding ruled(@Nullable Proceeding proceeding, Ruling ruling, LocalDate on) {
        if (proceeding == null) return this;
        var was = contest(proceeding);
        return with(
                was == null
                        ? new Contest(proceeding, null, false, ruling, on)
                        : new Contest(proceeding, was.since(), was.stayed(), ruling, on));
    }

    private ActStanding fallen(
            @Nullable FallGround ground, List<SequenceRange> acts, boolean fell) {
        BitSet all = SequenceRange.numbers(fellWith);
        if (fell) all.or(SequenceRange.numbers(acts));
        else all.andNot(SequenceRange.numbers(acts));
        return new ActStanding(act, contests, all.isEmpty() ? null : ground, SequenceRange.of(all));
    }

    private ActStanding with(Contest contest) {
        var all = new ArrayList<Contest>();
        boolean known = false;
        for (var each : contests) {
            boolean same = each.proceeding().equals(contest.proceeding());
            known |= same;
            all.add(same ? contest : each);
        }
        if (!known) all.add(contest);
        return new ActStanding(act, all, ground, fellWith);
    }

    /** What is known of the proceeding; absent if nothing is. */
    public @Nullable Contest contest(Proceeding proceeding) {
        return contests.stream()
                .filter(each -> each.proceeding().equals(proceeding))
                .findFirst()
                .orElse(null);
    }

    /** Whether it has fallen. */
    public boolean hasFallen() {
        return !fellWith.isEmpty();
    }

    /** The highest instance that has judged it; absent if none has. */
    public Proceeding.@Nullable Instance judgedBy() {
        return contests.stream()
                .filter(each -> each.ruling() != null)
                .map(each -> each.proceeding().instance())
                .max(Proceeding.Instance::compareTo)
                .orElse(null);
    }

    /** What a higher instance has judged is no longer open at a lower one. */
    private static boolean isOpen(Contest contest, Proceeding.@Nullable Instance judgedBy) {
        return contest.ruling() == null
                && (judgedBy == null || contest.proceeding().instance().compareTo(judgedBy) >= 0);
    }

    /** It in a word. */
    public Standing standing() {
        if (hasFallen()) return Standing.SET_ASIDE;
        var highest = judgedBy();
        var open = contests.stream().filter(each -> isOpen(each, highest)).toList();
        if (open.stream().anyMatch(Contest::stayed)) return Standing.STAYED;
        if (!open.isEmpty()) return Standing.CHALLENGED;
        boolean unlawful =
                contests.stream()
                        .anyMatch(
                                each ->
                                        each.ruling() == Ruling.FOUND_UNLAWFUL
                                                && Objects.equals(
                                                        each.proceeding().instance(), highest));
        return unlawful ? Standing.FOUND_UNLAWFUL : Standing.STANDS;
    }
}
