package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole files over HTTP, as the console and other programs send them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {
    private static final String SCHOOLS = "{\"kind\": \"schools\", \"name\": \"list.csv\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private Server server;
    private String clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        clerk = Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR);
    }

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    private HttpResponse<String> send(
            String method, String path, BodyPublisher body, String authorization)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", authorization)
                        .method(method, body)
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), clerk);
    }

    private String announced(String announcement) throws IOException, InterruptedException {
        var told = send("POST", "/intake/uploads", BodyPublishers.ofString(announcement), clerk);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        return told.headers().firstValue("Location").orElseThrow();
    }

    /** Sends the file, and what is told when all of it is done. */
    private JsonNode taken(String announcement, String text) throws Exception {
        var upload = announced(announcement);
        var sent = send("PUT", upload + "/file", BodyPublishers.ofString(text), clerk);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var events = get(upload + "/events");
        assertThat(events.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        var last = events.body().strip().split("\n\n");
        assertThat(last[last.length - 1]).startsWith("event: ended\ndata: ");
        return FactJson.MAPPER.readTree(last[last.length - 1].split("data: ", 2)[1]);
    }

    private static String code(HttpResponse<String> answer) {
        return FactJson.MAPPER.readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void a_file_is_sent_watched_and_its_results_are_fetched_and_sent_again_it_adds_nothing()
            throws Exception {
        var text = Files.readString(Path.of("..", "samples", "schools.csv"));
        long before = head();
        var looked = taken(SCHOOLS.replace("}", ", \"check\": true}"), text);
        assertThat(looked.get("accepted").asLong()).isEqualTo(10);
        assertThat(head()).isEqualTo(before);

        var done = taken(SCHOOLS, text);
        assertThat(done.get("standing").asString()).isEqualTo("ENDED");
        assertThat(done.get("accepted").asLong()).isEqualTo(10);
        var upload = "/intake/uploads/" + done.get("id").asString();
        var results = get(upload + "/results.csv");
        assertThat(results.body()).startsWith("row,line,column,id,status").contains("accepted");
        assertThat(folder.resolve("uploads").resolve(done.get("id").asString()).resolve("file"))
                .doesNotExist();

        try (var auditor = new Caller(server, "auditor", Role.AUDITOR)) {
            var file =
                    auditor.data(
                            "{ files(first: 9, filter: {name: [\"list.csv\"]}) { edges { node { name kind by status } } } }");
            assertThat(file.toString())
                    .contains(
                            "{\"name\":\"list.csv\",\"kind\":\"schools\",\"by\":\"clerk\",\"status\":\"ENDED\"}");
        }
        var again = taken(SCHOOLS, text);
        assertThat(again.get("repeated").asLong()).isEqualTo(10);

        assertThat(send("DELETE", upload, BodyPublishers.noBody(), clerk).statusCode())
                .isEqualTo(204);
        assertThat(get(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void a_mapping_goes_with_the_announcement_and_what_it_lacks_is_told() throws Exception {
        var named =
                "{\"kind\": \"schools\", \"name\": \"other.csv\", \"mapping\": \"columns: {school: No, name: Title, address: Place}\"}";
        var done = taken(named, "No,Title,Place\nU-1,Elm,1 Elm Road\n");
        assertThat(done.toString()).contains("\"standing\":\"FAILED\"", "MAPPING_UNUSABLE");
        var upload = "/intake/uploads/" + done.get("id").asString();
        assertThat(code(get(upload + "/results.csv"))).isEqualTo("UPLOAD_FAILED_SO");
        assertThat(done.toString()).doesNotContain(folder.toString());
    }

    @Test
    void who_sends_another_thing_hears_by_name_what_is_wrong() throws Exception {
        for (var wrong :
                List.of(
                        "[]",
                        "{",
                        "{\"kind\": \"schools\"}",
                        "{\"kind\": \"elms\", \"name\": \"x\"}",
                        "{\"kind\": \"schools\", \"name\": \"x\", \"more\": 1}",
                        "{\"kind\": \"schools\", \"name\": \"x\", \"check\": \"yes\"}")) {
            var told = send("POST", "/intake/uploads", BodyPublishers.ofString(wrong), clerk);
            assertThat(told.statusCode()).as(wrong).isEqualTo(400);
            assertThat(code(told)).isEqualTo("UPLOAD_MALFORMED");
        }
        var encoded = "{\"kind\": \"schools\", \"name\": \"x\", \"encoding\": \"no such\"}";
        assertThat(code(send("POST", "/intake/uploads", BodyPublishers.ofString(encoded), clerk)))
                .isEqualTo("ENCODING_UNKNOWN");

        var pdf = taken(SCHOOLS, "%PDF-1.7 and so on");
        assertThat(pdf.toString()).contains("FAILED", "PDF");
        var upload = "/intake/uploads/" + pdf.get("id").asString();
        assertThat(code(send("PUT", upload + "/file", BodyPublishers.ofString("x"), clerk)))
                .isEqualTo("UPLOAD_HAS_ITS_FILE");
    }

    @Test
    void nobody_else_hears_of_it_and_readers_send_none() throws Exception {
        var upload = announced(SCHOOLS);
        assertThat(code(get(upload + "/results.csv"))).isEqualTo("UPLOAD_NOT_ENDED");
        var other = Tokens.bearer(server, "other", Role.CLERK);
        for (var path : List.of(upload, upload + "/events", upload + "/results.csv")) {
            var told = send("GET", path, BodyPublishers.noBody(), other);
            assertThat(told.statusCode()).as(path).isEqualTo(404);
        }
        var analyst = Tokens.bearer(server, "analyst", Role.ANALYST);
        assertThat(
                        send("POST", "/intake/uploads", BodyPublishers.ofString(SCHOOLS), analyst)
                                .statusCode())
                .isEqualTo(403);
    }

    private Told watch(Path dropped) {
        return Told.by(
                "import",
                "--watch",
                dropped.toString(),
                "--once",
                "--url",
                server.url(),
                "--token-file",
                Tokens.file(server, "clerk", Role.CLERK, Role.AUDITOR));
    }

    @Test
    void what_is_dropped_into_a_folder_is_taken_in_once_and_moved_away() throws IOException {
        var dropped = folder.resolve("dropped");
        var schools = Files.createDirectories(dropped.resolve("schools"));
        Files.writeString(schools.resolve("a.csv"), "school,name,address\nW-1,Elm,1 Elm Road\n");
        Files.writeString(schools.resolve("b.csv"), "%PDF-1.7");
        Files.writeString(schools.resolve("c.csv.part"), "school");
        var told = watch(dropped);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("schools/a.csv: 1 rows, 1 accepted", "b.csv was refused");
        assertThat(schools.resolve("done").resolve("a.csv")).exists();
        assertThat(schools.resolve("done").resolve("a.csv.results.csv"))
                .content()
                .contains("accepted");
        assertThat(schools.resolve("refused").resolve("b.csv.txt")).content().contains("PDF");
        assertThat(schools.resolve("c.csv.part")).exists();

        long before = head();
        Files.copy(schools.resolve("done").resolve("a.csv"), schools.resolve("a.csv"));
        assertThat(watch(dropped).text()).contains("1 accepted (1 of them before)");
        assertThat(head()).as("but for what is told of the file").isLessThanOrEqualTo(before + 2);
        try (var files = Files.list(schools.resolve("done"))) {
            assertThat(files).hasSize(4);
        }
    }
}
