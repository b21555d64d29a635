package org.chalkline.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.chalkline.kernel.person.IdentityNumber.Fault;
import org.chalkline.kernel.person.IdentityNumber.FaultyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    /** The examples of the standard itself. */
    private static final String WITH_X = "11010519491231002X";

    private static final String WITH_DIGIT = "440524188001010014";

    @Test
    void the_examples_of_the_standard_are_taken_with_their_days_of_birth() throws FaultyException {
        assertThat(IdentityNumber.of(WITH_X).birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdentityNumber.of(WITH_DIGIT).birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(IdentityNumber.of(" 11010519491231002x ").value()).isEqualTo(WITH_X);
    }

    @Test
    void any_one_digit_that_is_changed_and_any_two_that_are_swapped_are_noticed() {
        for (int at = 6; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (WITH_X.charAt(at) == digit) continue;
                assertFaulty(WITH_X.substring(0, at) + digit + WITH_X.substring(at + 1));
            }
            char one = WITH_DIGIT.charAt(at - 1);
            char next = WITH_DIGIT.charAt(at);
            if (one == next) continue;
            assertFaulty(
                    WITH_DIGIT.substring(0, at - 1) + next + one + WITH_DIGIT.substring(at + 1));
        }
    }

    private static void assertFaulty(String text) {
        assertThatThrownBy(() -> IdentityNumber.of(text)).isInstanceOf(FaultyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021X",
                "1101051949123100X2",
                "01010519491231002X",
                "11010519491331002X",
                "11010519490230002X",
                "110105491231002"
            })
    void what_has_not_the_form_is_malformed_and_no_message_repeats_it(String text) {
        assertThatThrownBy(() -> IdentityNumber.of(text))
                .isInstanceOfSatisfying(
                        FaultyException.class,
                        e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED))
                .hasMessage("MALFORMED");
    }

    @Test
    void a_number_does_not_show_itself() throws FaultyException {
        assertThat(IdentityNumber.of(WITH_X)).hasToString("an identity number");
    }
}
