package org.chalkline.app.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.chalkline.app.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * The schema as a contract: the reference says what it is, and nothing that was approved breaks.
 * With {@code WRITE_DOCS=true} in the environment the reference is written anew, with {@code
 * APPROVE_SCHEMA=true} the schema is approved as it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaContractTest {
    private static final Path DOCS = Path.of("..", "docs", "schema");
    private static final Path APPROVED = DOCS.resolve("schema.graphql");
    private static final LocalDate TODAY = LocalDate.of(2027, 7, 1);

    private GraphQLSchema schema;

    @BeforeAll
    void read(@TempDir Path folder) {
        var settings = new Server.Settings(folder.resolve("data"), 0, "none", List.of());
        try (var server = Server.start(settings)) {
            schema = server.part(GraphQlSource.class).schema();
        }
    }

    private static boolean isSet(String name) {
        return "true".equals(System.getenv(name));
    }

    @Test
    void the_reference_says_what_the_schema_is() throws IOException {
        var pages = SchemaPages.of(schema);
        for (var each : pages.entrySet()) {
            var file = DOCS.resolve(each.getKey());
            if (isSet("WRITE_DOCS")) Files.writeString(file, each.getValue());
            assertThat(Files.readString(file).equals(each.getValue()))
                    .as(file + " is up to date; WRITE_DOCS=true writes it anew")
                    .isTrue();
        }
        var whole = String.join("", pages.values());
        for (var type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) continue;
            if (type == schema.getQueryType() || type == schema.getMutationType()) continue;
            assertThat(whole).contains("\n## " + type.getName() + "\n");
        }
    }

    @Test
    void nothing_that_was_approved_breaks() throws IOException {
        var now = SchemaContract.text(schema);
        if (isSet("APPROVE_SCHEMA")) Files.writeString(APPROVED, now);
        var approved = Files.readString(APPROVED);
        assertThat(approved).contains("type School ", "renameSchool(");
        assertThat(SchemaContract.breaks(approved, now, LocalDate.now(ZoneOffset.UTC)))
                .as("what clients of the approved schema lose; see docs/schema/README.md")
                .isEmpty();
    }

    @Test
    void whatever_is_deprecated_says_what_to_use_and_until_when() {
        assertThat(SchemaContract.ends(schema).entrySet())
                .allSatisfy(
                        each ->
                                assertThat(SchemaContract.until(each.getValue()))
                                        .as(each.toString())
                                        .isPresent());
        assertThat(SchemaContract.until("Ask for title; until 2027-06-30"))
                .contains(LocalDate.of(2027, 6, 30));
        for (var vague : List.of("No longer supported", "Ask for title", "; until 2027-06-30")) {
            assertThat(SchemaContract.until(vague)).as(vague).isEmpty();
        }
    }

    private static List<String> breaks(String from, String to) {
        return SchemaContract.breaks(OLD, OLD.replace(from, to), TODAY);
    }

    private static final String OLD =
            """
            type Query { school(code: ID!, kind: Kind): School old: Int @deprecated(reason: "Ask for school; until 2027-06-30") young: Int @deprecated(reason: "Ask for school; until 2027-07-01") }
            type Mutation { name(input: Name!): Boolean }
            type School { code: ID! name: String kind: Kind }
            input Name { name: String! note: String }
            enum Kind { PRIMARY MIDDLE }
            """;

    @Test
    void each_kind_of_break_is_named_with_where_it_is() {
        var found = new TreeSet<String>();
        for (var change :
                List.of(
                        List.of("name: String kind", "kind"),
                        List.of("code: ID! name", "code: ID name"),
                        List.of("name: String kind", "name: Int kind"),
                        List.of("kind: Kind)", "kind: Kind!)"),
                        List.of("note: String", "note: String more: String!"),
                        List.of("note: String", "note: String!"),
                        List.of("PRIMARY MIDDLE", "PRIMARY"),
                        List.of("name(input: Name!): Boolean", "other: Boolean"))) {
            var breaks = breaks(change.getFirst(), change.getLast());
            assertThat(breaks).as(change.toString()).isNotEmpty();
            found.addAll(breaks.stream().map(each -> each.replaceAll(" .*", "")).toList());
        }
        assertThat(found).contains("MISSING", "STRICTER", "INVALID");
        assertThat(breaks("name: String kind", "kind").getFirst()).contains("School", "name");
    }

    @Test
    void what_is_added_breaks_nobody_nor_does_what_goes_when_its_day_has_passed() {
        assertThat(breaks("name: String kind", "name: String title: String kind")).isEmpty();
        assertThat(breaks("note: String", "note: String more: String")).isEmpty();
        assertThat(breaks("name: String kind", "name: String! kind")).isEmpty();
        assertThat(breaks("old: Int @deprecated(reason: \"Ask for school; until 2027-06-30\")", ""))
                .isEmpty();
        assertThat(
                        breaks(
                                "young: Int @deprecated(reason: \"Ask for school; until 2027-07-01\")",
                                ""))
                .hasSize(1)
                .allMatch(each -> each.startsWith("DEPRECATION_REMOVED") && each.contains("young"));
    }
}
