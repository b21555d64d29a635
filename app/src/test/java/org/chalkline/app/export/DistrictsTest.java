package org.chalkline.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.person.PersonCommand.RegisterPerson;
import org.chalkline.command.person.PersonTexts;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A city of sixteen districts, each with a record, keys and a program of its own, one after the
 * other: an analyst's questions across what they hand out, beside the sum of what each of them
 * answers.
 */
@Tag("drill")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictsTest {
    private static final int DISTRICTS = 16;
    private static final Path QUESTIONS =
            Path.of("..", "samples", "analysis", "districts.sql").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String SECRET = "赵不可言";
    private static final List<String> LISTS = List.of("schools", "assets");
    private static final SchoolKind[] KINDS = {
        SchoolKind.PRESCHOOL, SchoolKind.PRIMARY, SchoolKind.JUNIOR_MIDDLE, SchoolKind.NINE_YEAR
    };

    private Path folder;

    /** What the districts answer, added up, by question and group. */
    private final List<TreeMap<String, List<Long>>> sums =
            List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private long facts;

    @BeforeAll
    void hearEachDistrict(@TempDir Path temporary) throws Exception {
        folder = temporary;
        for (int number = 1; number <= DISTRICTS; number++) hear(number);
        System.out.printf("%d districts with %,d facts in all%n", DISTRICTS, facts);
    }

    private void hear(int number) throws Exception {
        var name = "district-%02d".formatted(number);
        var data = folder.resolve("records").resolve(name).resolve("data");
        Files.createDirectories(data.getParent());
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()));
                var analyst = new Caller(server, "analyst", Role.ANALYST)) {
            record(number, server.part(CommandGateway.class));
            analyst.awaitReady();
            long position = server.part(FactStream.class).head();
            facts += position + 1;
            var at = "asOf: {position: %d, effectiveOn: \"%s\"}, atLeast: %d";
            addUp(name, analyst, at.formatted(position, DAY, position));
            handOut(name, analyst, position);
        }
    }

    /** No two are alike. */
    private static void record(int number, CommandGateway gateway) {
        var random = new Random(number);
        int schools = 10 + random.nextInt(30);
        for (int i = 0; i < schools; i++) {
            // The program knows the subdistricts of one district alone.
            var site = new Site("人民路%d号".formatted(i + 1), null);
            var kind = KINDS[random.nextInt(KINDS.length)];
            var opened = LocalDate.of(1990 + random.nextInt(30), 9, 1);
            var closed = random.nextInt(5) == 0 ? opened.plusYears(3) : null;
            submit(
                    gateway,
                    new RegisterSchool(
                            new SchoolId("3101%02d-%03d".formatted(number, i)),
                            new Particulars("第%d学校".formatted(i), kind, Ownership.PUBLIC, site),
                            opened,
                            closed,
                            "register"));
        }
        int assets = 20 + random.nextInt(60);
        var categories = AssetCategory.values();
        for (int i = 0; i < assets; i++) {
            submit(
                    gateway,
                    new TakeOverAsset(
                            new AssetId("A-%06d".formatted(i)),
                            new UnitId("U-%d".formatted(i % 3)),
                            new AssetCard(
                                    "x", categories[random.nextInt(categories.length)], null, null),
                            AcquisitionWay.BOUGHT,
                            Money.ofFen(1 + random.nextInt(100_000_000)),
                            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000)),
                            Depreciation.NONE,
                            "Room 1",
                            null,
                            "ledger"));
        }
        for (int i = 0; i < 5; i++) {
            submit(
                    gateway,
                    new RegisterPerson(
                            new PersonId("T%02d%03d".formatted(number, i)),
                            new PersonTexts(SECRET + i, null, null, null),
                            ProcessingGround.CONTRACT_OR_PERSONNEL,
                            "Personnel register",
                            null,
                            LocalDate.of(2020, 9, 1)));
        }
    }

    private static void submit(CommandGateway gateway, Object command) {
        var id = UUID.randomUUID().toString();
        var context =
                new CommandContext("clerk", "clerk", null, "graphql", id, id, null, null, null);
        assertThat(gateway.submit(command, context)).isInstanceOf(Accepted.class);
    }

    private void addUp(String name, Caller analyst, String at) {
        var schools =
                analyst.data(
                                "{ schoolAggregate(groupBy: [KIND, STATUS], %s) { total groups { values { value } count } } }"
                                        .formatted(at))
                        .get("schoolAggregate");
        for (var each : schools.get("groups")) {
            var key =
                    each.at("/values/0/value").asString()
                            + " "
                            + each.at("/values/1/value").asString();
            add(0, key, each.get("count").asLong());
        }
        var assets =
                analyst.data(
                                "{ assetAggregate(groupBy: [CATEGORY], figures: [{column: COST, kind: SUM}], %s) { total groups { values { value } count figures { number } } } }"
                                        .formatted(at))
                        .get("assetAggregate");
        long cost = 0;
        for (var each : assets.get("groups")) {
            long fen = fen(each.at("/figures/0/number").asString());
            add(1, each.at("/values/0/value").asString(), each.get("count").asLong(), fen);
            cost += fen;
        }
        add(2, name, schools.get("total").asLong(), cost);
    }

    private static long fen(String yuan) {
        return Long.parseLong(new BigDecimal(yuan).movePointRight(2).toPlainString());
    }

    private void add(int question, String key, long... figures) {
        var sum = sums.get(question).computeIfAbsent(key, k -> new ArrayList<>());
        for (int i = 0; i < figures.length; i++) {
            if (i < sum.size()) sum.set(i, sum.get(i) + figures[i]);
            else sum.add(figures[i]);
        }
    }

    private void handOut(String name, Caller analyst, long position) throws IOException {
        var into = Files.createDirectories(folder.resolve("handed-out").resolve(name));
        for (var list : LISTS) {
            var path =
                    "/export/%s.parquet?position=%d&effectiveOn=%s".formatted(list, position, DAY);
            Files.write(
                    into.resolve(list + ".parquet"), analyst.bytes(analyst.request(path).build()));
        }
    }

    private interface Asked {
        void of(Statement statement) throws Exception;
    }

    private void inDuckDb(Asked asked) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:duckdb:");
                var statement = db.createStatement()) {
            statement.execute(
                    "SET file_search_path = '%s'".formatted(folder.resolve("handed-out")));
            asked.of(statement);
        }
    }

    private static List<String> questions() throws IOException {
        var all = new ArrayList<String>();
        for (var each : Files.readString(QUESTIONS).split(";\\s*(\\n|$)")) {
            if (each.contains("SELECT")) all.add(each);
        }
        return all;
    }

    /** The last columns are figures, the ones before them the group. */
    private static Map<String, List<Long>> answer(Statement statement, String question, int figures)
            throws SQLException {
        var answer = new TreeMap<String, List<Long>>();
        try (var found = statement.executeQuery(question)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var key = new ArrayList<String>();
                for (int i = 1; i <= columns - figures; i++) key.add(found.getString(i));
                var values = new ArrayList<Long>();
                for (int i = columns - figures + 1; i <= columns; i++) values.add(found.getLong(i));
                assertThat(answer.put(String.join(" ", key), values)).isNull();
            }
        }
        return answer;
    }

    @Test
    void a_question_across_all_districts_is_the_sum_of_what_each_of_them_answers()
            throws Exception {
        var figures = List.of(1, 2, 2);
        inDuckDb(
                statement -> {
                    var questions = questions();
                    assertThat(questions).hasSameSizeAs(sums);
                    for (int i = 0; i < questions.size(); i++) {
                        assertThat(answer(statement, questions.get(i), figures.get(i)))
                                .isEqualTo(sums.get(i));
                    }
                });
        assertThat(sums.get(0)).hasSizeGreaterThan(KINDS.length);
        assertThat(sums.get(2)).hasSize(DISTRICTS);
    }

    @Test
    void nothing_that_is_known_of_people_is_in_what_was_handed_out() throws Exception {
        inDuckDb(
                statement -> {
                    for (var list : LISTS) {
                        var each =
                                "SELECT count(*), count(*) FILTER (t::VARCHAR LIKE '%%%s%%') FROM read_parquet('*/%s.parquet') t"
                                        .formatted(SECRET, list);
                        try (var found = statement.executeQuery(each)) {
                            found.next();
                            assertThat(found.getLong(1)).isPositive();
                            assertThat(found.getLong(2)).isZero();
                        }
                    }
                });
    }

    @Test
    void what_one_district_sealed_no_other_one_can_read() throws IOException {
        var keys = new ArrayList<String>();
        try (var files = Files.walk(folder.resolve("records"))) {
            for (var file :
                    files.filter(f -> f.getFileName().toString().equals("data.master-key"))
                            .toList()) {
                keys.add(Files.readString(file));
            }
        }
        assertThat(keys).hasSize(DISTRICTS).doesNotHaveDuplicates();
    }
}
