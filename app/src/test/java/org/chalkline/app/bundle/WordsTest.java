package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
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
        catalogue = Offline.parts(ZoneOffset.UTC).catalogue();
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
        assertThat(kept("/bundle/facts.properties"))
                .containsExactlyInAnyOrderElementsOf(names().toList());
    }

    private static Set<String> kept(String resource) throws IOException {
        var kept = new Properties();
        try (var in = Words.class.getResourceAsStream(resource)) {
            kept.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return kept.stringPropertyNames();
    }

    @Test
    void every_member_of_every_fact_has_a_name_in_both_languages() {
        assertThat(members())
                .hasSizeGreaterThan(300)
                .contains("appointedBy", "lineId", "lifeMonths", "staffingBefore", "SENIOR_HIGH")
                .allSatisfy(
                        name ->
                                assertThat(Words.field(name))
                                        .as(name)
                                        .matches("[\\p{IsHan}（）]{1,12} [a-z ]+"));
    }

    @Test
    void no_name_is_kept_of_a_member_that_no_fact_has() throws Exception {
        assertThat(kept("/bundle/fields.properties"))
                .containsExactlyInAnyOrderElementsOf(members());
    }

    /** The names that stand in the stored form of the facts, however deep. */
    private static Set<String> members() {
        var found = new TreeSet<String>();
        var seen = new HashSet<Type>();
        catalogue.entries().forEach(entry -> addMembers(entry.type(), found, seen));
        return found;
    }

    private static void addMembers(Type type, Set<String> found, Set<Type> seen) {
        if (type instanceof ParameterizedType of) {
            var arguments = List.of(of.getActualTypeArguments());
            for (var each : arguments) addMembers(each, found, seen);
            if (of.getRawType() == Map.class && arguments.getFirst() instanceof Class<?> keys) {
                for (var key : keys.getEnumConstants()) found.add(((Enum<?>) key).name());
            }
        }
        if (!(type instanceof Class<?> known) || !seen.add(type) || isWrittenAsText(known)) return;
        if (known.isSealed()) {
            for (var each : known.getPermittedSubclasses()) addMembers(each, found, seen);
        }
        if (!known.isRecord()) return;
        for (var member : known.getRecordComponents()) {
            found.add(member.getName());
            addMembers(member.getGenericType(), found, seen);
        }
    }

    /** As ids are. */
    private static boolean isWrittenAsText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    @Test
    void what_a_later_version_recorded_is_called_by_its_stored_name() {
        assertThat(Words.factInEnglish("application.ApplicationDeemedAccepted"))
                .isEqualTo("Application deemed accepted");
        assertThat(Words.factInChinese("later.SomethingNew")).isNull();
        assertThat(Words.factInEnglish("later.SomethingNew")).isEqualTo("Something new");
        assertThat(Words.field("somethingNew")).isEqualTo("something new");
    }
}
