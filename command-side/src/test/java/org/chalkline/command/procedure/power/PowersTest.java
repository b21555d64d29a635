package org.chalkline.command.procedure.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Li decides by document No. 1, Wang approves since June by No. 2, and the head always may. */
class PowersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static Fact delegated(String officer, String instrument, LocalDate from) {
        return new PowerDelegated(
                new OfficerId(officer), Power.DECIDE_APPLICATIONS, instrument, "Head", null, from);
    }

    private static final FactsOf FACTS =
            subject ->
                    Stream.of(
                                    delegated("Li", "No. 1", LocalDate.of(2020, 1, 1)),
                                    delegated("Wang", "No. 2", LocalDate.of(2026, 6, 1)))
                            .filter(fact -> fact.subject().equals(subject))
                            .toList();

    private final Powers powers = new Powers(FACTS, Set.of("Head"));

    @ParameterizedTest
    @CsvSource({
        "Li, , , 2026-03-05, ",
        "Li, , No. 1, 2026-03-05, ",
        "Li, , No. 2, 2026-03-05, DELEGATION_NOT_IN_FORCE",
        "Li, Head, , 2026-03-05, ",
        "Li, Wang, , 2026-03-05, APPROVER_NOT_EMPOWERED",
        "Li, Wang, , 2026-06-01, ",
        "Li, Nobody, , 2026-06-01, APPROVER_NOT_EMPOWERED",
        "Wang, , , 2026-05-31, OFFICER_NOT_EMPOWERED",
        "Head, , , 2026-03-05, OFFICER_NOT_EMPOWERED",
    })
    void who_decides_and_who_approves_holds_the_power_under_the_document_that_is_named(
            String officer,
            @Nullable String approver,
            @Nullable String delegation,
            LocalDate on,
            @Nullable String refused) {
        var decision =
                new Decision(
                        "1",
                        "bureau",
                        officer,
                        on,
                        approver,
                        delegation,
                        List.of(),
                        List.of(new LegalBasis("Private Education Law", "17", "2018")),
                        "As examined.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        var thrown = catchThrowable(() -> powers.require(decision, Power.DECIDE_APPLICATIONS));
        assertThat(thrown instanceof RefusedException e ? e.refusal().code() : null)
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"Li, true, true", "Head, true, false", "Wang, false, false"})
    void a_power_held_by_office_carries_only_acts_that_wait_for_no_delegation(
            String officer, boolean holds, boolean delegated) {
        var power = Power.DECIDE_APPLICATIONS;
        assertThat(powers.holds(officer, power, DAY)).isEqualTo(holds);
        var held = catchThrowable(() -> powers.requireHeld(officer, power, DAY));
        assertThat(held == null).isEqualTo(holds);
        var required = catchThrowable(() -> powers.require(officer, power, DAY));
        assertThat(required == null).isEqualTo(delegated);
    }
}
