package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A clerk brings files in: looks them through, mends them, imports them, finds out that something
 * was wrong, takes it back, and imports it as it should have been.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeLoopTest {
    private static final int POSITION = 5;

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "intake");
        clerk.empower("Sun", List.of("CORRECT_RECORDS"));
        clerk.empower(
                "officer-12",
                List.of("PREPARE_BUDGETS", "REPLY_BUDGETS", "SPEND_BUDGETS", "REALLOCATE_BUDGETS"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    /** What rows led to; reactions to earlier ones may go on meanwhile. */
    private List<String> takenInAfter(long position) {
        long head = head();
        var found = new ArrayList<String>();
        if (head == position) return found;
        try (var reader = server.part(FactStream.class).readAfter(position)) {
            for (var fact : reader.next((int) (head - position), Duration.ofSeconds(5))) {
                var channel = fact.metadata().get().get(CommandContext.CHANNEL);
                if (CommandContext.INTAKE.equals(channel)) found.add(fact.type());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private Told bring(String kind, Path file, String... options) {
        var words =
                new ArrayList<>(
                        List.of(
                                "import",
                                kind,
                                file.toString(),
                                "--url",
                                server.url(),
                                "--token-file",
                                Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR)));
        words.addAll(List.of(options));
        return Told.by(words.toArray(String[]::new));
    }

    private Path sample(String name) throws IOException {
        var file = folder.resolve(name + ".csv");
        if (!Files.exists(file)) Files.copy(Path.of("..", "samples", name + ".csv"), file);
        return file;
    }

    /** What is told of each row, without the positions that only what is recorded has. */
    private static List<List<String>> told(Path file, String ending) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(file.resolveSibling(file.getFileName() + ending))) {
            var cells = new ArrayList<>(List.of(line.split(",", 9)));
            cells.remove(POSITION);
            rows.add(cells);
        }
        return rows;
    }

    private void checksAsItImports(String kind, Path file) throws IOException {
        long before = head();
        var checked = bring(kind, file, "--check");
        assertThat(checked.text()).as(kind).contains("Nothing was recorded.");
        assertThat(takenInAfter(before)).as(kind).isEmpty();
        var imported = bring(kind, file);
        assertThat(imported.status()).as(imported.text()).isEqualTo(checked.status());
        assertThat(told(file, ".check.csv")).as(kind).isEqualTo(told(file, ".results.csv"));
        assertThat(told(file, ".check.csv")).as(kind).hasSizeGreaterThan(1);
    }

    @Test
    @Order(1)
    void a_check_makes_no_key_for_anybody_and_takes_no_identity_number() throws IOException {
        checksAsItImports("schools", sample("schools"));
        var teachers = sample("teachers");
        assertThat(bring("teachers", teachers, "--check").text()).contains("6 accepted");
        var keys = server.part(PersonKeys.class);
        assertThat(keys.known(new PersonId("T-0001"))).isFalse();
        var other = folder.resolve("other-teachers.csv");
        Files.writeString(other, Files.readString(teachers).replace("T-0001", "T-9001"));
        assertThat(bring("teachers", other, "--check").text()).contains("6 accepted");
        assertThat(bring("teachers", teachers).text()).contains("6 accepted");
        assertThat(keys.known(new PersonId("T-0001"))).isTrue();
        // Now the number is taken, in earnest, and in a check.
        checksAsItImports("teachers", other);
        assertThat(Files.readString(folder.resolve("other-teachers.csv.check.csv")))
                .contains("refused,,,IDENTITY_NUMBER_TAKEN");
    }

    @Test
    @Order(2)
    void a_check_tells_of_each_row_what_the_import_tells() throws IOException {
        for (var kind :
                List.of(
                        "people",
                        "headships",
                        "headmasters",
                        "budget-lines",
                        "assets",
                        "normative-documents",
                        "catalogue",
                        "penalties",
                        "assigned-matters",
                        "licence-applications",
                        "case-files")) {
            checksAsItImports(kind, sample(kind));
        }
    }

    @Test
    @Order(3)
    void a_row_is_checked_as_if_all_before_it_were_recorded_in_whatever_batch() throws IOException {
        var text = new StringBuilder("school,name,address,openedOn,source\n");
        for (int i = 0; i < 2_500; i++) {
            text.append("far-%d,School %d,Elm Road %d,1990-09-01,old%n".formatted(i, i, i));
        }
        text.append("far-7,Another,Elsewhere,1990-09-01,old\n");
        text.append("far-8,School 8,Elm Road 8,1990-09-01,old\n");
        var file = Files.writeString(folder.resolve("far.csv"), text);
        checksAsItImports("schools", file);
        var checked = Files.readAllLines(folder.resolve("far.csv.check.csv"));
        assertThat(checked.get(2_501)).contains("refused", "ALREADY_REGISTERED");
        assertThat(checked.get(2_502)).contains("far-8,accepted,,true");
    }

    @Test
    @Order(4)
    void a_summary_tells_each_reason_with_the_first_row_and_what_to_do() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("bad.csv"),
                        """
                        school,name,address,openedOn,source
                        far-1,Another,Elsewhere,1990-09-01,old
                        sum-1,Birch School,2 Birch Lane,1990-02-30,old
                        far-2,Another,Elsewhere,1990-09-01,old
                        """);
        var told = bring("schools", file, "--check");
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.text())
                .contains("2 ALREADY_REGISTERED, first in line 2 (far-1): ")
                .contains("1 MALFORMED, first in line 3: ");
    }

    @Test
    @Order(5)
    void likely_duplicates_are_named_by_a_check_and_imported_all_the_same() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("twins.csv"),
                        """
                        school,name,address,openedOn,source
                        tw-1,ＳＣＨＯＯＬ 11,Elm  Road １１,1990-09-01,old
                        tw-2,Oak School,3 Oak Lane,1990-09-01,old
                        tw-3,Oak　School,3 OAK Lane,1990-09-01,old
                        tw-4,Oak School,4 Oak Lane,1990-09-01,old
                        """);
        var told = bring("schools", file, "--check");
        assertThat(told.status()).isZero();
        assertThat(told.text()).contains("2 DUPLICATE_LIKELY, first in line 2 (tw-1): ");
        var checked = Files.readAllLines(folder.resolve("twins.csv.check.csv"));
        assertThat(checked.get(1)).contains("tw-1,accepted", "those of far-11.");
        assertThat(checked.get(2)).doesNotContain("DUPLICATE");
        assertThat(checked.get(3)).contains("tw-3,accepted", "those of tw-2.");
        assertThat(checked.get(4)).doesNotContain("DUPLICATE");
        assertThat(bring("schools", file).text()).doesNotContain("DUPLICATE");
    }

    @Test
    @Order(6)
    void a_check_is_its_senders_alone_and_gone_when_it_has_ended() {
        var id = "loop-1";
        assertThat(caller.post("/intake/checks?check=" + id, "").statusCode()).isEqualTo(200);
        try (var another = new Caller(server, "another", Role.CLERK)) {
            assertThat(another.post("/intake/schools?check=" + id, "[]").statusCode())
                    .isEqualTo(404);
        }
        assertThat(caller.post("/intake/schools?check=" + id, "[]").statusCode()).isEqualTo(200);
        caller.send(caller.request("/intake/checks/" + id).DELETE().build());
        assertThat(caller.post("/intake/schools?check=" + id, "[]").body())
                .contains("CHECK_UNKNOWN");
    }

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private String back(String file, String rows, String number) {
        return """
               file: "%s", rows: [%s], reasons: "The list of another district.", officer: "Sun", ruledOn: "%s",
               decision: {documentNumber: "%s", body: "Bureau", officer: "Sun", approver: "Head", decidedOn: "%s",
                 reasons: "The list of another district.", paper: "%s",
                 legalBasis: [{law: "Compulsory Education Law", article: "15", version: "2018"}], evidence: ["%s"]}
               """
                .formatted(file, rows, TODAY, number, TODAY, "ab".repeat(32), "ab".repeat(32));
    }

    private static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }

    /** The file's record, once it is as it should be. */
    private JsonNode file(String digest, String status) {
        return clerk.eventually(
                """
                { file(code: "%s") { kind name by status after
                  outcome { rows accepted repeated refused refusals { code rows } malformed through }
                  takeBacks { number documentNumber fell keptInAll kept { position code } done } } }
                """
                        .formatted(digest),
                "/file",
                file -> file.get("status").asString().equals(status));
    }

    /** Facts of the file that are acts of its records, by how they stand. */
    private long facts(String digest, String standing) {
        return caller.data(
                        """
                        { facts(first: 1, filter: {correlationId: ["sha256:%s"], standing: [%s]}) { totalCount } }
                        """
                                .formatted(digest, standing))
                .at("/facts/totalCount")
                .asLong();
    }

    /** The position that the results name for a row. */
    private static long position(Path file, int row) throws IOException {
        var line = Files.readAllLines(file.resolveSibling(file.getFileName() + ".results.csv"));
        return Long.parseLong(line.get(row).split(",", 9)[POSITION]);
    }

    private void goesRound(String kind, String good, String right, String wrong, String number)
            throws IOException {
        var bad = Files.writeString(folder.resolve(kind + "-loop.csv"), good.replace(right, wrong));
        assertThat(bad).content().isNotEqualTo(good);
        var checked = bring(kind, bad, "--check");
        assertThat(checked.status()).as(checked.text()).isEqualTo(1);
        assertThat(checked.text()).contains(", first in line ");

        var file = Files.writeString(folder.resolve(kind + "-loop.csv"), good);
        var mended = bring(kind, file, "--check");
        assertThat(mended.status()).as(mended.text()).isZero();
        assertThat(bring(kind, file).status()).isZero();
        var digest = digest(file);
        var recorded = file(digest, "ENDED");
        int rows = (int) good.lines().count() - 1;
        assertThat(recorded.at("/outcome/rows").asInt()).isEqualTo(rows);
        assertThat(recorded.at("/outcome/accepted").asInt()).isEqualTo(rows);
        assertThat(recorded.at("/name").asString()).isEqualTo(kind + "-loop.csv");
        assertThat(recorded.at("/by").asString()).isEqualTo("importer");

        clerk.accepted("takeFileBack", back(digest, "", number));
        var taken = file(digest, "TAKEN_BACK").at("/takeBacks/0");
        assertThat(taken.at("/fell").asInt()).isPositive();
        assertThat(taken.at("/done").asBoolean()).isTrue();
        // Those who came with their files stay on record: records of people have acts of their own.
        int people = kind.equals("teachers") ? rows : 0;
        assertThat(taken.at("/keptInAll").asInt()).as(taken.toString()).isEqualTo(people);
        assertThat(facts(digest, "FELL")).isPositive();

        // All of it is decided anew, under ids that name what fell.
        var again = bring(kind, file);
        assertThat(again.text())
                .as(Files.readString(folder.resolve(kind + "-loop.csv.results.csv")))
                .contains("%,d accepted (0 of them before)".formatted(rows));
        assertThat(again.status()).isZero();
        var newest =
                caller.data(
                                """
                        { facts(first: 1, orderBy: {field: POSITION, direction: DESC},
                            filter: {correlationId: ["sha256:%s"], standing: [STANDS]}) { edges { node { commandId causationId } } } }
                        """
                                        .formatted(digest))
                        .at("/facts/edges/0/node");
        assertThat(newest.at("/causationId").asString()).startsWith("import-" + kind);
        assertThat(newest.at("/commandId").asString())
                .isEqualTo(newest.at("/causationId").asString() + ":2");
        file(digest, "ENDED");
        long head = head();
        assertThat(bring(kind, file).text())
                .contains("%,d accepted (%,d of them before)".formatted(rows, rows));
        assertThat(takenInAfter(head)).isEmpty();
    }

    @Test
    @Order(7)
    void schools_go_round_until_they_are_right() throws IOException {
        goesRound(
                "schools",
                """
                school,name,address,openedOn,closedOn,source
                lp-1,Loop School,1 Loop Lane,1990-09-01,,old
                lp-2,Loop Primary,2 Loop Lane,1980-09-01,1999-08-31,old
                """,
                "1999-08-31",
                "1979-08-31",
                "长教更〔2026〕1号");
    }

    @Test
    @Order(8)
    void teachers_go_round_until_they_are_right() throws IOException {
        goesRound(
                "teachers",
                """
                teacher,name,school,staffing,contractFrom,contractUntil,source,effectiveOn
                T-L1,欧阳青桐,lp-1,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                T-L2,司马青桐,lp-1,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                """,
                "司马青桐,lp-1",
                "司马青桐,lp-0",
                "长教更〔2026〕2号");
    }

    @Test
    @Order(9)
    void budget_lines_go_round_until_they_are_right() throws IOException {
        var good =
                Files.readString(sample("budget-lines"))
                        .replace("2024-CN0101", "2024-CN0777")
                        .replace("ZF-2024", "ZF-2024-7")
                        // The sample ends with a payment that is beyond what is left.
                        .replace(",0.02,", ",0.01,");
        goesRound("budget-lines", good, "139500.00,预付款", "999500.00,预付款", "长教更〔2026〕3号");
    }

    @Test
    @Order(10)
    void chosen_rows_are_taken_back_and_the_others_stand() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("some.csv"),
                        """
                        school,name,address,openedOn,source
                        so-1,Some School,1 Some Lane,1990-09-01,old
                        so-2,Some Primary,2 Some Lane,1980-09-01,old
                        so-3,Some Nursery,3 Some Lane,1980-09-01,old
                        """);
        assertThat(bring("schools", file).status()).isZero();
        var digest = digest(file);
        clerk.refused("ROW_OF_ANOTHER_FILE", "takeFileBack", back(digest, "0", "长教更〔2026〕4号"));
        clerk.refused("UNKNOWN_FILE", "takeFileBack", back("0".repeat(64), "", "长教更〔2026〕4号"));
        var rows = "" + position(file, 2);
        clerk.accepted("takeFileBack", back(digest, rows, "长教更〔2026〕4号"));
        var taken =
                clerk.eventually(
                        "{ file(code: \"%s\") { status takeBacks { fell done } } }"
                                .formatted(digest),
                        "/file/takeBacks/0",
                        one -> one.get("done").asBoolean());
        assertThat(taken.at("/fell").asInt()).isEqualTo(1);
        for (var school : List.of("so-1", "so-3")) assertThat(setAside(school)).isFalse();
        assertThat(setAside("so-2")).isTrue();
        // Handed in again it is the same act.
        clerk.accepted("takeFileBack", back(digest, rows, "长教更〔2026〕4号"));
        assertThat(file(digest, "ENDED").at("/takeBacks")).hasSize(1);
    }

    private boolean setAside(String school) {
        return caller.data("{ school(code: \"%s\") { setAside } }".formatted(school))
                .at("/school/setAside")
                .asBoolean();
    }

    @Test
    @Order(11)
    void values_are_put_right_from_a_file() throws IOException {
        var schools =
                Files.writeString(
                        folder.resolve("wrong.csv"),
                        """
                        school,name,address,openedOn,source
                        wr-1,Wrong School,1 Wrong Lane,1990-09-01,old
                        """);
        assertThat(bring("schools", schools).status()).isZero();
        var file =
                Files.writeString(
                        folder.resolve("corrections.csv"),
                        """
                        fact,path,was,is,why,evidence,officer,correctedOn
                        %d,/particulars/name,Wrong School,Right School,Misread.,%s,Sun,%s
                        %d,/particulars/name,Wrong Schole,Right School,Misread.,%s,Sun,%s
                        """
                                .formatted(
                                        position(schools, 1),
                                        "ab".repeat(32),
                                        TODAY,
                                        position(schools, 1),
                                        "ab".repeat(32),
                                        TODAY));
        checksAsItImports("corrections", file);
        assertThat(Files.readString(folder.resolve("corrections.csv.results.csv")))
                .contains(",accepted,", "WAS_OTHERWISE");
        clerk.eventually(
                "{ school(code: \"wr-1\") { name } }",
                "/school/name",
                name -> name.asString().equals("Right School"));
    }
}
