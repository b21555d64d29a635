package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.fact.FactCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}（）、]{2,16}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Z][a-z]*( [a-z]+)*");

    private static FactCatalogue catalogue;

    @BeforeAll
    static void read() {
        catalogue = Offline.parts().catalogue();
    }

    private static Stream<String> names() {
        return catalogue.entries().stream().map(FactCatalogue.Entry::name);
    }

    @Test
    void every_fact_that_the_program_knows_has_a_name_in_both_languages() {
        assertThat(names())
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        name -> {
                            assertThat(Words.factInChinese(name)).as(name).matches(CHINESE);
                            assertThat(Words.factInEnglish(name)).as(name).matches(ENGLISH);
                        });
    }

    @Test
    void no_two_facts_are_called_the_same_in_chinese() {
        var called = new HashMap<String, String>();
        names().forEach(
                        name ->
                                assertThat(called.put(Words.factInChinese(name), name))
                                        .as(name + " is called as another is")
                                        .isNull());
    }

    @Test
    void no_name_is_kept_of_a_fact_that_the_program_does_not_know() throws Exception {
        var kept = new Properties();
        try (var in = Words.class.getResourceAsStream("/bundle/facts.properties")) {
            kept.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(kept.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(names().toList());
    }

    @Test
    void what_a_later_version_recorded_is_called_by_its_stored_name() {
        assertThat(Words.factInEnglish("application.ApplicationDeemedAccepted"))
                .isEqualTo("Application deemed accepted");
        assertThat(Words.factInChinese("later.SomethingNew")).isNull();
        assertThat(Words.factInEnglish("later.SomethingNew")).isEqualTo("Something new");
    }
}
