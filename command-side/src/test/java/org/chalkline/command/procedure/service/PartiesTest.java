package org.chalkline.command.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final String OF = "personnel/p-17";

    private static ServiceAttempted on(String receiver) {
        return new ServiceAttempted(
                ServiceId.of(OF, 1),
                OF,
                "D-1",
                receiver,
                ServiceMode.POST,
                "Returned.",
                "officer-3",
                LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_paper_on_a_person_is_served_on_that_person_and_on_nobody_else() {
        var parties = Parties.thePerson();
        parties.before(on("p-17"), List.of());
        assertThatThrownBy(() -> parties.before(on("p-18"), List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(ServiceRefusal.NOT_A_PARTY.refusal()));
    }
}
