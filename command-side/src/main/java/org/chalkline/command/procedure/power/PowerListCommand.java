package org.chalkline.command.procedure.power;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.power.PowerItemEvent.Content;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with the list of powers (权责清单). */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PowerListCommand {

    PowerItemId item();

    /** All items of a power stand together. */
    @TargetAggregateIdentifier
    default String list() {
        return PowerItemId.listOf(item().power());
    }

    /** Lists an item, from that day on; one that was struck can be listed again. */
    record ListPowerItem(
            PowerItemId item,
            Content content,
            String instrument,
            String officer,
            LocalDate effectiveOn)
            implements PowerListCommand {}

    /** Says otherwise what an item is about. */
    record RevisePowerItem(
            PowerItemId item,
            Content content,
            String instrument,
            String officer,
            LocalDate effectiveOn)
            implements PowerListCommand {}

    /** Strikes an item; the delegations that rest on it end. */
    record StrikePowerItem(
            PowerItemId item,
            String reasons,
            String instrument,
            String officer,
            LocalDate effectiveOn)
            implements PowerListCommand {}

    /** Entrusts an organisation with an item's acts (委托). */
    record EntrustPower(
            PowerItemId item,
            String organisation,
            String creditCode,
            String matters,
            String instrument,
            String letter,
            @Nullable String publishedIn,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements PowerListCommand {}

    /** Ends an entrustment before its last day. */
    record EndEntrustment(
            PowerItemId item,
            String creditCode,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PowerListCommand {}
}
