package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
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

/**
 * People from end to end over HTTP: recorded, found, restricted, erased, and nowhere in the clear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleLoopTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PIPL = "{law: \"PIPL\", article: \"47\", version: \"2021\"}";
    private static final String NUMBER = "11010519491231002X";
    private static final String OTHER_NUMBER = "440524188001010014";

    /** Everything that was said of anybody, and must stand nowhere. */
    private static final List<String> SAID =
            List.of(
                    "欧阳秀英",
                    "司马相如",
                    "上官婉儿",
                    "诸葛孔明",
                    NUMBER,
                    OTHER_NUMBER,
                    "1949-12-31",
                    "13800138000",
                    "梧桐里7号");

    private static final String PERSON =
            """
            id status name { text status } identityNumber { text status }
            birthDate { text } contact { text } retainedUntil
            holds { hold } restriction { reasons } erasure { ground keyDestroyedOn }
            registration { ground purpose }
            """;

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;
    private long beforeErasure;
    private String others = "";

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        start();
    }

    private void start() {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private JsonNode act(String name, String input) {
        return act("p-" + ++commands, name, input);
    }

    private JsonNode act(String command, String name, String input) {
        return caller.data(
                        """
                        mutation { act: %s(command: {id: "%s"}, input: {%s}) { __typename
                          ... on Accepted { position repeated } ... on Refused { code message article } } }
                        """
                                .formatted(name, command, input))
                .get("act");
    }

    private long accepted(String name, String input) {
        var answer = act(name, input);
        assertThat(answer.at("/__typename").asString()).as("%s", answer).isEqualTo("Accepted");
        return answer.get("position").asLong();
    }

    private void refused(String code, String name, String input) {
        var answer = act(name, input);
        assertThat(answer.at("/code").asString()).as("%s", answer).isEqualTo(code);
        assertThat(SAID).noneMatch(said -> answer.toString().contains(said));
    }

    private JsonNode person(String id, String at) {
        return caller.data("{ person(code: \"%s\", %s) { %s } }".formatted(id, at, PERSON))
                .get("person");
    }

    private List<String> found(String filter) {
        var head = server.part(FactStream.class).head();
        return caller.data(
                        "{ persons(first: 10, filter: {%s}, atLeast: %d) { edges { node { code } } } }"
                                .formatted(filter, head))
                .at("/persons/edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    private static String registration(String id, String name, String number) {
        return """
               person: "%s", name: "%s", identityNumber: "%s", contact: "13800138000",
               ground: STATUTORY_DUTY, purpose: "教师资格认定", effectiveOn: "2020-01-01"
               """
                .formatted(id, name, number);
    }

    @Test
    @Order(1)
    void a_person_is_recorded_found_by_name_and_number_and_seen_as_they_were() {
        for (var power : List.of("ERASE_PERSONAL_DATA", "SET_RETENTION", "HOLD_RECORDS")) {
            accepted(
                    "delegatePower",
                    """
                    officer: "科长", power: %s, instrument: "1", delegatedBy: "局长",
                    effectiveOn: "2020-01-01"
                    """
                            .formatted(power));
        }
        var first = accepted("registerPerson", registration("p-1", "欧阳秀英", NUMBER));
        accepted(
                "renamePerson",
                "person: \"p-1\", name: \"上官婉儿\", evidence: \"%s\", effectiveOn: \"2024-01-01\""
                        .formatted(Sha256.hex("x")));
        accepted("registerPerson", registration("p-2", "司马相如", OTHER_NUMBER));

        assertThat(found("name: \"上官婉儿\"")).containsExactly("p-1");
        assertThat(found("name: \"欧阳秀英\"")).isEmpty();
        assertThat(found("identityNumber: \"11010519491231002x\"")).containsExactly("p-1");
        assertThat(person("p-1", "asOf: {position: %d}".formatted(first)).at("/name/text"))
                .hasToString("\"欧阳秀英\"");
        var now = person("p-1", "atLeast: " + server.part(FactStream.class).head());
        assertThat(now.at("/name/text").asString()).isEqualTo("上官婉儿");
        assertThat(now.at("/birthDate/text").asString()).isEqualTo("1949-12-31");
        assertThat(now.at("/status").asString()).isEqualTo("OPEN");
    }

    @Test
    @Order(2)
    void a_repeat_is_told_its_first_outcome_and_the_id_serves_no_other_person() {
        var good =
                "person: \"p-3\", name: \"诸葛孔明\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\"";
        var first = act("again", "registerPerson", good);
        assertThat(first.at("/repeated").asBoolean()).isFalse();
        var second = act("again", "registerPerson", good);
        assertThat(second.at("/repeated").asBoolean()).isTrue();
        assertThat(second.at("/position")).isEqualTo(first.at("/position"));
        assertThat(
                        act("again", "registerPerson", good.replace("诸葛孔明", "诸葛亮"))
                                .at("/code")
                                .asString())
                .isEqualTo("COMMAND_ID_REUSED");
    }

    @Test
    @Order(3)
    void what_is_wrong_with_a_person_is_refused_by_name_and_repeats_nothing() {
        refused("IDENTITY_NUMBER_TAKEN", "registerPerson", registration("p-4", "欧阳秀英", NUMBER));
        refused(
                "IDENTITY_NUMBER_CHECK_DIGIT",
                "registerPerson",
                registration("p-4", "欧阳秀英", "110105194912310021"));
        refused("PERSON_REGISTERED_ALREADY", "registerPerson", registration("p-1", "司马相如", NUMBER));
        refused("MALFORMED_ID", "registerPerson", registration("欧阳秀英", "欧阳秀英", NUMBER));
    }

    @Test
    @Order(4)
    void of_many_who_register_one_identity_number_at_once_one_does() throws Exception {
        try (var racers = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<String>>();
            for (int i = 0; i < 8; i++) {
                var id = "race-" + i;
                calls.add(
                        () ->
                                act(
                                                id,
                                                "registerPerson",
                                                registration(id, "某某", "110101199003070134"))
                                        .toString());
            }
            var answers = new ArrayList<String>();
            for (var call : racers.invokeAll(calls)) answers.add(call.get());
            assertThat(answers).as("%s", answers).anyMatch(a -> a.contains("Accepted"));
            assertThat(answers.stream().filter(a -> a.contains("Accepted"))).hasSize(1);
            assertThat(answers.stream().filter(a -> a.contains("IDENTITY_NUMBER_TAKEN")))
                    .hasSize(7);
        }
        assertThat(found("identityNumber: \"110101199003070134\"")).hasSize(1);
    }

    @Test
    @Order(5)
    void an_organiser_who_is_a_person_is_shown_and_found_by_the_whole_name() {
        var organiser =
                """
                {name: "司马相如", isPerson: true, person: "p-2", identifier: "%s", address: "梧桐里7号"}
                """
                        .formatted(OTHER_NUMBER);
        var position =
                accepted(
                        "submitApplication",
                        """
                        application: "A-1", applicant: %s, papers: [], unit: "民办科", effectiveOn: "2026-01-05",
                        proposal: {preparation: {donated: false, content: {name: "梧桐小学", kind: PRIMARY,
                          forProfit: false, organiser: %s, site: {address: "长宁路1号", subdistrict: "310105001"}}}}
                        """
                                .formatted(organiser, organiser));
        var list =
                caller.data(
                        """
                        { whole: licenceApplications(first: 5, filter: {applicant: "司马相如"}, atLeast: %d) {
                            edges { node { code applicant { name person personId address status } } } }
                          part: licenceApplications(first: 5, filter: {applicantContains: "司马"}) { totalCount } }
                        """
                                .formatted(position));
        assertThat(list.at("/whole/edges/0/node/applicant").toString())
                .isEqualTo(
                        "{\"name\":\"司马相如\",\"person\":true,\"personId\":\"p-2\",\"address\":\"梧桐里7号\",\"status\":\"READABLE\"}");
        assertThat(list.at("/part/totalCount").asInt()).isZero();
    }

    @Test
    @Order(6)
    void who_reads_is_written_down_and_who_does_not_say_who_they_are_reads_nothing()
            throws IOException {
        var head = server.part(FactStream.class).head();
        person("p-2", "asOf: {position: %d}".formatted(head));
        var log =
                caller.data(
                                """
                                { personAccesses(code: "p-2", first: 100) { pageInfo { hasNextPage }
                                  edges { cursor node { actor role purpose answer fields position } } } }
                                """)
                        .at("/personAccesses/edges");
        var last = log.get(log.size() - 1).get("node");
        assertThat(last.toString())
                .isEqualTo(
                        "{\"actor\":\"张三\",\"role\":\"clerk, auditor\",\"purpose\":\"DATA_QUALITY\",\"answer\":\"person\",\"fields\":[\"NAME\",\"IDENTITY_NUMBER\",\"BIRTH_DATE\",\"CONTACT\"],\"position\":%d}"
                                .formatted(head));
        var both =
                Questions.ofReads(
                        caller,
                        Map.of(
                                "person",
                                "p-2",
                                "reader",
                                "张三",
                                "from",
                                TODAY.minusDays(1) + "T00:00:00+08:00",
                                "until",
                                TODAY.plusDays(2) + "T00:00:00+08:00"));
        var ofPerson = both.at("/ofPerson/edges");
        assertThat(ofPerson.get(log.size() - 1).at("/node/answer").asString()).isEqualTo("person");
        assertThat(ofPerson.get(log.size() - 1).at("/node/position").asLong()).isEqualTo(head);
        assertThat(both.at("/byReader/edges").findValuesAsString("person"))
                .as("what the same reader read of others is told beside")
                .contains("p-1", "p-2");
        var nameless =
                caller.anonymous("{ person(code: \"p-2\") { name { text status } status } }");
        assertThat(nameless.at("/errors/0/extensions/code").asString())
                .isEqualTo("DOCUMENT_UNLISTED");
    }

    @Test
    @Order(7)
    void a_restricted_person_is_shown_at_no_point_in_time_until_it_ends() {
        var before = server.part(FactStream.class).head();
        var restricted =
                accepted(
                        "restrictPerson",
                        "person: \"p-1\", reasons: \"争议\", effectiveOn: \"%s\"".formatted(TODAY));
        for (var at : List.of("asOf: {position: %d}".formatted(before), "atLeast: " + restricted)) {
            var seen = person("p-1", at);
            assertThat(seen.at("/name").toString())
                    .isEqualTo("{\"text\":null,\"status\":\"RESTRICTED\"}");
            assertThat(seen.at("/status").asString()).isEqualTo("RESTRICTED");
        }
        assertThat(found("name: \"上官婉儿\"")).isEmpty();
        refused(
                "PERSON_RESTRICTED",
                "renamePerson",
                "person: \"p-1\", name: \"司马相如\", evidence: \"%s\", effectiveOn: \"2024-01-01\""
                        .formatted(Sha256.hex("x")));
        accepted(
                "liftPersonRestriction",
                "person: \"p-1\", reasons: \"已解决\", effectiveOn: \"%s\"".formatted(TODAY));
        assertThat(found("name: \"上官婉儿\"")).containsExactly("p-1");
    }

    @Test
    @Order(8)
    void an_erased_person_is_shown_at_no_point_in_time_and_all_else_is_as_it_was()
            throws Exception {
        beforeErasure = server.part(FactStream.class).head();
        others = others();
        accepted("setPersonRetention", retention(TODAY, ""));
        refused("RETENTION_RUNNING", "erasePerson", erasure("p-1"));
        var sooner = TODAY.minusDays(1);
        refused("RETENTION_SHORTENED", "setPersonRetention", retention(sooner, ""));
        accepted("setPersonRetention", retention(sooner, "shortenedUnder: " + PIPL));
        accepted(
                "placeLegalHold",
                "person: \"p-1\", hold: \"1号\", body: \"法院\", reasons: \"诉讼\", effectiveOn: \"2024-01-01\", "
                        + decision("科长"));
        refused("LEGAL_HOLD_STANDS", "erasePerson", erasure("p-1"));
        var lift =
                "person: \"p-1\", hold: \"1号\", release: \"解1号\", reasons: \"结案\", effectiveOn: \"2024-01-01\", ";
        refused("OFFICER_NOT_EMPOWERED", "liftLegalHold", lift + decision("张三"));
        accepted("liftLegalHold", lift + decision("科长"));
        var alone = document("欧阳秀英的体检报告", "p-1");
        var shared = document("欧阳秀英与司马相如的协议", "p-1, p-2");
        assertThat(read(alone).body()).isEqualTo("欧阳秀英的体检报告");
        var erased = accepted("erasePerson", erasure("p-1"));

        assertErased("p-1", erased);
        assertErasedInTrace("p-1", erased);
        assertThat(others()).isEqualTo(others);
        awaitKeyDestroyed("p-1");
        assertThat(read(alone).statusCode()).isEqualTo(410);
        assertThat(read(alone).body()).contains("DOCUMENT_ERASED");
        assertThat(read(shared).body()).isEqualTo("欧阳秀英与司马相如的协议");
        var kept = caller.get("/documents/" + alone + "?as=kept");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("ETag")).contains("\"" + alone + "\"");
        refused("PERSON_ERASED", "registerPerson", registration("p-1", "欧阳秀英", NUMBER));
        accepted("registerPerson", registration("p-9", "欧阳秀英", NUMBER));
    }

    /** Brings in a document about these people, and returns the digest of what is kept of it. */
    private String document(String text, String about) {
        var answer =
                caller.send(
                        caller.request("/documents")
                                .header("X-Chalkline-About", about)
                                .PUT(HttpRequest.BodyPublishers.ofString(text))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return FactJson.MAPPER.readTree(answer.body()).get("digest").asString();
    }

    private HttpResponse<String> read(String digest) {
        return caller.send(caller.request("/documents/" + digest).GET().build());
    }

    private static String retention(LocalDate until, String more) {
        return """
               person: "p-1", until: "%s", effectiveOn: "2024-01-01",
               basis: {law: "Archives Law", article: "13", version: "2020"}, %s, %s
               """
                .formatted(until, decision("科长"), more);
    }

    private static String decision(String officer) {
        return """
               decision: {documentNumber: "长教〔2024〕1号", body: "长宁区教育局", officer: "%s", approver: "局长",
                 decidedOn: "2024-01-01", reasons: "依法保存",
                 paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Archives Law", article: "13", version: "2020"}, %s]}
               """
                .formatted(officer, PIPL);
    }

    private String erasure(String id) {
        return """
               person: "%s", ground: RETENTION_ENDED, effectiveOn: "%s",
               decision: {documentNumber: "长教〔2026〕9号", body: "长宁区教育局", officer: "科长", approver: "局长", decidedOn: "%s",
                 reasons: "保存期限已届满", paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "PIPL", article: "47", version: "2021"}]}
               """
                .formatted(id, TODAY, TODAY);
    }

    private void assertErased(String id, long after) {
        for (var at :
                List.of(
                        "asOf: {position: %d}".formatted(beforeErasure),
                        "asOf: {position: 4}",
                        "asOf: {effectiveOn: \"2021-01-01\"}",
                        "atLeast: " + after)) {
            var seen = person(id, at);
            assertThat(List.of("欧阳秀英", "上官婉儿", NUMBER))
                    .noneMatch(said -> seen.toString().contains(said));
            assertThat(seen.at("/name/text").isNull()).isTrue();
            assertThat(seen.at("/name/status").asString()).isIn("ERASED", "RESTRICTED");
        }
        assertThat(found("name: \"上官婉儿\"")).isEmpty();
        assertThat(found("identityNumber: \"" + NUMBER + "\"")).doesNotContain(id);
    }

    /** A trace goes on through what was recorded of them, and tells nothing of it. */
    private void assertErasedInTrace(String id, long after) {
        var registered = caller.position("person", id, "person.PersonRegistered", after);
        var trace =
                caller.data(
                        "{ trace(of: %d, first: 100, atLeast: %d) { nodes { summary erased fact { of } } } }"
                                .formatted(registered, after));
        assertThat(trace.at("/trace/nodes/0/erased/0").asString()).isEqualTo("person/" + id);
        assertThat(List.of("欧阳秀英", "上官婉儿", NUMBER))
                .noneMatch(said -> trace.toString().contains(said));
        var before =
                caller.data(
                        "{ trace(of: %d, first: 1, asOf: {position: %d}) { nodes { erased } } }"
                                .formatted(registered, beforeErasure));
        assertThat(before.at("/trace/nodes/0/erased")).isEmpty();
    }

    /** What is answered of everybody else, as of a position before the erasure. */
    private String others() {
        return caller.data(
                        """
                        { people: persons(first: 10, filter: {code: ["p-2", "p-3"]}, asOf: {position: %d}) {
                            edges { node { %s } } }
                          licenceApplications(first: 10, asOf: {position: %d}) {
                            edges { node { code applicant { name } } } } }
                        """
                                .formatted(beforeErasure, PERSON, beforeErasure))
                .toString();
    }

    private void awaitKeyDestroyed(String id) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var now = person(id, "atLeast: " + server.part(FactStream.class).head());
            if (!now.at("/erasure/keyDestroyedOn").isNull()) {
                assertThat(now.at("/status").asString()).isEqualTo("ERASED");
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the key was not destroyed");
    }

    @Test
    @Order(9)
    void a_bundle_holds_a_document_about_people_sealed_and_its_key_for_who_asks_for_it()
            throws IOException {
        var digest = document("司马相如的户口簿", "p-2");
        accepted(
                "renamePerson",
                "person: \"p-2\", name: \"司马长卿\", evidence: \"%s\", effectiveOn: \"2024-02-01\""
                        .formatted(digest));
        var sealed = bundled("");
        assertThat(sealed).contains("data/documents/" + digest);
        assertThat(sealed).noneMatch(file -> file.startsWith("data/document-keys/"));
        assertThat(bundled("&keys=true"))
                .contains("data/documents/" + digest, "data/document-keys/" + digest + ".txt");
        var reads =
                caller.data(
                        "{ personAccesses(code: \"p-2\", first: 100) { edges { node { answer kind } } } }");
        assertThat(reads.toString())
                .contains(
                        "document " + digest, "\"DOCUMENT\"", "bundle chalkline-", "\"TAKEN_OUT\"");
    }

    /** The files of a bundle of p-2, without the folder that they lie in. */
    private List<String> bundled(String more) throws IOException {
        var zip = folder.resolve("bundle.zip");
        var uri = "/bundle?case=person/p-2" + more;
        Files.write(zip, caller.bytes(caller.request(uri).GET().build()));
        try (var file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            return file.stream()
                    .map(e -> e.getName().substring(e.getName().indexOf('/') + 1))
                    .toList();
        }
    }

    @Test
    @Order(10)
    void registers_are_rebuilt_without_the_person_and_nothing_breaks() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(folder.resolve("data").resolve("views"));
        start();
        var head = server.part(FactStream.class).head();
        assertErased("p-1", head);
        assertThat(person("p-1", "atLeast: " + head).at("/status").asString()).isEqualTo("ERASED");
        assertThat(others()).isEqualTo(others);
        assertThat(caller.data("{ projections { name parked } }").at("/projections").valueStream())
                .allMatch(projection -> projection.get("parked").asInt() == 0);
    }

    @Test
    @Order(11)
    void nothing_that_was_said_of_anybody_stands_in_the_clear_in_any_file() throws IOException {
        assertNowhere("while the program runs");
        stop();
        assertNowhere("after it has stopped");
        start();
    }

    private void assertNowhere(String when) throws IOException {
        assertThat(InTheClear.found(folder.resolve("data"), SAID)).as(when).isEmpty();
    }
}
