package org.chalkline.command.procedure.power;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PowerItemId;

/**
 * Ends what an officer holds by an item of the list of powers that was struck. Handed in by {@link
 * WhenItemStruckThenPowersEnd}.
 *
 * @param instrument the number of the document by which it was struck
 */
record EndPowerOfItem(
        @TargetAggregateIdentifier OfficerId officer,
        PowerItemId item,
        String instrument,
        LocalDate effectiveOn) {}
