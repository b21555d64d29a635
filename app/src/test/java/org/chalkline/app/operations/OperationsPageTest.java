package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.app.setting.SettingCatalogue;
import org.junit.jupiter.api.Test;

/** The operators' page says nothing that there isn't, and each of its commands is run somewhere. */
class OperationsPageTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([A-Z]{2,}(?:_[A-Z]+)+)`");
    private static final Pattern SETTING = Pattern.compile("\\bchalkline\\.[a-z]+[a-z.-]*[a-z]");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** These are no codes. */
    private static final Set<String> VARIABLES = Set.of("JAVA_HOME", "CHALKLINE_OPTIONS");

    /** Codes that no test names: each is to be provoked by one, and then taken off this list. */
    private static final Set<String> UNSEEN =
            Set.of("DATA_FOLDER_EXPOSED", "LEDGER_NOT_COMPARED", "NOT_IN_FOLDER", "START_FAILED");

    /** Names of files, which look like settings. */
    private static final Set<String> FILES =
            Set.of("chalkline.yml", "chalkline.log", "chalkline.env", "chalkline.lock");

    @Test
    void it_is_one_page_and_its_chapters_follow_one_another_as_an_operator_meets_them() {
        var chapters =
                OperatorsPage.text()
                        .lines()
                        .filter(line -> line.matches("##? .*"))
                        .map(line -> line.replaceFirst("##? ", ""))
                        .toList();
        assertThat(chapters)
                .containsExactly(
                        "Operations",
                        "Install",
                        "First start and users",
                        "Configuration",
                        "TLS",
                        "Watching",
                        "Backup, loss and restore",
                        "Upgrade",
                        "Rebuilding a projection",
                        "Verify and replay",
                        "Retention and archiving",
                        "Keys and their loss",
                        "Time",
                        "Witnesses",
                        "Disasters");
    }

    @Test
    void each_command_is_run_by_a_test_or_says_why_it_can_not_be() throws IOException {
        var tests = sources(List.of("test"), ".java");
        for (var block : OperatorsPage.blocks()) {
            if (!block.language().equals("sh")) continue;
            var where = "line %d: %s".formatted(block.line(), block.text());
            assertThat(block.marker()).as(where).isNotEmpty();
            if (block.runBy().equals("not run")) {
                assertThat(block.how()).as(where).hasSizeGreaterThan(20);
                continue;
            }
            assertThat(tests)
                    .as(where)
                    .anyMatch(
                            test ->
                                    !test.contains("class OperationsPageTest")
                                            && test.contains("<!-- " + block.runBy()));
        }
    }

    @Test
    void what_is_not_run_here_is_run_where_it_says() throws IOException {
        var tests = String.join("\n", sources(List.of("test"), ".java"));
        var commands = Files.readString(CHECKOUT.resolve(".ci/long"));
        assertThat(commands)
                .contains("\ndeploy/package\n", "\ndeploy/drill\n", "OperatorStoryTest");
        int named = 0;
        for (var block : OperatorsPage.blocks()) {
            if (!block.runBy().equals("not run")) continue;
            var test = Pattern.compile("`(\\w+Test)`").matcher(block.how());
            if (!test.find()) continue;
            assertThat(tests).contains("class " + test.group(1));
            named++;
        }
        assertThat(named).isPositive();
    }

    @Test
    void each_code_is_one_of_the_program_and_is_seen_by_a_test_or_listed_as_unseen()
            throws IOException {
        // One is said by Java itself, as its options have it.
        var program =
                String.join("\n", sources(List.of("main"), ".java", ".json"))
                        + Files.readString(CHECKOUT.resolve("deploy/java.options"));
        var tests = withoutThis(sources(List.of("test"), ".java"));
        var unknown = new TreeSet<String>();
        var unseen = new TreeSet<String>();
        int count = 0;
        var codes = CODE.matcher(OperatorsPage.text());
        while (codes.find()) {
            if (VARIABLES.contains(codes.group(1))) continue;
            var word = Pattern.compile("\\b" + codes.group(1) + "\\b");
            // Some are put together of a part and of what became of it.
            var parts = codes.group(1).replaceAll("_(MISSING|REPLACED)$", "");
            boolean whole = word.matcher(program).find();
            boolean composed =
                    !parts.equals(codes.group(1))
                            && Pattern.compile("\\b" + parts + "\\(\"").matcher(program).find();
            if (!whole && !composed) unknown.add(codes.group(1));
            if (!word.matcher(tests).find()) unseen.add(codes.group(1));
            count++;
        }
        assertThat(count).isGreaterThan(50);
        assertThat(unknown).isEmpty();
        assertThat(unseen).isSubsetOf(UNSEEN);
    }

    @Test
    void each_setting_is_a_setting_of_the_program() {
        var names = SettingCatalogue.read().ownNames();
        var found = SETTING.matcher(OperatorsPage.text());
        int count = 0;
        while (found.find()) {
            if (FILES.contains(found.group())) continue;
            var name = found.group();
            assertThat(names).anyMatch(n -> n.equals(name) || n.startsWith(name + "."));
            count++;
        }
        assertThat(count).isGreaterThan(15);
    }

    @Test
    void what_is_asked_in_graphql_is_asked_by_the_schema() throws IOException {
        var file = CHECKOUT.resolve("docs/schema/schema.graphql");
        var schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(Files.readString(file)));
        var asked = new ArrayList<String>();
        for (var block : OperatorsPage.blocks()) {
            if (block.language().equals("graphql")) asked.add(block.text());
        }
        var inText = Pattern.compile("`(\\{ \\w+ \\{ .*? \\} \\})`").matcher(OperatorsPage.text());
        while (inText.find()) asked.add(inText.group(1));
        assertThat(asked).hasSizeGreaterThan(1);
        for (var question : asked) {
            var errors =
                    ParseAndValidate.validate(
                            schema, new Parser().parseDocument(question), Locale.ENGLISH);
            assertThat(errors).as(question).isEmpty();
        }
    }

    @Test
    void what_it_quotes_of_the_programs_log_is_what_the_program_writes() throws IOException {
        var program = String.join("\n", sources(List.of("main"), ".java"));
        var texts = WORD.matcher(program).results().map(found -> found.group(1)).toList();
        for (var quoted : List.of("did not sign", "gave no timestamp", "NOTHING IS RECORDED")) {
            assertThat(OperatorsPage.text()).contains("`" + quoted + "`");
            assertThat(texts).anyMatch(text -> text.contains(quoted));
        }
    }

    private static String withoutThis(List<String> tests) {
        return String.join(
                "\n",
                tests.stream().filter(t -> !t.contains("class OperationsPageTest ")).toList());
    }

    /** The sources of all modules, each as one text. */
    private static List<String> sources(List<String> kinds, String... suffixes) throws IOException {
        var sources = new ArrayList<String>();
        try (var modules = Files.list(CHECKOUT)) {
            for (var module : modules.toList()) {
                for (var kind : kinds) {
                    var folder = module.resolve("src/" + kind);
                    if (!Files.isDirectory(folder)) continue;
                    try (var files = Files.walk(folder)) {
                        for (var file : files.filter(Files::isRegularFile).toList()) {
                            for (var suffix : suffixes) {
                                if (file.toString().endsWith(suffix))
                                    sources.add(Files.readString(file));
                            }
                        }
                    }
                }
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }
}
