package org.chalkline.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plays of what was recorded, over HTTP. One program serves all tests but the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PlayLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder;
    private Server server;
    private Caller caller;
    private HttpClient http;

    @BeforeAll
    void start(@TempDir Path empty) throws InterruptedException {
        folder = empty;
        server = started("data");
        caller = new Caller(server);
        http = HttpClient.newHttpClient();
        for (int i = 0; i < 12; i++) register("S" + i);
        caller.awaitReady();
    }

    private Server started(String data) {
        return Server.start(new Server.Settings(folder.resolve(data), 0, "none", List.of()));
    }

    @AfterAll
    void stop() {
        http.close();
        caller.close();
        server.close();
    }

    private long register(String code) {
        var mutation =
                """
                mutation { result: registerSchool(command: {id: "play-%1$s"}, input: {school: "%1$s",
                  openedOn: "1960-09-01", source: "名册", particulars: {name: "青桐%1$s小学", kind: PRIMARY,
                  ownership: PUBLIC, site: {address: "青桐路1号", subdistrict: "310105001"}}})
                  { ... on Accepted { position } } }
                """;
        return caller.data(mutation.formatted(code)).at("/result/position").asLong();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    /** An event of a stream; its id is absent where it has none. */
    private record Event(@Nullable String id, String name, JsonNode data) {}

    /** A stream that is read event by event. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;

        Stream(HttpResponse<InputStream> response) {
            lines =
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        /** The next event; absent at the end. */
        @Nullable Event next() throws IOException {
            String id = null;
            String name = "";
            String data = "";
            while (true) {
                var line = lines.readLine();
                if (line == null) return null;
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.startsWith("event: ")) name = line.substring(7);
                if (line.startsWith("data: ")) data = line.substring(6);
                if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(id, name, FactJson.MAPPER.readTree(data));
                }
            }
        }

        List<Event> rest() throws IOException {
            var all = new ArrayList<Event>();
            for (var each = next(); each != null; each = next()) all.add(each);
            return all;
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private HttpRequest.Builder as(@Nullable Role role, String query) {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/plays?" + query))
                        .timeout(PATIENCE);
        if (role == null) return request;
        return request.header("Authorization", Tokens.bearer(server, role.word(), role));
    }

    private HttpRequest.Builder by(String subject, String query) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/plays?" + query))
                .timeout(PATIENCE)
                .header("Authorization", Tokens.bearer(server, subject, Role.INSPECTOR));
    }

    private Stream open(HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        return new Stream(response);
    }

    private String refusal(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        var told = FactJson.MAPPER.readTree(answer.body());
        return answer.statusCode() + " " + told.at("/errors/0/extensions/code").asString();
    }

    private static List<Long> positions(List<Event> events) {
        return events.stream()
                .filter(each -> each.name().equals("fact"))
                .map(each -> each.data().get("position").asLong())
                .toList();
    }

    private List<Long> recorded(String filter) {
        return caller.data(
                        "{ facts(first: 100, filter: {%s}, orderBy: [{field: POSITION, direction: ASC}]) { edges { node { position } } } }"
                                .formatted(filter))
                .at("/facts/edges")
                .valueStream()
                .map(edge -> edge.at("/node/position").asLong())
                .toList();
    }

    @Test
    void all_that_was_recorded_is_played_from_its_first_fact_to_its_last() throws Exception {
        long end = head();
        try (var stream = open(as(Role.AUDITOR, "perSecond=1000&to=" + end))) {
            var events = stream.rest();
            assertThat(positions(events))
                    .hasSizeGreaterThan(11)
                    .isEqualTo(recorded("position: {to: %d}".formatted(end)));
            assertThat(events.getLast().name()).isEqualTo("ended");
            assertThat(events.getLast().data().get("position").asLong()).isEqualTo(end);
            var first = events.getFirst();
            assertThat(first.id()).isEqualTo(first.data().get("position").asString());
            assertThat(first.data().get("type").asString()).isNotBlank();
        }
    }

    @Test
    void one_record_is_played_alone_and_a_reader_who_was_cut_off_goes_on_behind_its_last_event()
            throws Exception {
        var filter = "{\"type\":[\"school.SchoolRegistered\"],\"position\":{\"to\":%d}}";
        var query =
                "perSecond=1000&filter="
                        + URLEncoder.encode(filter.formatted(head()), StandardCharsets.UTF_8);
        var whole =
                recorded(
                        "type: [\"school.SchoolRegistered\"], position: {to: %d}"
                                .formatted(head()));
        var met = new ArrayList<Event>();
        try (var stream = open(as(Role.INSPECTOR, query))) {
            for (int i = 0; i < 5; i++) met.add(stream.next());
        }
        var last = String.valueOf(met.getLast().id());
        try (var stream =
                open(as(Role.INSPECTOR, "from=0&" + query).header("Last-Event-ID", last))) {
            met.addAll(stream.rest());
        }
        assertThat(positions(met)).isEqualTo(whole);
    }

    @Test
    void a_reader_who_goes_cuts_off_nobody_who_comes_after() throws Exception {
        var query = "perSecond=1000&to=11";
        for (int i = 0; i < 100; i++) {
            try (var left = open(as(Role.INSPECTOR, query))) {
                assertThat(left.next()).isNotNull();
            }
            try (var whole = open(as(Role.INSPECTOR, query))) {
                assertThat(whole.rest()).as("play %d", i).hasSize(13);
            }
        }
    }

    @Test
    void what_is_recorded_while_it_plays_comes_without_a_gap_and_once() throws Exception {
        long from = head() + 1;
        var met = new ArrayList<Event>();
        try (var stream = open(by("follower", "live=true&perSecond=1000&from=" + from))) {
            register("L1");
            met.add(stream.next());
            for (int i = 2; i < 6; i++) register("L" + i);
            for (int i = 2; i < 4; i++) met.add(stream.next());
        }
        long end = register("L6");
        var last = String.valueOf(met.getLast().id());
        try (var stream =
                open(
                        by("follower", "live=true&perSecond=1000&to=" + end)
                                .header("Last-Event-ID", last))) {
            met.addAll(stream.rest());
        }
        assertThat(positions(met))
                .hasSize(6)
                .isEqualTo(recorded("position: {from: %d, to: %d}".formatted(from, end)));
    }

    @Test
    void who_sees_people_masked_is_told_who_acted_by_no_event() throws Exception {
        try (var masked = open(as(Role.ANALYST, "perSecond=1000&to=" + head()))) {
            assertThat(masked.rest())
                    .filteredOn(each -> each.name().equals("fact"))
                    .isNotEmpty()
                    .allMatch(each -> each.data().get("actor").isNull());
        }
        try (var shown = open(as(Role.AUDITOR, "perSecond=1000&to=" + head()))) {
            assertThat(shown.rest())
                    .anyMatch(each -> each.data().path("actor").asString("").equals("张三"));
        }
    }

    @Test
    void who_sees_only_their_own_units_is_played_nothing_of_others() throws Exception {
        try (var stream = open(as(Role.CLERK, "perSecond=1000&to=" + head()))) {
            assertThat(positions(stream.rest())).isEmpty();
        }
    }

    @Test
    void refuses_who_may_not_read_facts_and_what_can_not_be_played() throws Exception {
        assertThat(refusal(as(null, ""))).isEqualTo("401 UNAUTHENTICATED");
        assertThat(refusal(as(Role.SCHOOL, ""))).isEqualTo("403 FORBIDDEN");
        assertThat(refusal(as(Role.OPERATOR, ""))).isEqualTo("403 FORBIDDEN");
        for (var future : List.of("to=999999", "from=999999", "from=999999&live=true")) {
            assertThat(refusal(as(Role.AUDITOR, future)))
                    .as(future)
                    .isEqualTo("422 POSITION_IN_FUTURE");
        }
        for (var bad :
                List.of(
                        "from=x",
                        "from=-1",
                        "from=5&to=3",
                        "perSecond=0",
                        "perSecond=1001",
                        "perSecond=5&speed=5",
                        "live=yes",
                        "filter=x",
                        "filter=%7B%22nothing%22%3A1%7D",
                        "from=1&from=2",
                        "what=1")) {
            assertThat(refusal(as(Role.AUDITOR, bad))).as(bad).startsWith("400 ");
        }
    }

    @Test
    void two_hundred_readers_follow_at_once_and_no_more() throws Exception {
        var live = "live=true&from=" + (head() + 1);
        var streams = new ArrayList<Stream>();
        try {
            for (int who = 0; who < 10; who++) {
                var reader = "reader" + who;
                for (int i = 0; i < 20; i++) streams.add(open(by(reader, live)));
                var over = who < 9 ? reader : "another";
                assertThat(refusal(by(over, live))).as("a place more").isEqualTo("503 BUSY");
            }
            long position = register("M1");
            for (var each : streams) {
                assertThat(each.next()).extracting(Event::id).isEqualTo(Long.toString(position));
            }
        } finally {
            streams.forEach(Stream::close);
        }
        var room = server.part(PlayRoom.class);
        for (int i = 0; room.underWay() > 0; i++) {
            // Who has gone is noticed when the next event can't be sent.
            assertThat(i).as("places given back").isLessThan(100);
            register("N" + i);
            Thread.sleep(100);
        }
        assertThat(caller.data("{ school(code: \"S1\") { name } }").at("/school/name").asString())
                .isEqualTo("青桐S1小学");
    }

    @Test
    void a_play_ends_at_once_when_the_program_is_ended_and_says_so() throws Exception {
        var own = started("ending");
        try (var asking = new Caller(own)) {
            asking.awaitReady();
            var request =
                    HttpRequest.newBuilder(URI.create(own.url() + "/plays?live=true"))
                            .header("Authorization", Tokens.bearer(own, "auditor", Role.AUDITOR));
            try (var stream = open(request)) {
                var closing = Thread.ofPlatform().start(own::close);
                var events = stream.rest();
                assertThat(events.getLast().name()).isEqualTo("error");
                assertThat(events.getLast().data().at("/extensions/code").asString())
                        .isEqualTo("STOPPING");
                closing.join();
            }
        }
    }
}
