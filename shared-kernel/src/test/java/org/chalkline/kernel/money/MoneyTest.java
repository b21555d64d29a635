package org.chalkline.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void is_written_as_its_decimal_text_and_its_currency() {
        var money = Money.of("1234.5");

        assertThat(FactJson.write(money))
                .isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"CNY\"}");
        assertThat(FactJson.read(FactJson.write(money), Money.class)).isEqualTo(money);
        assertThat(FactJson.read("{\"amount\":\"7\"}", Money.class)).isEqualTo(Money.of("7.00"));
    }

    @Test
    void is_the_same_however_many_zeros_are_written() {
        assertThat(Money.of("1")).isEqualTo(Money.of("1.000")).isEqualTo(Money.ofFen(100));
        assertThat(Money.of("1")).hasSameHashCodeAs(Money.of("1.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "1000000000000", "1E14"})
    void is_never_negative_finer_than_a_fen_or_larger_than_any_budget(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount));
    }

    @Test
    void adds_and_subtracts_to_the_fen() {
        var tenth = Money.of("0.10");

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("0.30").minus(tenth)).isEqualTo(Money.of("0.20"));
        assertThat(Money.of("0.30").minus(Money.of("0.30")).isZero()).isTrue();
        assertThat(Money.of("12.34").fen()).isEqualTo(1234);
        assertThat(Money.of("0.02").exceeds(Money.of("0.01"))).isTrue();
        assertThat(Money.of("0.01").exceeds(Money.of("0.01"))).isFalse();
    }

    @Test
    void does_not_overflow_in_silence() {
        var most = Money.ofFen(Money.MOST_FEN);

        assertThatIllegalArgumentException().isThrownBy(() -> most.plus(Money.ofFen(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.minus(Money.ofFen(1)));
    }

    @Test
    void does_not_add_to_another_currency() {
        var euro = new Money(BigDecimal.ONE, "EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(Money.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(Money.of("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, "euro"));
        assertThat(euro).isNotEqualTo(Money.of("1")).hasToString("1.00 EUR");
    }
}
