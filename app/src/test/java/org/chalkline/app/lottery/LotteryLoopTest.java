package org.chalkline.app.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalkline.app.Caller;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.bundle.Browser;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.Ranking;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A lottery over HTTP, redone by programs that share no code with the one that drew it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LotteryLoopTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String SEED = "03 07 12 19 24 31 + 08";
    private static final String UNIT = "basic";
    private static final Path SCRIPT = Path.of("../samples/lottery/redo.py");
    private static final int CHILDREN = 90;
    private static final int SEATS = 60;

    private final String today = LocalDate.now().toString();

    private Path folder = Path.of("");
    private Path work = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void draw(@TempDir Path empty) throws Exception {
        work = empty;
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "lottery");
        Tokens.place(server, "张三", UNIT);
        clerk.empower("Chen", List.of("RUN_LOTTERIES"));
        clerk.empower("Li", List.of("RUN_LOTTERIES"));
        clerk.empower("Gu", List.of("RECORD_RULINGS"));
        drawn("L-1");
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(server, folder, Set.of("lotteries"), today, "2026-01-01");
        } finally {
            caller.close();
            server.close();
        }
    }

    private String acting(String lottery) {
        return "lottery: \"%s\", officer: \"Chen\", effectiveOn: \"%s\"".formatted(lottery, today);
    }

    private static String source(String draw, Instant at) {
        return "{kind: STATE_LOTTERY, name: \"双色球\", round: \"%s\", publishedIn: \"cwl.gov.cn\", publishedAt: \"%s\"}"
                .formatted(draw, at);
    }

    private static List<DrawNumber> children() {
        return IntStream.rangeClosed(1, CHILDREN)
                .mapToObj(i -> new DrawNumber(1000 + i, "2026-%03d".formatted(i)))
                .toList();
    }

    private static String written(List<DrawNumber> numbers) {
        return numbers.stream()
                .map(
                        each ->
                                "{number: %d, registration: \"%s\"}"
                                        .formatted(each.number(), each.registration()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Has one announced, closed and signed; and then, when the seed is published, drawn. */
    private long drawn(String lottery) throws InterruptedException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(12);
        announceAndSign(lottery, at);
        clerk.refused("SEED_NOT_PUBLISHED_YET", "recordSeed", seed(lottery, "63", at));
        Thread.sleep(Math.max(0, at.toEpochMilli() - System.currentTimeMillis()));
        clerk.refused("SEED_NOT_AS_NAMED", "recordSeed", seed(lottery, "62", at));
        clerk.refused("SEED_UNKNOWN", "drawLottery", drawing(lottery));
        clerk.accepted("recordSeed", seed(lottery, "63", at));
        return clerk.accepted("drawLottery", drawing(lottery));
    }

    private void announceAndSign(String lottery, Instant at) {
        clerk.accepted(
                "announceLottery",
                """
                %s, title: "Grade 1 of Elm School", seats: %d, witness: "Notary office", unit: "%s",
                seed: %s, fallback: %s
                """
                        .formatted(
                                acting(lottery),
                                SEATS,
                                UNIT,
                                source("63", at),
                                source("64", at.plusSeconds(60))));
        clerk.accepted("enterRoster", acting(lottery) + ", numbers: " + written(children()));
        clerk.accepted(
                "closeRoster",
                acting(lottery)
                        + ", count: %d, digest: \"%s\""
                                .formatted(CHILDREN, Ranking.digestOf(children())));
        clerk.refused(
                "ROSTER_CLOSED",
                "enterRoster",
                acting(lottery) + ", numbers: [{number: 7, registration: \"late\"}]");
        clerk.accepted("signRoster", acting(lottery));
    }

    private String seed(String lottery, String draw, Instant at) {
        return "%s, source: %s, seed: \"%s\", paper: \"%s\", witness: \"Notary office\""
                .formatted(acting(lottery), source(draw, at), SEED, DIGEST);
    }

    private String drawing(String lottery) {
        return acting(lottery) + ", witness: \"Notary office\"";
    }

    private Path file(String lottery) throws IOException, InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var answer = caller.get("/lotteries/" + lottery + ".json");
            if (answer.statusCode() == 200) {
                var file = work.resolve(lottery + ".json");
                Files.writeString(file, answer.body());
                return file;
            }
            assertThat(Instant.now()).as(answer.body()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static List<Integer> expected() {
        return children().stream()
                .map(DrawNumber::number)
                .sorted(Comparator.comparing(number -> Sha256.hex(SEED + ":" + number)))
                .toList();
    }

    @Test
    void ninety_children_draw_for_sixty_seats_and_a_script_of_twenty_lines_redoes_it()
            throws Exception {
        var file = file("L-1");
        var said = Tool.run(work, "python3", SCRIPT.toAbsolutePath().toString(), file.toString());
        assertThat(said.status()).as(said.toString()).isZero();
        var ranks = new ArrayList<Integer>();
        said.said().lines().forEach(line -> ranks.add(Integer.valueOf(line.split(",")[1])));
        assertThat(ranks).isEqualTo(expected());
        assertThat(
                        caller.data(
                                        "{ lottery(code: \"L-1\") { status seats numbers signature { position } seed { seed source { round publishedAt } } draw { ranking } } }")
                                .toString())
                .contains("\"DRAWN\"", "\"numbers\":90", SEED, new Ranking(ranks).digest());
    }

    @Test
    void the_program_redoes_it_offline_and_finds_what_was_changed() throws Exception {
        var file = file("L-1");
        assertThat(Chalkline.run("lottery", "verify", file.toString())).isZero();
        var exported = work.resolve("exported.json");
        assertThat(
                        Chalkline.run(
                                "lottery",
                                "export",
                                "L-1",
                                "--data",
                                folder.toString(),
                                "--to",
                                exported.toString()))
                .isZero();
        assertThat(Chalkline.run("lottery", "verify", exported.toString())).isZero();
        var whole = FactJson.read(Files.readAllBytes(file), DrawFile.class);
        assertThat(DrawCheck.of(whole, List.of())).isEmpty();
        changed("the roster was changed", "[\"1001\",\"2026-001\"]", "[\"1001\",\"2026-091\"]");
        changed("is not in the signed log", "2026-002\\\"", "2026-092\\\"");
        changed("the seed isn't the one", "\"seed\":\"" + SEED, "\"seed\":\"" + SEED + "1");
        int first = expected().get(0);
        int second = expected().get(1);
        changed(
                "the ranks don't follow",
                "\"ranks\":[%d,%d".formatted(first, second),
                "\"ranks\":[%d,%d".formatted(second, first));
        var broken = work.resolve("broken.json");
        Files.writeString(broken, Files.readString(file).replace(SEED, "1"));
        assertThat(Chalkline.run("lottery", "verify", broken.toString())).isOne();
        Files.writeString(broken, "{}");
        assertThat(Chalkline.run("lottery", "verify", broken.toString())).isEqualTo(2);
    }

    private void changed(String finding, String from, String to) throws Exception {
        var text = Files.readString(work.resolve("L-1.json"));
        assertThat(text).contains(from);
        var changed = FactJson.read(text.replace(from, to), DrawFile.class);
        assertThat(String.join("; ", DrawCheck.of(changed, List.of()))).as(from).contains(finding);
    }

    @Test
    void the_key_that_somebody_was_given_otherwise_is_the_one_that_counts() throws Exception {
        var file = file("L-1");
        var keys = FactJson.read(Files.readAllBytes(file), DrawFile.class).keys();
        assertThat(Chalkline.run("lottery", "verify", file.toString(), "--key", keys.getFirst()))
                .isZero();
        var other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThat(Chalkline.run("lottery", "verify", file.toString(), "--key", other)).isOne();
    }

    @Test
    void the_page_holds_the_draw_for_everybody_and_loads_nothing() throws Exception {
        file("L-1");
        try (var anybody = new Caller(server.url())) {
            assertThat(anybody.get("/lotteries/L-1.json").statusCode()).isEqualTo(200);
            assertThat(anybody.get("/lotteries/L-99.json").statusCode()).isEqualTo(404);
        }
        var page = caller.get("/lotteries/L-1.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(SEED, "SHA-256(seed:number)", "class Sha256");
        assertThat(page.body()).doesNotContain("src=", "/*DATA*/", "/*HASH*/", "/*REDO*/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(caller.get("/lotteries/..%20.json").statusCode()).isIn(400, 404);
    }

    @Test
    void a_browser_redoes_it_from_the_page_alone_and_shows_what_was_changed() throws Exception {
        assumeThat(Browser.program()).as("no Chromium to open the page in").isPresent();
        file("L-1");
        var body = caller.get("/lotteries/L-1.html").body();
        var page = work.resolve("page.html");
        Files.writeString(page, body);
        try (var browser = new Browser(page.toUri(), Files.createTempDirectory(work, "profile"))) {
            assertThat(shown(browser, "document.querySelectorAll('.holds').length")).isEqualTo("2");
            assertThat(browser.evaluate("document.querySelectorAll('.fails').length"))
                    .isEqualTo("0");
            assertThat(browser.evaluate("document.querySelectorAll('tr')[1].cells[1].textContent"))
                    .isEqualTo(expected().getFirst().toString());
        }
        var changed = work.resolve("changed.html");
        Files.writeString(changed, body.replace("[\"1001\",", "[\"1091\","));
        try (var browser =
                new Browser(changed.toUri(), Files.createTempDirectory(work, "profile"))) {
            assertThat(shown(browser, "document.querySelectorAll('.fails').length")).isEqualTo("2");
        }
    }

    private static String shown(Browser browser, String expression) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (!browser.evaluate("document.querySelectorAll('tr').length").equals("0")) break;
            Thread.sleep(50);
        }
        return browser.evaluate(expression);
    }

    @Test
    void a_bundle_of_the_lottery_holds_the_draw_and_the_page_that_redoes_it() throws Exception {
        file("L-1");
        var zip = work.resolve("L-1.zip");
        var taken =
                Chalkline.run(
                        "bundle",
                        "--purpose",
                        "SUPERVISION",
                        "--case",
                        "lottery/L-1",
                        "--data",
                        folder.toString(),
                        "--out",
                        zip.toString());
        assertThat(taken).isZero();
        assertThat(Chalkline.run("verify", zip.toString())).isZero();
        try (var files = FileSystems.newFileSystem(zip);
                var all = Files.walk(files.getPath("/"))) {
            var paths = all.map(Path::toString).toList();
            assertThat(paths).anyMatch(path -> path.endsWith("/lottery.html"));
            var json = paths.stream().filter(path -> path.endsWith("/data/lottery.json")).toList();
            var file = work.resolve("bundled.json");
            Files.copy(files.getPath(json.getFirst()), file);
            assertThat(Chalkline.run("lottery", "verify", file.toString())).isZero();
        }
        assertThat(
                        Tool.run(
                                        work,
                                        "python3",
                                        SCRIPT.toAbsolutePath().toString(),
                                        "bundled.json")
                                .status())
                .isZero();
    }

    @Test
    void all_it_takes_to_redo_a_lottery_is_told_as_of_both_clocks() {
        var asked = Map.<String, Object>of("lottery", "L-1", "day", today);
        var found = caller.sample("lottery-redone", asked).get("lottery");
        assertThat(found.toString())
                .contains(
                        SEED,
                        Ranking.digestOf(children()),
                        "SHA256_OF_SEED_COLON_NUMBER",
                        "Notary");
        assertThat(found.at("/signature/checkpoint").asString()).contains("\n\n");
    }

    @Test
    void there_is_no_second_draw_until_the_first_is_set_aside() throws Exception {
        long act = drawn("L-2");
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(8);
        var another =
                "%s, seed: %s, fallback: %s, reasons: \"The draw was annulled.\""
                        .formatted(acting("L-2"), source("70", at), source("71", at));
        clerk.refused("DRAWN_ALREADY", "announceSeedAnew", another);
        clerk.refused(
                "DRAWN_ALREADY", "drawLottery", acting("L-2") + ", witness: \"Another notary\"");
        clerk.accepted(
                "challengeLottery",
                acting("L-2") + ", grounds: \"The notary left.\", paper: \"" + DIGEST + "\"");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, reasons: "The notary left.", officer: "Gu", ruledOn: "%s",
                proceeding: {number: "X-2", instance: FIRST_INSTANCE, body: "Court"}
                """
                        .formatted(act, today));
        var fallen = file("L-2");
        assertThat(Chalkline.run("lottery", "verify", fallen.toString())).isZero();
        clerk.accepted("announceSeedAnew", another);
        Thread.sleep(Math.max(0, at.toEpochMilli() - System.currentTimeMillis()));
        clerk.refused("SEED_NOT_AS_NAMED", "recordSeed", seed("L-2", "63", at));
        clerk.accepted("recordSeed", seed("L-2", "70", at).replace(SEED, "01 02 03"));
        long again = clerk.accepted("drawLottery", drawing("L-2"));
        assertThat(again).isGreaterThan(act);
        clerk.accepted(
                "confirmLottery",
                """
                lottery: "L-2", effectiveOn: "%s", decision: {documentNumber: "Z-1", body: "Bureau", officer: "Li",
                decidedOn: "%s", reasons: "It was redone.", paper: "%s",
                legalBasis: [{law: "Compulsory Education Law", article: "12", version: "2018"}]}
                """
                        .formatted(today, today, DIGEST));
        clerk.eventually(
                "{ lottery(code: \"L-2\") { status seed { seed } challenge { grounds } } }",
                "/lottery",
                found ->
                        found.path("status").asString().equals("CONFIRMED")
                                && found.path("challenge").isNull()
                                && found.at("/seed/seed").asString().equals("01 02 03"));
        var end = Instant.now().plusSeconds(20);
        while (!Files.readString(file("L-2")).contains("\"seed\":\"01 02 03\"")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
        assertThat(Chalkline.run("lottery", "verify", work.resolve("L-2.json").toString()))
                .isZero();
        // As it was known at the first draw, that one stands.
        assertThat(
                        caller.data(
                                        "{ lottery(code: \"L-2\", asOf: {position: %d}) { status seed { seed } } }"
                                                .formatted(act))
                                .toString())
                .contains("\"DRAWN\"", SEED);
    }
}
