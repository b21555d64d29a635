package org.chalkline.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A notice to a person who applied for a licence, printed and served, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersOverHttpTest {
    private static final String NAME = "司马相如";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> READER = List.of("X-Chalkline-Purpose", "SERVICE");

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private int commands;
    private long submitted;
    private long notice;

    @BeforeAll
    void apply(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        accepted(
                "delegatePower",
                "officer: \"Wang\", power: ACCEPT_APPLICATIONS, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2020-01-01\"");
        var organiser =
                "{name: \"%s\", isPerson: true, person: \"p-2\", identifier: \"440524188001010014\", address: \"梧桐里7号\"}"
                        .formatted(NAME);
        submitted =
                accepted(
                        "submitApplication",
                        """
                        application: "A-1", applicant: %s, papers: [], unit: "Licensing", effectiveOn: "2024-03-04",
                        proposal: {preparation: {content: {name: "Elm Kindergarten", kind: PRESCHOOL, forProfit: false,
                          organiser: %s, site: {address: "1 Elm Road", subdistrict: "310105001"}}}}
                        """
                                .formatted(organiser, organiser));
        // A clock's fact follows on it.
        notice =
                act(
                                "requestCorrection",
                                "application: \"A-1\", defects: [\"<b>章程</b>\"], notice: \"告〔2024〕1号\", officer: \"Wang\", effectiveOn: \"2024-03-06\"")
                        .get("facts")
                        .valueStream()
                        .filter(each -> each.get("type").asString().endsWith("CorrectionRequested"))
                        .mapToLong(each -> each.get("position").asLong())
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    void stop() {
        http.close();
        caller.close();
        server.close();
    }

    private JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { act: %s(command: {id: "papers-%d"}, input: {%s}) {
                          __typename ... on Accepted { position facts { type position } } ... on Refused { code message } } }
                        """
                                .formatted(mutation, ++commands, input))
                .get("act");
    }

    private long accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString()).as("%s", answer).isEqualTo("Accepted");
        return answer.get("position").asLong();
    }

    private HttpResponse<byte[]> get(String path, List<String> headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "clerk-wang", Role.CLERK, Role.AUDITOR));
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String code(String path, List<String> headers, int status) throws Exception {
        var answer = get(path, headers);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        return org.chalkline.kernel.fact.FactJson.MAPPER
                .readTree(text(answer))
                .at("/errors/0/extensions/code")
                .asString();
    }

    private static String digest(byte[] content) throws Exception {
        return Sha256.hex(new java.io.ByteArrayInputStream(content));
    }

    private String page() {
        return "/papers/" + notice + ".html";
    }

    @Test
    void a_paper_is_printed_once_and_for_all_and_shows_no_names() throws Exception {
        var page = get(page(), List.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox;");
        assertThat(page.headers().firstValue("ETag")).hasValue("\"" + digest(page.body()) + "\"");
        assertThat(text(page))
                .contains("申请材料补正告知书", "人员p-2：", "&lt;b&gt;章程&lt;/b&gt;")
                .doesNotContain(NAME, "<b>");
        var pdf = get("/papers/" + notice + ".pdf", List.of());
        assertThat(text(pdf)).startsWith("%PDF-");

        var file = folder.resolve("printed.pdf");
        var data = folder.resolve("data").toString();
        var position = Long.toString(notice);
        assertThat(
                        Chalkline.run(
                                "print",
                                position,
                                "--purpose",
                                "SERVICE",
                                "--to",
                                file.toString(),
                                "--data",
                                data))
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(pdf.body());
        assertThat(
                        Chalkline.run(
                                "print",
                                position,
                                "--to",
                                file.toString(),
                                "--url",
                                server.url(),
                                "--token-file",
                                Tokens.file(server, "clerk-wang", Role.CLERK, Role.AUDITOR)))
                .isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(pdf.body());
        assertThat(Chalkline.run("print", position, "--to", "paper.doc", "--data", data))
                .isEqualTo(2);
    }

    @Test
    void what_is_no_paper_is_refused_by_name() throws Exception {
        assertThat(code("/papers/" + submitted + ".pdf", List.of(), 404)).isEqualTo("NOT_A_PAPER");
        assertThat(code("/papers/999999.html", List.of(), 404)).isEqualTo("POSITION_UNKNOWN");
        assertThat(code("/papers/" + notice + ".doc", List.of(), 400)).isEqualTo("PAPER_MALFORMED");
    }

    @Test
    void names_are_shown_to_who_says_who_they_are_and_that_is_recorded() throws Exception {
        var anonymous = HttpRequest.newBuilder(URI.create(server.url() + page())).build();
        assertThat(http.send(anonymous, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(code(page() + "?names=true", List.of(), 403)).isEqualTo("PURPOSE_MISSING");
        var paper = get(page(), List.of());
        var copy = get(page() + "?names=true", READER);
        assertThat(text(copy)).contains(NAME + "：", digest(paper.body()));
        var reads =
                caller.data(
                        "{ personAccesses(code: \"p-2\", first: 5) { edges { node { actor answer fields } } } }");
        assertThat(reads.toString()).contains("\"clerk-wang\"", "\"paper\"", "NAME");

        accepted(
                "restrictPerson",
                "person: \"p-2\", reasons: \"争议\", effectiveOn: \"%s\"".formatted(TODAY));
        assertThat(text(get(page() + "?names=true", READER)))
                .contains("〔姓名限制处理，人员p-2〕")
                .doesNotContain(NAME);
        assertThat(get(page(), List.of()).body()).isEqualTo(paper.body());
    }

    @Test
    void a_service_cites_the_printed_paper_which_is_kept_from_then_on() throws Exception {
        var pdf = get("/papers/" + notice + ".pdf", List.of()).body();
        var digest = digest(pdf);
        assertThat(get("/documents/" + digest, List.of()).statusCode()).isEqualTo(404);
        assertThat(act("servePaper", served(Sha256.hex("another"))).get("code").asString())
                .isEqualTo("PAPER_UNKNOWN");
        accepted("servePaper", served(digest));
        assertThat(get("/documents/" + digest, List.of()).body()).isEqualTo(pdf);
    }

    private static String served(String paper) {
        return """
               of: "application/A-1", document: "告〔2024〕1号", receiver: "p-2", mode: IN_PERSON, receivedBy: "Gate",
               receipt: "%s", paper: "%s", officer: "Wang", effectiveOn: "2024-03-07"
               """
                .formatted(Sha256.hex("receipt"), paper);
    }
}
