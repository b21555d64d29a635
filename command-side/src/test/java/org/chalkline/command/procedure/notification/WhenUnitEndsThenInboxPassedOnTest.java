package org.chalkline.command.procedure.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.notification.OfficesInMemory.TODAY;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import org.chalkline.command.procedure.notification.NotificationCommand.PassOnInbox;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.junit.jupiter.api.Test;

class WhenUnitEndsThenInboxPassedOnTest {
    private static final InternalUnitId LICENSING = new InternalUnitId("licensing");
    private static final InternalUnitId LAW = new InternalUnitId("law");

    private final WhenUnitEndsThenInboxPassedOn reaction = new WhenUnitEndsThenInboxPassedOn();

    @Test
    void what_a_unit_had_open_goes_to_the_unit_that_goes_on() {
        var passedOn =
                new PassOnInbox(
                        new InboxId("unit:licensing"),
                        new InboxId("unit:law"),
                        "system",
                        "The unit goes on with the other's open cases.",
                        TODAY);
        assertThat(reaction.to(new UnitMerged(LICENSING, LAW, decided(TODAY), TODAY)))
                .containsExactly(passedOn);
        assertThat(reaction.to(new UnitAbolished(LICENSING, LAW, decided(TODAY), TODAY)))
                .containsExactly(passedOn);
        assertThat(reaction.concerns(UnitSetUp.class)).isFalse();
    }
}
