package org.chalkline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Searches over HTTP: what finds what, for whom, and what is left after the program has ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchLoopTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PAPER = "关于育才小学更名的请示：拟更名为青松实验学校。";
    private static final String NUMBER = "长教〔2010〕17号";
    private static final String PERSON = "欧阳秀英";
    private static final String IDENTITY_NUMBER = "11010519491231002X";

    private static final String OF_SCHOOLS =
            "{law: \"Education Law\", article: \"27\", version: \"2009\"}";
    private static final String OF_PEOPLE =
            "{law: \"PIPL\", article: \"47\", version: \"2021\"}, {law: \"Archives Law\", article: \"13\", version: \"2020\"}";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private long renamed;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        start();
        clerk = new Clerk(caller, "search");
        for (var power : List.of("ERASE_PERSONAL_DATA", "SET_RETENTION", "CHANGE_SCHOOLS")) {
            clerk.empower("科长", List.of(power));
        }
        register("s-1", "育才小学");
        register("s-2", "重庆路第二小学");
        var digest = document(PAPER, "text/plain; charset=utf-8");
        assertThat(digest).isEqualTo(Sha256.hex(PAPER));
        long last =
                clerk.accepted(
                        "renameSchool",
                        "school: \"s-1\", name: \"青松实验学校\", effectiveOn: \"2010-09-01\", decision: "
                                + decision(NUMBER, "2010-05-10", digest));
        renamed = caller.position("school", "s-1", "school.SchoolRenamed", last);
        clerk.accepted(
                "registerPerson",
                """
                person: "p-1", name: "%s", identityNumber: "%s", ground: STATUTORY_DUTY, purpose: "教师资格认定",
                effectiveOn: "2020-01-01"
                """
                        .formatted(PERSON, IDENTITY_NUMBER));
    }

    private void start() {
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private void register(String code, String name) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", openedOn: "1960-09-01", source: "名册",
                particulars: {name: "%s", kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
                """
                        .formatted(code, name));
    }

    private String document(String text, String type) {
        var answer =
                caller.send(
                        caller.request("/documents")
                                .header("Content-Type", type)
                                .PUT(BodyPublishers.ofString(text))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return FactJson.MAPPER.readTree(answer.body()).get("digest").asString();
    }

    private static String decision(String number, String on, String paper) {
        return """
               {documentNumber: "%s", body: "区教育局", officer: "科长", approver: "局长", decidedOn: "%s",
                reasons: "依法办理", paper: "%s", legalBasis: [%s]}
               """
                .formatted(number, on, paper, on.startsWith("2010") ? OF_SCHOOLS : OF_PEOPLE);
    }

    private static String query(String text, String more) {
        return """
               { search(text: %s, first: 50 %s) {
                 edges { cursor node { kind code id title field text former score } }
                 pageInfo { hasNextPage endCursor } kinds { kind count more } peopleSought basis { position projections } } }
               """
                .formatted(FactJson.write(text), more);
    }

    private JsonNode search(Caller who, String text, String more) {
        return who.data(query(text, more)).get("search");
    }

    private JsonNode search(String text) {
        return search(caller, text, ", atLeast: " + server.part(FactStream.class).head());
    }

    private static List<String> hits(JsonNode answer) {
        return answer.get("edges")
                .valueStream()
                .map(each -> each.get("node"))
                .map(each -> each.get("kind").asString() + " " + each.get("code").asString())
                .toList();
    }

    private static JsonNode hit(JsonNode answer, String kind) {
        return answer.get("edges")
                .valueStream()
                .map(each -> each.get("node"))
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.toString()));
    }

    @Test
    @Order(1)
    void a_school_is_found_by_characters_pinyin_initials_and_code() {
        for (var typed :
                List.of("青松", "松", "实验学校", "qingsong", "qssyxx", "shiyan", "s-1", " 青松 实验 ")) {
            assertThat(hits(search(typed))).as(typed).contains("School s-1");
        }
        var answer = search("青松实验学校");
        var school = hit(answer, "School");
        assertThat(school.get("title").asString()).isEqualTo("青松实验学校");
        assertThat(school.get("former").asBoolean()).isFalse();
        assertThat(school.get("score").asInt()).isEqualTo(100);
        var node =
                caller.data(
                        "{ node(id: \"%s\") { ... on School { code name } } }"
                                .formatted(school.get("id").asString()));
        assertThat(node.at("/node/code").asString()).isEqualTo("s-1");
        assertThat(answer.at("/basis/projections").toString()).contains("\"search\"");
    }

    @Test
    @Order(2)
    void an_old_name_leads_to_todays_record_and_says_so() {
        var school = hit(search("育才小学"), "School");
        assertThat(school.get("code").asString()).isEqualTo("s-1");
        assertThat(school.get("title").asString()).isEqualTo("青松实验学校");
        assertThat(school.get("text").asString()).isEqualTo("育才小学");
        assertThat(school.get("former").asBoolean()).isTrue();

        var then = hit(search(caller, "育才小学", ", asOf: {effectiveOn: \"2000-01-01\"}"), "School");
        assertThat(then.get("title").asString()).isEqualTo("育才小学");
        assertThat(then.get("former").asBoolean()).isFalse();
        var before = search(caller, "青松实验学校", ", asOf: {position: %d}".formatted(renamed - 1));
        assertThat(hits(before)).as("nobody knew of it").isEmpty();
        assertThat(before.at("/basis/position").asLong()).isEqualTo(renamed - 1);
    }

    @Test
    @Order(3)
    void facts_are_found_by_position_actor_document_number_and_digest() {
        for (var typed : List.of("" + renamed, "#" + renamed, NUMBER, "长教[2010]17号")) {
            assertThat(hits(search(typed)))
                    .as(typed)
                    .anyMatch(each -> each.startsWith("FactRecord s-1@1"));
        }
        assertThat(hits(search(Sha256.hex(PAPER)))).contains("Document " + Sha256.hex(PAPER));
        var byActor = search("张三");
        assertThat(hit(byActor, "FactRecord").get("field").asString()).isEqualTo("actor");
        var count =
                byActor.get("kinds")
                        .valueStream()
                        .filter(each -> each.get("kind").asString().equals("FactRecord"))
                        .findFirst()
                        .orElseThrow();
        long facts =
                caller.data("{ factAggregate(filter: {actor: [\"张三\"]}) { total } }")
                        .at("/factAggregate/total")
                        .asLong();
        assertThat(count.get("count").asLong()).isEqualTo(facts).isPositive();
        assertThat(count.get("more").asBoolean()).isFalse();
    }

    @Test
    @Order(4)
    void a_document_that_is_text_is_found_by_what_it_says() {
        var found = hit(search("更名的请示"), "Document");
        assertThat(found.get("code").asString()).isEqualTo(Sha256.hex(PAPER));
        assertThat(found.get("text").asString()).contains("更名的请示");
        assertThat(found.get("id").isNull()).isTrue();
    }

    @Test
    @Order(5)
    void what_cannot_be_sought_is_refused_by_name() {
        assertThat(caller.errorCode(query("", ""))).isEqualTo("SEARCH_EMPTY");
        assertThat(caller.errorCode(query(" \u3000 ", ""))).isEqualTo("SEARCH_EMPTY");
        assertThat(caller.errorCode(query("学".repeat(10_000), ""))).isEqualTo("SEARCH_TOO_LONG");
        assertThat(caller.errorCode(query("学", ", kinds: [\"Nothing\"]")))
                .isEqualTo("SEARCH_KIND_UNKNOWN");
        assertThat(caller.errorCode(query("学", ", after: \"x\""))).isEqualTo("BAD_CURSOR");
        assertThat(caller.errorCode(query("学", ", atLeast: 1000000")))
                .isEqualTo("POSITION_IN_FUTURE");
        assertThat(hits(search("*"))).isEmpty();
    }

    @Test
    @Order(6)
    void pages_go_on_where_the_last_one_ended_at_its_point() {
        var all = hits(search("小学"));
        assertThat(all).contains("School s-1", "School s-2").hasSizeGreaterThan(1);
        var first = caller.data(query("小学", "").replace("first: 50", "first: 1")).get("search");
        assertThat(hits(first)).containsExactly(all.getFirst());
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        register("s-3", "小学");
        var rest =
                search(
                        caller,
                        "小学",
                        ", after: \"%s\"".formatted(first.at("/pageInfo/endCursor").asString()));
        assertThat(hits(rest)).isEqualTo(all.subList(1, all.size()));
        assertThat(hits(search("小学"))).contains("School s-3");
    }

    @Test
    @Order(7)
    void each_is_shown_and_counted_what_they_see_anyhow() {
        try (var analyst = new Caller(server, "analyst", Role.ANALYST);
                var school = new Caller(server, "school", Role.SCHOOL);
                var bound = new Caller(server, "bound", Role.CLERK)) {
            var number = ", atLeast: " + server.part(FactStream.class).head();
            assertThat(hits(search(analyst, "张三", number))).as("masked").isEmpty();
            assertThat(hits(search(analyst, "p-1", number))).as("people").isEmpty();
            assertThat(hits(search(analyst, "青松", number))).contains("School s-1");

            assertThat(hits(search(school, "青松", number))).containsExactly("School s-1");
            assertThat(hits(search(school, NUMBER, number))).as("no facts").isEmpty();
            assertThat(school.errorCode(query("青松", ", kinds: [\"FactRecord\"]")))
                    .isEqualTo("FORBIDDEN");

            var others = search(bound, "" + renamed, number);
            assertThat(hits(others)).as("another's").isEmpty();
            assertThat(others.get("kinds").isEmpty()).as("nor a count of it").isTrue();
            assertThat(hits(search(bound, "更名的请示", number))).as("another's paper").isEmpty();
        }
        var listed =
                caller.post(
                        "/graphql",
                        FactJson.write(
                                Map.of(
                                        "query",
                                        publicDocument(),
                                        "variables",
                                        Map.of("text", "青松"))));
        assertThat(listed.body()).contains("青松实验学校");
        assertThat(caller.anonymous(query("青松", "")).toString()).contains("DOCUMENT_UNLISTED");
    }

    private static String publicDocument() {
        try {
            return Files.readString(
                    Path.of("src", "main", "resources", "public-documents", "search.graphql"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Order(8)
    void people_are_found_by_their_whole_name_it_is_logged_and_the_index_knows_nothing_of_them()
            throws Exception {
        var found = search(PERSON);
        assertThat(found.get("peopleSought").asBoolean()).isTrue();
        assertThat(hits(found)).containsExactly("Person p-1");
        assertThat(hits(search(IDENTITY_NUMBER))).containsExactly("Person p-1");
        assertThat(hits(search("欧阳"))).as("a part of a name").isEmpty();
        assertThat(hits(search("ouyangxiuying"))).isEmpty();
        var reads =
                caller.data(
                        "{ personAccesses(code: \"p-1\", first: 100) { edges { node { kind answer } } } }");
        assertThat(reads.toString()).contains("\"kind\":\"SEARCHED\",\"answer\":\"search\"");
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            for (var said : List.of(PERSON, IDENTITY_NUMBER)) {
                assertThat(indexOf(bytes, said.getBytes(UTF_8)))
                        .as("%s in %s", said, file)
                        .isNegative();
            }
        }
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("search"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    @Order(9)
    void an_erased_person_is_found_no_more() {
        var today = LocalDate.now(Clock.system(ZONE));
        clerk.accepted(
                "setPersonRetention",
                """
                person: "p-1", until: "%s", effectiveOn: "2024-01-01",
                basis: {law: "Archives Law", article: "13", version: "2020"}, decision: %s
                """
                        .formatted(
                                today.minusDays(1),
                                decision("长教〔2024〕1号", "2024-01-01", Sha256.hex("x"))));
        clerk.accepted(
                "erasePerson",
                "person: \"p-1\", ground: RETENTION_ENDED, effectiveOn: \"%s\", decision: %s"
                        .formatted(
                                today, decision("长教〔2026〕9号", today.toString(), Sha256.hex("y"))));
        assertThat(hits(search(PERSON))).isEmpty();
        assertThat(hits(search(IDENTITY_NUMBER))).isEmpty();
        assertThat(hits(search("p-1"))).as("the code is kept").contains("Person p-1");
    }

    @Test
    @Order(10)
    void how_far_the_index_is_stands_among_the_projections_and_in_health() {
        long head = server.part(FactStream.class).head();
        search("青松");
        var standing =
                caller.data("{ projections { name position head fault } }")
                        .get("projections")
                        .valueStream()
                        .filter(each -> each.get("name").asString().equals("search"))
                        .findFirst()
                        .orElseThrow();
        assertThat(standing.get("position").asLong()).isEqualTo(head);
        assertThat(standing.get("fault").isNull()).isTrue();
        assertThat(caller.get("/actuator/health/readiness").body()).contains("\"search\"");
    }

    @Test
    @Order(11)
    void the_index_is_kept_over_a_start_and_made_anew_where_it_was_deleted() throws Exception {
        stop();
        var before = segments();
        start();
        assertThat(hits(search("育才"))).contains("School s-1");
        assertThat(segments()).as("not made anew").isEqualTo(before);
        stop();
        FileSystemUtils.deleteRecursively(folder.resolve("search"));
        start();
        assertThat(hits(search("育才"))).contains("School s-1");
        assertThat(hits(search("更名的请示"))).contains("Document " + Sha256.hex(PAPER));
    }

    private String segments() throws IOException {
        return files().stream()
                .map(each -> each.getFileName().toString())
                .filter(each -> each.startsWith("segments"))
                .collect(Collectors.joining());
    }
}
