package org.chalkline.kernel.procedure.hearing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingAdjourned;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingCalled;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingGivenUp;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingHeld;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingRequestWithdrawn;
import org.chalkline.kernel.procedure.hearing.HearingEvent.HearingRequested;
import org.chalkline.kernel.procedure.hearing.HearingEvent.PresiderReplaced;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;
import org.jspecify.annotations.Nullable;

/**
 * How far one hearing has come: folded from its facts.
 *
 * @param notices by which people were told that they may ask for it
 * @param requests those that were taken back among them
 * @param asking who asks for it: who asked, and hasn't taken it back
 * @param ofOwnMotion whether the bureau called it, and nobody asked for it then
 * @param called absent while it was not
 * @param adjournments how often and to when it was put off
 * @param replacements who took the presider's place, and why
 * @param held absent while it was not
 * @param givenUp absent where it was not
 * @param lastActOn the day of the last fact
 */
public record HearingCourse(
        HearingId id,
        String of,
        List<RightToHearingTold> notices,
        List<HearingRequested> requests,
        List<HearingRequestWithdrawn> withdrawals,
        List<String> asking,
        boolean ofOwnMotion,
        @Nullable HearingCalled called,
        List<HearingAdjourned> adjournments,
        List<PresiderReplaced> replacements,
        @Nullable HearingHeld held,
        @Nullable HearingGivenUp givenUp,
        LocalDate lastActOn) {

    public HearingCourse {
        notices = List.copyOf(notices);
        requests = List.copyOf(requests);
        withdrawals = List.copyOf(withdrawals);
        asking = List.copyOf(asking);
        adjournments = List.copyOf(adjournments);
        replacements = List.copyOf(replacements);
    }

    /** Where a hearing stands. */
    public enum Standing {
        /** People were told that they may ask for it. */
        TOLD,
        /** Somebody asked for it. */
        REQUESTED,
        /** The day is set. */
        CALLED,
        /** It was put off to another day. */
        ADJOURNED,
        HELD,
        /** Who was to be heard gave it up. */
        GIVEN_UP,
        /** All who had asked for it took that back. */
        WITHDRAWN
    }

    /** After one more fact about it; it begins with the first. */
    public static HearingCourse after(@Nullable HearingCourse before, HearingEvent fact) {
        var was = before == null ? begun(fact) : before;
        var asking = new ArrayList<>(was.asking);
        if (fact instanceof HearingRequested e && !asking.contains(e.by())) asking.add(e.by());
        if (fact instanceof HearingRequestWithdrawn e) asking.remove(e.by());
        return new HearingCourse(
                was.id,
                was.of,
                plus(was.notices, fact, RightToHearingTold.class),
                plus(was.requests, fact, HearingRequested.class),
                plus(was.withdrawals, fact, HearingRequestWithdrawn.class),
                asking,
                fact instanceof HearingCalled ? asking.isEmpty() : was.ofOwnMotion,
                fact instanceof HearingCalled e ? e : was.called,
                plus(was.adjournments, fact, HearingAdjourned.class),
                plus(was.replacements, fact, PresiderReplaced.class),
                fact instanceof HearingHeld e ? e : was.held,
                fact instanceof HearingGivenUp e ? e : was.givenUp,
                fact.effectiveOn());
    }

    private static HearingCourse begun(HearingEvent fact) {
        return new HearingCourse(
                fact.hearing(),
                fact.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                fact.effectiveOn());
    }

    private static <T extends HearingEvent> List<T> plus(
            List<T> some, HearingEvent fact, Class<T> kind) {
        if (!kind.isInstance(fact)) return some;
        var all = new ArrayList<>(some);
        all.add(kind.cast(fact));
        return all;
    }

    /** Whether this very fact is among those that it was folded from. */
    public boolean knows(HearingEvent fact) {
        return switch (fact) {
            case RightToHearingTold e -> notices.contains(e);
            case HearingRequested e -> requests.contains(e);
            case HearingRequestWithdrawn e -> withdrawals.contains(e);
            case HearingCalled e -> e.equals(called);
            case HearingAdjourned e -> adjournments.contains(e);
            case PresiderReplaced e -> replacements.contains(e);
            case HearingHeld e -> e.equals(held);
            case HearingGivenUp e -> e.equals(givenUp);
        };
    }

    /** The day for which it is called; absent while it is not. */
    public @Nullable LocalDate hearingOn() {
        if (!adjournments.isEmpty()) return adjournments.getLast().hearingOn();
        return called == null ? null : called.hearingOn();
    }

    /** Where; absent while it is not called. */
    public @Nullable String place() {
        if (!adjournments.isEmpty()) return adjournments.getLast().place();
        return called == null ? null : called.place();
    }

    /** Who presides; absent while it is not called. */
    public @Nullable String presider() {
        if (!replacements.isEmpty()) return replacements.getLast().presider();
        return called == null ? null : called.presider();
    }

    /** It in a word. */
    public Standing standing() {
        if (held != null) return Standing.HELD;
        if (givenUp != null) return Standing.GIVEN_UP;
        if (!requests.isEmpty() && asking.isEmpty() && !ofOwnMotion) return Standing.WITHDRAWN;
        if (!adjournments.isEmpty()) return Standing.ADJOURNED;
        if (called != null) return Standing.CALLED;
        return requests.isEmpty() ? Standing.TOLD : Standing.REQUESTED;
    }

    /** Whether it came to its end, in whichever way. */
    public boolean ended() {
        return switch (standing()) {
            case HELD, GIVEN_UP, WITHDRAWN -> true;
            case TOLD, REQUESTED, CALLED, ADJOURNED -> false;
        };
    }

    /** Whether it has to be held: somebody asks for it, or it is called. */
    public boolean outstanding() {
        return switch (standing()) {
            case REQUESTED, CALLED, ADJOURNED -> true;
            case TOLD, HELD, GIVEN_UP, WITHDRAWN -> false;
        };
    }
}
