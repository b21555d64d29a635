package org.chalkline.app.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The page of statutory rules and of data that nobody has compared is made of the data themselves.
 * With {@code WRITE_DOCS=true} in the environment it is written anew.
 */
class StatutesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "statutes.md");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** By which of its fields an entry is called, the first that it has. */
    private static final List<List<String>> NAMES =
            List.of(
                    List.of("id"),
                    List.of("matter"),
                    List.of("fact"),
                    List.of("rule"),
                    List.of("year", "stage", "step"),
                    List.of("stage", "year"),
                    List.of("sets"),
                    List.of("name"),
                    List.of("key"),
                    List.of("form"),
                    List.of("from"),
                    List.of("fromYear"),
                    List.of("source"));

    private static final String HEAD =
            """
            # Statutory rules, and data that nobody has compared

            Made from the data by `StatutesPageTest`, which fails if the page isn't up to date; `WRITE_DOCS=true` writes it anew.

            ## Rules

            Each stands in `shared-kernel/src/main/resources/statutes/rules.json` with the words of its article, how it is counted, and what its end means. "Read" names the versions of the law whose text was at hand when the rule was entered, and tests find the rule's words in that text. The numbers of a version that was not read are taken to be those of the one after it that was; a rule of which no version was read reminds, and does nothing else ([0078](decisions/0078-A-rule-that-nobody-has-read-reminds-and-does-nothing-else.md)).

            | rule | what | law, article | who | length | read | not read |
            |---|---|---|---|---|---|---|
            """;

    private static final String UNVERIFIED =
            """

            ## Data to compare before anybody relies on them

            What is local, or stands in a text that was not at hand, is data and marked. Whoever has the text compares it, corrects the entry, and takes the mark away; none of it is in code. The files lie in each module's `src/main/resources`.

            | file | entry | remark |
            |---|---|---|
            """;

    @Test
    void the_page_says_which_rules_were_read_and_which_data_were_compared() throws IOException {
        var page = HEAD + rules() + UNVERIFIED + unverified();
        if ("true".equals(System.getenv("WRITE_DOCS"))) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).as("WRITE_DOCS=true writes it anew").isEqualTo(page);
    }

    private static String rules() {
        var rows = new TreeMap<String, String>();
        for (var rule : StatuteBook.standard().rules()) rows.put(rule.id().value(), row(rule));
        return String.join("", rows.values());
    }

    private static String row(StatutoryRule rule) {
        var last = rule.versions().getLast();
        var terms = last.terms();
        var length =
                terms.length() == 0
                        ? "a named day"
                        : terms.length()
                                + " "
                                + word(terms.unit())
                                + (terms.length() == 1 ? "" : "s");
        return line(
                "`" + rule.id().value() + "`",
                last.titleZh() + ", " + last.title(),
                last.law() + ", " + terms.article(),
                word(last.actor()),
                length,
                versions(rule, true),
                versions(rule, false));
    }

    private static String versions(StatutoryRule rule, boolean read) {
        return rule.versions().stream()
                .filter(version -> (version.text() != null) == read)
                .map(RuleVersion::lawVersion)
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
    }

    private static String unverified() throws IOException {
        var page = new StringBuilder();
        for (var file : files().entrySet()) {
            var remarks = new LinkedHashMap<String, List<String>>();
            find(FactJson.MAPPER.readTree(Files.readString(file.getValue())), remarks);
            remarks.forEach(
                    (remark, entries) ->
                            page.append(
                                    line(
                                            "`" + file.getKey() + "`",
                                            String.join(", ", entries),
                                            remark)));
        }
        return page.toString();
    }

    /** By the name in the folder of resources. */
    private static Map<String, Path> files() throws IOException {
        var found = new TreeMap<String, Path>();
        try (var modules = Files.list(Path.of(".."))) {
            for (var module : modules.toList()) {
                var folder = module.resolve(RESOURCES);
                if (!Files.isDirectory(folder)) continue;
                try (var all = Files.walk(folder)) {
                    all.filter(each -> each.toString().endsWith(".json"))
                            .forEach(
                                    each ->
                                            found.put(
                                                    folder.relativize(each)
                                                            .toString()
                                                            .replace('\\', '/'),
                                                    each));
                }
            }
        }
        return found;
    }

    private static void find(JsonNode node, Map<String, List<String>> remarks) {
        boolean marked =
                node.path("unverified").asBoolean(false)
                        || node.has("verified") && !node.get("verified").asBoolean();
        if (marked) {
            remarks.computeIfAbsent(node.path("reading").asString(""), key -> new ArrayList<>())
                    .add(name(node));
        }
        for (var each : node) find(each, remarks);
    }

    private static String name(JsonNode entry) {
        for (var fields : NAMES) {
            if (!fields.stream().allMatch(entry::has)) continue;
            return fields.stream()
                    .map(each -> entry.get(each).asString())
                    .collect(Collectors.joining(" "));
        }
        throw new AssertionError("an entry without a name: " + entry);
    }
}
