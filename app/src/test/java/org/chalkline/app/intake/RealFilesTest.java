package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.command.intake.IntakeKinds;
import org.chalkline.command.intake.RowRecorder;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that others made, by the mappings among the samples alone. They lie beside the checkout,
 * and what needs them is passed over where they don't.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFilesTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "data");
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String LIST = "长宁区教育机构名录（示例）";
    private static final Path FIELDS = Path.of("src", "main", "resources", "intake-fields.json");

    private Path folder;
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private boolean empowered;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "real");
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private Told bring(String kind, String file, String mapping) throws IOException {
        assumeTrue(Files.isReadable(SHARED.resolve(file)));
        var copy = folder.resolve(file);
        Files.deleteIfExists(copy);
        Files.write(copy, Files.readAllBytes(SHARED.resolve(file)));
        return bring(
                kind, copy, "--mapping", SAMPLES.resolve("mappings").resolve(mapping).toString());
    }

    private Told bring(String kind, Path file, String... more) {
        var words =
                new ArrayList<>(List.of("import", kind, file.toString(), "--url", server.url()));
        words.addAll(
                List.of("--token-file", Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR)));
        words.addAll(List.of(more));
        return Told.by(words.toArray(String[]::new));
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private String school(String code, String fields) {
        var ask = "{ school(code: \"%s\", atLeast: %d) { %s } }".formatted(code, head(), fields);
        return caller.data(ask).get("school").toString();
    }

    /** Written anew with {@code WRITE_DOCS=true}, as references of the schema are. */
    @Test
    void the_fields_that_clients_know_are_those_that_kinds_ask_for() throws IOException {
        var kinds = new ArrayList<Map<String, Object>>();
        for (var kind : server.part(IntakeKinds.class).all()) {
            var described = new LinkedHashMap<String, Object>();
            described.put("name", kind.name());
            described.put("fields", RowRecorder.fields(kind));
            kinds.add(described);
        }
        var lines =
                kinds.stream().map(kind -> FactJson.write(kind).replace("},{", "},\n  {")).toList();
        var text = "{\"kinds\": [\n" + String.join(",\n", lines) + "\n]}\n";
        if ("true".equals(System.getenv("WRITE_DOCS"))) Files.writeString(FIELDS, text);
        assertThat(FIELDS).as("WRITE_DOCS=true writes it anew").hasContent(text);
        assertThat(kinds.stream().map(kind -> kind.get("name")))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Kind.values()).stream().map(Kind::toString).toList());
    }

    @Test
    void the_welsh_register() throws IOException {
        var told = bring("schools", "wales-schools.csv", "wales-schools.yml");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("1,000 rows", "1,000 accepted");
        assertThat(school("wales-402042", "name kind openedOn"))
                .isEqualTo(
                        "{\"name\":\"Ty Sign Primary School\",\"kind\":\"PRIMARY\",\"openedOn\":\"2003-01-01\"}");
    }

    @Test
    void a_list_in_gb18030() throws IOException {
        var told = bring("schools", "chinese-schools-gb18030.csv", "chinese-schools.yml");
        assertThat(told.text()).contains("read as GB18030");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(school("list-3269", "name address"))
                .isEqualTo("{\"name\":\"同济大学(四平路校区)\",\"address\":\"上海市上海市杨浦区\"}");
    }

    @Test
    void a_districts_workbook() throws IOException {
        var told = bring("schools", "district-schools.xlsx", "district-schools.yml");
        var results = Files.readString(folder.resolve("district-schools.xlsx.results.csv"));
        assertThat(told.status()).as(told.text() + results).isZero();
        assertThat(told.text()).contains("140 rows", "1 skipped by the mapping");
        // A serial number that the list shows as 1950年9月, a year, a month, and no day at all.
        assertThat(opened("cn-1")).isEqualTo("1950-09-01 " + LIST + " 1950-09");
        assertThat(opened("cn-4")).isEqualTo("1953-01-01 " + LIST + " 1953");
        assertThat(opened("cn-138")).isEqualTo("2017-09-01 " + LIST + " 2017-09");
        assertThat(opened("cn-139")).isEqualTo("2018-09-01 " + LIST);
        assertThat(opened("cn-140")).isEqualTo("null " + LIST);
        assertThat(school("cn-2", "name address kind ownership"))
                .isEqualTo(
                        "{\"name\":\"上海交通大学(徐汇校区)\",\"address\":\"江苏路街道青桐路4号\",\"kind\":\"PRIMARY\",\"ownership\":\"PUBLIC\"}");
    }

    private String opened(String code) {
        var ask =
                "{ school(code: \"%s\", atLeast: %d) { openedOn source impreciseDays { said } } }"
                        .formatted(code, head());
        var school = caller.data(ask).get("school");
        var said = school.at("/impreciseDays/0/said");
        return school.get("openedOn").asString("null")
                + " "
                + school.get("source").asString()
                + (said.isMissingNode() ? "" : " " + said.asString());
    }

    /** The events of the log that are no acts are told, and none is dropped. */
    @Test
    void a_log_of_permit_cases() throws IOException {
        // A clerk brings in what their own unit has in hand.
        Tokens.bearerIn("民办教育科", server, "importer", Role.CLERK, Role.AUDITOR);
        var told = bring("licence-applications", "permit-cases.csv", "permit-cases.yml");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("1,434 rows", "1,434 accepted", "7,143 skipped");
    }

    @Test
    void a_budget_of_one_row_a_line() throws IOException {
        empowerForBudgets();
        var told =
                bring(
                        "budget-lines",
                        "philadelphia-school-budget.csv",
                        "philadelphia-school-budget.yml");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("334 rows", "334 accepted", "23 skipped");
    }

    @Test
    void a_budget_of_a_column_a_month() throws IOException {
        empowerForBudgets();
        var told = bring("budget-lines", "budget-months.xlsx", "budget-months.yml");
        // The months of nine lines come to more than their year: the last payment is not covered.
        assertThat(told.text())
                .contains(
                        "3,298 rows",
                        "3,289 accepted",
                        "9 refused, 0 malformed",
                        "9 BEYOND_AVAILABLE")
                .contains("6 skipped by the mapping");
        var line =
                "{ budgetLine(code: \"2024-F410351109\", atLeast: %d) { payments } }"
                        .formatted(head());
        assertThat(caller.data(line).get("budgetLine").toString()).isEqualTo("{\"payments\":12}");
    }

    private void empowerForBudgets() {
        if (!empowered) {
            clerk.empower(
                    "officer-12", List.of("PREPARE_BUDGETS", "REPLY_BUDGETS", "SPEND_BUDGETS"));
        }
        empowered = true;
    }
}
