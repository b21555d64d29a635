package org.chalkline.command.application;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.PREPARATION_IN_USE;
import static org.chalkline.command.application.ApplicationRefusal.PREPARATION_NOT_GRANTED;
import static org.chalkline.command.application.ApplicationRefusal.PREPARATION_OVER;

import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.application.ApplicationEvent.*;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a formal establishment may rest on a preparation. It must have been granted, its three
 * years must not have passed, and no other establishment may rest on it. One that was refused,
 * withdrawn or never accepted leaves it free again: the approval of preparation is spent by a
 * school, not by an attempt.
 */
final class PreparationOnFile {
    private PreparationOnFile() {}

    /**
     * @param establishment the application that is to rest on it
     * @param day the day on which it is applied for
     * @throws RefusedException {@code PREPARATION_NOT_GRANTED}; {@code PREPARATION_OVER}; {@code
     *     PREPARATION_IN_USE}
     */
    static void requireUsable(
            FactsOf facts, ApplicationId preparation, ApplicationId establishment, LocalDate day) {
        boolean granted = false;
        @Nullable LocalDate lastDay = null;
        var period = ClockId.of(preparation.toString(), ApplicationPeriods.PREPARATION_PERIOD, 1);
        for (var fact : facts.of(preparation.toString())) {
            switch (fact) {
                case ApplicationGranted e ->
                        granted =
                                e.proposal() instanceof Proposal.Preparation
                                        && !e.effectiveOn().isAfter(day);
                case ClockOpened e when e.clockId().equals(period) -> lastDay = e.due().date();
                case ClockReckonedAnew e when e.clockId().equals(period) ->
                        lastDay = e.due().date();
                case ClockLapsed e when e.clockId().equals(period) -> lastDay = e.due().date();
                case PreparationUsed e when !e.establishment().equals(establishment) ->
                        refuseIf(isAlive(facts, e.establishment()), PREPARATION_IN_USE);
                default -> {} // says nothing of it
            }
        }
        refuseIf(!granted, PREPARATION_NOT_GRANTED);
        refuseIf(lastDay != null && day.isAfter(lastDay), PREPARATION_OVER);
    }

    private static boolean isAlive(FactsOf facts, ApplicationId establishment) {
        return facts.of(establishment.toString()).stream()
                .noneMatch(
                        fact ->
                                fact instanceof ApplicationRefused
                                        || fact instanceof ApplicationWithdrawn
                                        || fact instanceof AcceptanceRefused
                                        || fact instanceof LicenceFoundUnnecessary
                                        || fact instanceof FoundOutsideJurisdiction);
    }
}
