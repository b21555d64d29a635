package org.chalkline.query.headmaster;

import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;

/** What facts of offices say of those who enter and leave them. */
final class Posts {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    HeadTakenOver.class,
                    DepartureTakenOver.class,
                    HeadAppointed.class,
                    AppointmentFiled.class,
                    ActingHeadDesignated.class,
                    ActingEnded.class,
                    ProbationFailed.class,
                    TermRanOut.class,
                    HeadTransferred.class,
                    HeadRemoved.class,
                    HeadRetired.class,
                    HeadResigned.class,
                    HeadDied.class,
                    DepartureFiled.class,
                    HeadReleased.class);

    private Posts() {}

    static boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    /** Who enters the office or leaves it. */
    static PersonId headOf(HeadshipEvent event) {
        return switch (event) {
            case HeadTakenOver e -> e.head();
            case DepartureTakenOver e -> e.head();
            case HeadAppointed e -> e.head();
            case AppointmentFiled e -> e.head();
            case ActingHeadDesignated e -> e.head();
            case ActingEnded e -> e.head();
            case ProbationFailed e -> e.head();
            case TermRanOut e -> e.head();
            case HeadTransferred e -> e.head();
            case HeadRemoved e -> e.head();
            case HeadRetired e -> e.head();
            case HeadResigned e -> e.head();
            case HeadDied e -> e.head();
            case DepartureFiled e -> e.head();
            case HeadReleased e -> e.head();
            default -> throw new IllegalArgumentException("nobody enters or leaves by " + event);
        };
    }

    static void apply(HeadmasterDraft draft, HeadshipEvent event) {
        switch (event) {
            case HeadTakenOver e -> draft.enter(e.schoolId(), e.acting(), e.effectiveOn());
            case HeadAppointed e -> draft.enter(e.schoolId(), false, e.effectiveOn());
            case AppointmentFiled e -> draft.enter(e.schoolId(), false, e.effectiveOn());
            case ActingHeadDesignated e -> draft.enter(e.schoolId(), true, e.effectiveOn());
            case ActingEnded e ->
                    draft.leave(
                            e.schoolId(),
                            post -> post.acting() && post.from().equals(e.since()),
                            e.effectiveOn(),
                            Departure.ACTING_ENDED);
            case DepartureTakenOver e ->
                    draft.leave(e.schoolId(), post -> true, e.effectiveOn(), e.cause());
            case ProbationFailed e -> leave(draft, e, Departure.PROBATION_FAILED);
            case TermRanOut e -> leave(draft, e, Departure.TERM_RAN_OUT);
            case HeadTransferred e -> leave(draft, e, Departure.TRANSFERRED);
            case HeadRemoved e -> leave(draft, e, Departure.REMOVED);
            case HeadRetired e -> leave(draft, e, Departure.RETIRED);
            case HeadResigned e -> leave(draft, e, Departure.RESIGNED);
            case HeadDied e -> leave(draft, e, Departure.DIED);
            case DepartureFiled e -> leave(draft, e, e.cause());
            case HeadReleased e -> leave(draft, e, Departure.SCHOOL_CLOSED);
            default -> throw new IllegalArgumentException("nobody enters or leaves by " + event);
        }
    }

    private static void leave(HeadmasterDraft draft, HeadshipEvent e, Departure cause) {
        draft.leave(e.schoolId(), post -> !post.acting(), e.effectiveOn(), cause);
    }
}
