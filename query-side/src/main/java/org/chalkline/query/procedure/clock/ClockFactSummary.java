package org.chalkline.query.procedure.clock;

import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockResumed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockSuspended;
import org.chalkline.kernel.procedure.clock.Due;

/** Says in one sentence what a fact of a clock tells. The date of effect stands beside it. */
final class ClockFactSummary {

    private ClockFactSummary() {}

    static String of(ClockEvent fact) {
        return switch (fact) {
            case ClockOpened e ->
                    "Began to run under "
                            + e.rule().rule()
                            + ", counted from "
                            + e.event()
                            + ", for "
                            + e.unit()
                            + ending(e.due());
            case ClockSuspended e -> "Stands still: " + e.ground() + ", notice " + e.notice() + ".";
            case ClockResumed e -> "Runs again" + ending(e.due());
            case ClockExtended e ->
                    "Extended by "
                            + e.extension().length()
                            + ", approved by "
                            + e.extension().approvedBy()
                            + ending(e.due());
            case ClockReckonedAnew e ->
                    "Reckoned anew after notice "
                            + e.notice()
                            + ": was "
                            + e.was().date()
                            + ending(e.due());
            case ClockLapsed e -> "Lapsed without the act; its last day was " + day(e.due()) + ".";
            case ClockMet e -> "Met by " + e.by() + late(e.exceededBy());
            case ClockOvertaken e -> "No longer called for: " + e.why() + late(e.exceededBy());
        };
    }

    private static String ending(Due due) {
        return "; its last day is " + day(due) + (due.provisional() ? ", provisionally." : ".");
    }

    private static String day(Due due) {
        return due.date() == null ? "not known" : due.date().toString();
    }

    private static String late(int days) {
        return days == 0 ? "." : ", " + days + (days == 1 ? " day late." : " days late.");
    }
}
