package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandMapperTest {
    private final CommandMapper mapper = new CommandMapper(List.of());

    private record Part(FunctionCode code, Money amount) {}

    private record Whole(
            SchoolId school, List<TeacherId> teachers, List<Part> parts, @Nullable String note) {}

    private Refusal refusal(Map<String, Object> input) {
        try {
            throw new AssertionError("read as " + mapper.read(input, Whole.class));
        } catch (RefusedException e) {
            return e.refusal();
        }
    }

    private static Map<String, Object> input(String school, String code, String amount) {
        var part = Map.of("code", code, "amount", Map.of("amount", amount, "currency", "CNY"));
        return Map.of(
                "school", school, "teachers", List.of("T-1", "T-2"), "parts", List.of(part, part));
    }

    @Test
    void ids_codes_amounts_and_parts_are_read_into_the_command() {
        var part = new Part(new FunctionCode("2050202"), Money.of("1.50"));
        assertThat(mapper.read(input("S-1", "2050202", "1.5"), Whole.class))
                .isEqualTo(
                        new Whole(
                                new SchoolId("S-1"),
                                List.of(TeacherId.of("T-1"), TeacherId.of("T-2")),
                                List.of(part, part),
                                null));
    }

    @Test
    void an_identity_number_is_refused_in_every_text_but_its_own_field() {
        record Said(String identityNumber, List<String> others) {}
        var number = "11010519491231002X";
        assertThat(refusal(input(number, "2050202", "1")).code())
                .isEqualTo("IDENTITY_NUMBER_MISPLACED");
        var noted = new HashMap<>(input("S-1", "2050202", "1"));
        noted.put("note", "Is 110105 19491231 002x.");
        assertThat(refusal(noted).code()).isEqualTo("IDENTITY_NUMBER_MISPLACED");
        assertThat(refusal(noted).message()).startsWith("note: ").doesNotContain("1949");
        var own = Map.<String, Object>of("identityNumber", number, "others", List.of("x"));
        assertThat(mapper.read(own, Said.class)).isEqualTo(new Said(number, List.of("x")));
        var other = Map.<String, Object>of("identityNumber", number, "others", List.of(number));
        assertThatThrownBy(() -> mapper.read(other, Said.class))
                .hasMessageContaining("others[0]: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chalkline", "Chalk Line", "сhalkline", "SYSTEM", "ｓｙｓｔｅｍ"})
    void the_program_is_not_named_as_who_acts_or_decides(String name) {
        record Decided(String officer, List<String> recusals, @Nullable String subject) {}
        record Act(Decided decision, OfficerId preparer) {}
        var decision = Map.of("officer", "O-1", "recusals", List.of("O-2"), "subject", name);
        var act = Map.<String, Object>of("decision", decision, "preparer", "O-3");
        assertThat(mapper.read(act, Act.class).decision().subject()).isEqualTo(name);

        Map<String, Object> byIt = Map.of("officer", name, "recusals", List.of());
        assertReserved("decision.officer", Map.of("decision", byIt, "preparer", "O-3"), Act.class);
        var withoutIt = Map.of("officer", "O-1", "recusals", List.of("O-2", name));
        assertReserved(
                "decision.recusals[1]",
                Map.of("decision", withoutIt, "preparer", "O-3"),
                Act.class);
        assertReserved("preparer", Map.of("decision", decision, "preparer", name), Act.class);
    }

    private void assertReserved(String field, Map<String, Object> input, Class<?> command) {
        assertThatThrownBy(() -> mapper.read(input, command))
                .hasMessageContaining("OFFICER_RESERVED: " + field + ": ");
    }

    @Test
    void a_refusal_says_which_field_it_is_and_what_its_form_is() {
        assertThat(refusal(input("no/such id", "2050202", "1")))
                .isEqualTo(
                        Refusal.of(
                                "MALFORMED_ID",
                                "school: a school's code is 1 to 64 letters, digits, '.', '_' and"
                                        + " '-', and begins with a letter or a digit."));
        assertThat(refusal(input("S-1", "2050202", "1E3")).message())
                .startsWith("parts[0].amount: an amount is a decimal number of yuan");
        var code = refusal(input("S-1", "205", "1"));
        assertThat(code.message()).startsWith("parts[0].code: a function's code is seven digits");
        assertThat(code.code() + " " + code.law()).isEqualTo("CODE_MALFORMED Budget Law");
    }

    @Test
    void what_was_given_is_never_repeated() {
        for (var given :
                List.of(
                        input("310105198503120220/x", "2050202", "1"),
                        input("S-1", "310105198503120220", "1"),
                        input("S-1", "2050202", "310105198503120220"))) {
            assertThat(refusal(given).message()).doesNotContain("310105198503120220");
        }
    }

    @Test
    void two_readings_of_one_type_are_a_mistake() {
        var reading = new Reading<>(SchoolId.class, String.class, SchoolId::new);
        assertThatThrownBy(() -> new CommandMapper(List.of(reading, reading)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
