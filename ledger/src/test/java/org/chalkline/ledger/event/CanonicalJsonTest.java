package org.chalkline.ledger.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void the_example_of_the_rfc_comes_out_as_the_rfc_has_it() {
        var input =
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50,
                              2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        assertThat(CanonicalJson.of(input))
                .contains(
                        "{\"literals\":[null,true,false],"
                                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void members_are_sorted_by_their_utf_16_units() {
        var input =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return",
                 "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        var values =
                Pattern.compile(":\"([^\"]+)\"")
                        .matcher(CanonicalJson.of(input).orElseThrow())
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertThat(values)
                .isEqualTo(
                        List.of(
                                "Carriage Return",
                                "One",
                                "Control",
                                "Latin Small Letter O With Diaeresis",
                                "Euro Sign",
                                "Emoji: Grinning Face",
                                "Hebrew Letter Dalet With Dagesh"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_appendix_b_of_the_rfc_has_them(String bits, String written) {
        double value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        assertThat(EcmaNumber.write(value)).isEqualTo(written);
        assertThat(CanonicalJson.of(Double.toString(value))).contains(written);
    }

    @Property
    void every_double_reads_back_as_itself(@ForAll double value) {
        var written = EcmaNumber.write(value);
        assertThat(Double.parseDouble(written)).isEqualTo(value == 0 ? 0.0 : value);
    }

    /** Short names of few characters, so that many share their beginning. */
    @Property
    void members_of_any_name_stand_as_java_compares_their_names(
            @ForAll Set<@Size(max = 3) List<@From("characters") String>> names) {
        var sorted = names.stream().map(parts -> String.join("", parts)).collect(toTreeSet());
        var given = new ArrayList<>(sorted);
        Collections.reverse(given);
        var canonical = CanonicalJson.of(object(given));
        assertThat(canonical).contains(object(sorted));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.of(
                "a",
                "b",
                "\"",
                "\\",
                "\n",
                "\u001f",
                "\u007f",
                "\u07ff",
                "编",
                "\ud7ff",
                "\ue000",
                "\ufffd",
                "😀",
                "\udbff\udfff");
    }

    private static Collector<String, ?, TreeSet<String>> toTreeSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static String object(Collection<String> names) {
        return names.stream()
                .map(name -> "\"" + written(name) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String written(String text) {
        var all = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isSurrogate(c)) all.append(c);
            else all.append(written(c));
        }
        return all.toString();
    }

    private static Utf8Text written(char c) {
        var written = new Utf8Text(1);
        CanonicalJson.write(c, written);
        return written;
    }

    @Property
    void a_text_in_utf8_has_the_bytes_that_java_gives_it(@ForAll List<String> parts) {
        var text = new Utf8Text(1);
        var expected = new StringBuilder();
        for (var part : parts) {
            text.add(part);
            expected.append(new String(part.getBytes(UTF_8), UTF_8));
        }
        assertThat(text.from(0)).isEqualTo(expected.toString().getBytes(UTF_8));
        assertThat(text).hasToString(expected.toString());
    }

    @Property
    void what_is_canonical_stays_as_it_is(@ForAll String text, @ForAll long number) {
        var json =
                "{\"a\":\"%s\",\"b\":%d}".formatted(written(text), number % 1_000_000_000_000_000L);
        var canonical = CanonicalJson.of(json);
        // Texts with half a character have no canonical form.
        if (canonical.isPresent()) assertThat(canonical).contains(json);
        else assertThat(text.codePoints()).anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,}",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"b\":0,\"a\":1,\"\\u0061\":2}",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e400",
                "NaN",
                "'a'",
                "\"a",
                "\"\t\"",
                "\"\\x\"",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "\"\ud83d\"",
                "[\"?\",\"\ude00\ud83d\"]",
                "{a:1}",
                "true false",
                "nul"
            })
    void what_is_no_json_or_ambiguous_has_no_canonical_form(String text) {
        assertThat(CanonicalJson.of(text)).isEmpty();
    }

    @Test
    void nesting_without_end_is_refused_and_does_not_exhaust_the_stack() {
        assertThat(CanonicalJson.of("[".repeat(100_000))).isEmpty();
        assertThat(CanonicalJson.of("[".repeat(500) + "]".repeat(500))).isPresent();
    }

    @Test
    void a_number_that_would_be_rounded_is_not_exact() {
        assertThat(CanonicalJson.exact("9007199254740993")).isEmpty();
        assertThat(CanonicalJson.of("9007199254740993")).contains("9007199254740992");
        assertThat(CanonicalJson.exact("9007199254740992")).contains("9007199254740992");
        assertThat(CanonicalJson.exact("0.1")).contains("0.1");
        assertThat(CanonicalJson.exact("1.50")).contains("1.5");
        assertThat(CanonicalJson.exact("0.12345678901234567890123")).isEmpty();
    }

    @Test
    void an_exponent_longer_than_any_decimal_has_it_is_not_exact_and_does_no_harm() {
        assertThat(CanonicalJson.exact("1e-99999999999")).isEmpty();
        assertThat(CanonicalJson.of("1e-99999999999")).contains("0");
    }

    @Test
    void a_question_mark_may_stand_for_itself() {
        assertThat(CanonicalJson.of("[\"?\", \"😀?\"]")).contains("[\"?\",\"😀?\"]");
    }
}
