package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a statutory clock. Clocks belong to whatever they time, and their facts
 * stand among its own; so each bears the id of that subject beside the clock's. Each says when the
 * period ends as it was reckoned then, by which edition of the calendar: nothing recorded moves
 * because a calendar does.
 */
public sealed interface ClockEvent extends ProcedureEvent {

    ClockId clockId();

    /**
     * It began to run.
     *
     * @param rule the rule, in the version of its law that runs
     * @param event the day it is counted from, which may lie ahead of the day it was opened
     * @param unit the unit of the bureau that has the matter in hand
     * @param effectiveOn the day from which it was known to run
     */
    @FactType("clock.ClockOpened")
    record ClockOpened(
            ClockId clockId,
            String of,
            RuleRef rule,
            LocalDate event,
            String unit,
            Due due,
            LocalDate effectiveOn)
            implements ClockEvent {}

    /** It stands still from the day of effect. */
    @FactType("clock.ClockSuspended")
    record ClockSuspended(
            ClockId clockId, String of, Terms.Ground ground, String notice, LocalDate effectiveOn)
            implements ClockEvent {}

    /** It runs again, the day of effect the first that counts. */
    @FactType("clock.ClockResumed")
    record ClockResumed(ClockId clockId, String of, Due due, LocalDate effectiveOn)
            implements ClockEvent {}

    /** It was made longer, by an approval that is an act of its own. */
    @FactType("clock.ClockExtended")
    record ClockExtended(
            ClockId clockId, String of, Extension extension, Due due, LocalDate effectiveOn)
            implements ClockEvent {}

    /**
     * A holiday notice was published while it ran, and it was reckoned anew.
     *
     * @param was when it ended as reckoned before
     * @param notice the reference of the notice
     */
    @FactType("clock.ClockReckonedAnew")
    record ClockReckonedAnew(
            ClockId clockId, String of, Due was, Due due, String notice, LocalDate effectiveOn)
            implements ClockEvent {}

    /**
     * It ended without the act. When that was recorded stands beside every fact.
     *
     * @param effectiveOn the day on which it lapsed in law: the one after its last
     * @param inaction until when the applicant can contest that nothing was done; absent where the
     *     bureau owed the act to nobody who applied for it, and in facts of before it was recorded
     */
    @FactType("clock.ClockLapsed")
    record ClockLapsed(
            ClockId clockId, String of, Due due, LocalDate effectiveOn, @Nullable Inaction inaction)
            implements ClockEvent {

        /** The lapse of a period within which the bureau owed nobody an act. */
        public ClockLapsed(ClockId clockId, String of, Due due, LocalDate effectiveOn) {
            this(clockId, of, due, effectiveOn, null);
        }
    }

    /**
     * The act was done on the day of effect.
     *
     * @param by who did it
     * @param exceededBy by how many days it was late: working days where the rule counts those,
     *     calendar days else; 0 when it was in time
     * @param lapseRecorded true where it was in time, and its lapse had been recorded all the same;
     *     absent otherwise
     */
    @FactType("clock.ClockMet")
    record ClockMet(
            ClockId clockId,
            String of,
            String by,
            int exceededBy,
            Due due,
            LocalDate effectiveOn,
            @Nullable Boolean lapseRecorded)
            implements ClockEvent {

        /** One that was recorded before any lapse, or that was late. */
        public ClockMet(
                ClockId clockId,
                String of,
                String by,
                int exceededBy,
                Due due,
                LocalDate effectiveOn) {
            this(clockId, of, by, exceededBy, due, effectiveOn, null);
        }
    }

    /**
     * The act is no longer called for, as when an application is withdrawn.
     *
     * @param why what overtook it
     * @param lapseRecorded as with {@link ClockMet}
     */
    @FactType("clock.ClockOvertaken")
    record ClockOvertaken(
            ClockId clockId,
            String of,
            String why,
            int exceededBy,
            Due due,
            LocalDate effectiveOn,
            @Nullable Boolean lapseRecorded)
            implements ClockEvent {

        /** One that was recorded before any lapse, or came after it. */
        public ClockOvertaken(
                ClockId clockId,
                String of,
                String why,
                int exceededBy,
                Due due,
                LocalDate effectiveOn) {
            this(clockId, of, why, exceededBy, due, effectiveOn, null);
        }
    }

    private static boolean closed(StatutoryPeriod period) {
        return switch (period.state()) {
            case MET, OVERTAKEN -> true;
            case RUNNING, SUSPENDED, LAPSED -> false;
        };
    }

    /**
     * The period as it stands after this fact; the fact must follow those of the period, in the
     * order of their recording or of their days of effect.
     */
    default StatutoryPeriod after(@Nullable StatutoryPeriod before, StatuteBook book) {
        if (this instanceof ClockOpened e) {
            return StatutoryPeriod.open(book.version(e.rule()), e.event());
        }
        if (before == null) throw new IllegalStateException(clockId() + " was never opened");
        return switch (this) {
            case ClockOpened e -> before;
            case ClockSuspended e -> before.suspended(e.effectiveOn(), e.ground(), e.notice());
            // Closed the day before, while it stood still: it still counts up to here.
            case ClockResumed e ->
                    closed(before)
                            ? before.stoodStillUntil(e.effectiveOn())
                            : before.resumed(e.effectiveOn());
            case ClockExtended e -> before.extended(e.extension());
            case ClockReckonedAnew e -> before;
            // Closed on an earlier day by an act recorded late: it didn't lapse after all.
            case ClockLapsed e -> closed(before) ? before : before.lapsed(e.due());
            case ClockMet e -> before.met(e.effectiveOn(), e.due());
            case ClockOvertaken e -> before.overtaken(e.effectiveOn(), e.due());
        };
    }
}
