package org.chalkline.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.access.AccessSettings;
import org.chalkline.access.OneTimePasswords;
import org.chalkline.access.OwnTokens;
import org.chalkline.access.Passwords;
import org.chalkline.access.SigningKeys;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.access.Doors;
import org.chalkline.query.access.DoorsOfTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** The door of a running program: who comes in, and who tries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final String PASSWORD = "four words are long";
    private static final String PAGE = "/";

    private Server server;
    private Caller anybody;
    private Caller clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        // What the public may send at all is another door: this is about those behind it.
        var settings =
                List.of(
                        "--chalkline.public.any-document=true",
                        "--chalkline.limits.public.per-minute=100000",
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        anybody = new Caller(server.url());
        clerk = new Caller(server);
    }

    @AfterAll
    void stop() {
        anybody.close();
        clerk.close();
        server.close();
    }

    private void add(String name, Role role, String totp) {
        var now = Clock.systemUTC().instant();
        server.part(UserBook.class)
                .add(
                        User.of(name, name, Set.of(role), null, now)
                                .withPassword(new Passwords().hashOf(PASSWORD, name), null, now)
                                .withTotp(totp.isEmpty() ? null : totp, now));
    }

    private static String register(String id) {
        return """
               mutation { act: registerSchool(command: {id: "%1$s"}, input: {school: "%1$s",
                 openedOn: "1960-09-01", source: "x", particulars: {name: "x", kind: PRIMARY,
                 ownership: PUBLIC, site: {address: "x"}}}) { ... on Accepted { position } ... on Refused { code } } }
               """
                .formatted(id);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bundle?case=a",
                "/documents/00",
                "/papers/1.html",
                "/actuator",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/projections",
                "/actuator/info",
                "/nothing/here"
            })
    void an_endpoint_asks_for_a_token(String path) {
        var answer = anybody.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(code(FactJson.MAPPER.readTree(answer.body()))).isEqualTo("UNAUTHENTICATED");
        assertThat(clerk.get(path).statusCode()).isNotEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/console",
                "/console/schools/310105-P01",
                "/graphiql",
                "/pages/icon.svg",
                "/actuator/health",
                "/actuator/health/liveness"
            })
    void what_is_public_asks_for_none(String path) {
        assertThat(anybody.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_root_field_asks_for_a_token_unless_it_is_public() {
        var schema = server.part(GraphQlSource.class).schema();
        var open = publicFields(schema);
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "school",
                        "schools",
                        "schoolAggregate",
                        "schoolSeries",
                        "procurement",
                        "procurements",
                        "procurementAggregate",
                        "procurementSeries",
                        "ledger",
                        "node",
                        "search");
        for (var field : schema.getQueryType().getFieldDefinitions()) {
            var answer = anybody.ask(asking(field));
            if (open.contains(field.getName())) {
                assertThat(code(answer)).as(field.getName()).isNotEqualTo("UNAUTHENTICATED");
            } else if (!code(answer).startsWith("BAD_")) {
                assertThat(code(answer)).as(field.getName()).isEqualTo("UNAUTHENTICATED");
            }
        }
        assertThat(code(anybody.ask(register("nobodys")))).isEqualTo("UNAUTHENTICATED");
        assertThat(code(anybody.ask("{ alias: projections { name } }")))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(code(anybody.ask("query { ...f } fragment f on Query { projections { name } }")))
                .isEqualTo("UNAUTHENTICATED");
    }

    private static Set<String> publicFields(GraphQLSchema schema) {
        var found = new TreeSet<String>();
        Doors.of(schema)
                .forEach(
                        (field, roles) -> {
                            if (roles.contains(Role.PUBLIC)) {
                                found.add(field.substring(field.indexOf('.') + 1));
                            }
                        });
        return found;
    }

    /** A query of one field, with what its arguments need where that is plain. */
    private static String asking(GraphQLFieldDefinition field) {
        var arguments = new StringBuilder();
        for (var argument : field.getArguments()) {
            if (!GraphQLTypeUtil.isNonNull(argument.getType())) continue;
            var type =
                    GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
            var value =
                    switch (type) {
                        case "Int", "Long" -> "1";
                        case "Date" -> "\"2026-01-01\"";
                        default -> "\"x\"";
                    };
            arguments.append(argument.getName()).append(": ").append(value).append(' ');
        }
        var given = arguments.isEmpty() ? "" : "(" + arguments + ")";
        boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        return "{ " + field.getName() + given + (leaf ? "" : " { __typename }") + " }";
    }

    @Test
    void nothing_of_people_and_of_who_acted_is_reached_from_what_is_public() {
        var schema = server.part(GraphQlSource.class).schema();
        var reached = new TreeSet<String>();
        var open = publicFields(schema);
        open.remove("node"); // which holds the doors of records itself
        for (var name : open) {
            reach(schema.getQueryType().getFieldDefinition(name).getType(), schema, reached);
        }
        assertThat(reached)
                .contains("School", "Ledger")
                .doesNotContain("PersonalText", "Person", "Fact", "Teacher", "Headmaster")
                .allMatch(
                        each ->
                                each.matches(
                                        "(School|Procurement|Campus|Site|StageCapacity|TitlePosts|PageInfo|Basis|Ledger|Count|GroupValue|ParkedEntity|Aggregate|Figure|Money|Search).*"));
    }

    private void reach(graphql.schema.GraphQLType type, GraphQLSchema schema, Set<String> reached) {
        var plain = GraphQLTypeUtil.unwrapAll(type);
        if (plain instanceof GraphQLUnionType union) {
            for (GraphQLNamedOutputType each : union.getTypes()) reach(each, schema, reached);
        }
        if (!(plain instanceof GraphQLFieldsContainer fields)) return;
        var door = server.part(DoorsOfTypes.class).open(plain.getName());
        if (door != null && !door.contains(Role.PUBLIC)) return;
        if (!reached.add(plain.getName())) return;
        for (var field : fields.getFieldDefinitions()) {
            var own = field.getAppliedDirective("door");
            boolean open =
                    own == null
                            || String.valueOf(own.getArgument("roles").<Object>getValue())
                                    .contains(Role.PUBLIC.name());
            if (open) reach(field.getType(), schema, reached);
        }
    }

    @Test
    void a_clerk_signs_in_by_the_browser_and_acts_in_their_own_name() throws Exception {
        add("sun", Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            assertThat(browser.authorize(browser.authorization()).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
            assertThat(browser.signIn("sun", PASSWORD, "")).contains("/oauth2/authorize");
            var tokens = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            var access = tokens.get("access_token").asString();
            var act =
                    browser.send(
                            browser.request("/graphql")
                                    .setHeader("Accept", "application/json")
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer " + access)
                                    .POST(
                                            BodyPublishers.ofString(
                                                    FactJson.write(
                                                            Map.of(
                                                                    "query",
                                                                    register("suns-act"))))));
            assertThat(act.body()).contains("position");
        }
        var fact =
                clerk.data(
                                "{ schoolHistory(code: \"suns-act\", first: 1) { edges { node { actor role signIn { issuer subject authenticatedAt } } } } }")
                        .at("/schoolHistory/edges/0/node");
        assertThat(fact.get("actor").asString()).isEqualTo("sun");
        assertThat(fact.get("role").asString()).isEqualTo("clerk");
        assertThat(fact.at("/signIn/issuer").asString()).isEqualTo("http://localhost");
        assertThat(fact.at("/signIn/subject").asString()).isEqualTo("sun");
        assertThat(fact.at("/signIn/authenticatedAt").asString()).startsWith("20");
    }

    @Test
    void a_decider_signs_in_with_a_code_as_well() throws Exception {
        var secret = OneTimePasswords.newSecret();
        add("zhou", Role.DECIDER, secret);
        try (var browser = new BrowserSession(server.url())) {
            assertThat(browser.signIn("zhou", PASSWORD, "")).endsWith("?error");
            var code = new OneTimePasswords().at(secret, Clock.systemUTC().instant());
            assertThat(browser.signIn("zhou", PASSWORD, code)).endsWith(PAGE);
            assertThat(browser.signIn("zhou", PASSWORD, code)).endsWith("?error");
        }
    }

    @Test
    void a_refresh_token_is_good_once_and_a_stolen_one_ends_the_session() throws Exception {
        add("wu", Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("wu", PASSWORD, "");
            var first = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            var stolen = first.get("refresh_token").asString();
            var second = browser.renew(stolen);
            assertThat(second.get("access_token").asString()).isNotEmpty();
            assertThat(browser.renew(stolen).get("error").asString()).isEqualTo("invalid_grant");
            assertThat(
                            browser.renew(second.get("refresh_token").asString())
                                    .get("error")
                                    .asString())
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    void a_code_is_good_once_for_who_began_and_goes_to_the_programs_own_page() throws Exception {
        add("zheng", Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("zheng", PASSWORD, "");
            assertThat(browser.tokens(browser.code(), "w".repeat(64)).has("error")).isTrue();
            var code = browser.code();
            assertThat(browser.tokens(code, BrowserSession.VERIFIER).has("access_token")).isTrue();
            assertThat(browser.tokens(code, BrowserSession.VERIFIER).has("error")).isTrue();

            for (var elsewhere :
                    List.of(
                            "https://evil.example/console/signed-in",
                            server.url() + "/console/signed-in/../evil",
                            server.url() + "/console/signed-in/",
                            server.url() + "/console",
                            server.url() + "/",
                            "http://127.0.0.1:1/graphiql",
                            server.url() + "/graphiql?x=1")) {
                var asked = browser.authorization();
                asked.put("redirect_uri", elsewhere);
                var answer = browser.authorize(asked);
                assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
                assertThat(answer.headers().firstValue("Location")).isEmpty();
            }
            for (var missing : List.of("code_challenge", "code_challenge_method")) {
                var asked = browser.authorization();
                asked.remove(missing);
                assertThat(browser.authorize(asked).headers().firstValue("Location").orElse(""))
                        .as(missing)
                        .doesNotContain("code=");
            }
            var plain = browser.authorization();
            plain.put("code_challenge_method", "plain");
            assertThat(browser.authorize(plain).headers().firstValue("Location").orElse(""))
                    .doesNotContain("code=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void a_code_goes_to_either_page_under_the_name_by_which_it_was_asked_for(String host)
            throws Exception {
        var name = "he-" + host;
        add(name, Role.CLERK, "");
        var url = "http://" + host + ":" + server.port();
        try (var browser = new BrowserSession(url)) {
            assertThat(browser.signIn(name, PASSWORD, "")).endsWith(PAGE);
            for (var page : List.of("/console/signed-in", "/graphiql")) {
                var asked = browser.authorization();
                asked.put("redirect_uri", url + page);
                assertThat(browser.authorize(asked).headers().firstValue("Location").orElse(""))
                        .startsWith(url + page + "?code=");
                var other = host.equals("localhost") ? "127.0.0.1" : "localhost";
                asked.put("redirect_uri", "http://" + other + ":" + server.port() + page);
                assertThat(browser.authorize(asked).statusCode()).isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json",
        "application/graphql-response+json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x"
    })
    void a_page_of_another_site_does_nothing_by_the_cookie_of_who_signed_in(String type)
            throws Exception {
        var name = "feng-" + Math.abs(type.hashCode());
        add(name, Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            assertThat(browser.signIn(name, PASSWORD, "")).endsWith(PAGE);
            long before = head();
            for (var path : List.of("/graphql", "/intake/schools")) {
                var answer =
                        browser.send(
                                browser.request(path)
                                        .header("Content-Type", type)
                                        .POST(
                                                BodyPublishers.ofString(
                                                        FactJson.write(
                                                                Map.of("query", register(name))))));
                assertThat(answer.body()).as(path).doesNotContain("position");
                assertThat(answer.statusCode() >= 400 || answer.body().contains("UNAUTHENTICATED"))
                        .as("%s: %s", path, answer.body())
                        .isTrue();
            }
            assertThat(head()).isEqualTo(before);
            var forged =
                    browser.send(
                            browser.request("/graphql")
                                    .header("Origin", "https://evil.example")
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("{}")));
            assertThat(forged.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobody_is_signed_in_by_a_form_of_another_page() throws Exception {
        add("chen", Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            browser.send(browser.request("/sign-in"));
            var answer =
                    browser.post(
                            "/sign-in",
                            Map.of("username", "chen", "password", PASSWORD, "_csrf", "x"));
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotEndWith(PAGE);
            assertThat(browser.authorize(browser.authorization()).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/sign-in", "/graphql", "/actuator/health"})
    void no_page_is_framed(String path) {
        var headers = anybody.get(path).headers();
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "192.0.2.7", "evil.example:80"})
    void a_name_that_was_made_to_point_here_is_refused_though_the_token_is_good(String host)
            throws IOException {
        var token = Tokens.bearer(server, "li", Role.CLERK);
        var answer = raw(host, token, "{\"query\": \"{ projections { name } }\"}");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("HOST_UNKNOWN");
        assertThat(
                        raw(
                                "localhost:" + server.port(),
                                token,
                                "{\"query\": \"{ projections { name } }\"}"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String host, String authorization, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var request =
                    "POST /graphql HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(host, authorization, body.length(), body);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_body_that_is_waited_for_is_looked_at_like_any_other() throws Exception {
        var body = FactJson.write(Map.of("query", "{ projections { name } }"));
        for (var token :
                List.of("", "Authorization: " + Tokens.bearer(server, "li", Role.CLERK) + "\r\n")) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                socket.setSoTimeout(20_000);
                var head =
                        "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
                                .formatted(server.port(), token, body.length());
                socket.getOutputStream().write((head + body.substring(0, 5)).getBytes(UTF_8));
                Thread.sleep(300);
                socket.getOutputStream().write(body.substring(5).getBytes(UTF_8));
                var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer.contains("UNAUTHENTICATED")).isEqualTo(token.isEmpty());
                assertThat(answer.contains("schools")).isEqualTo(!token.isEmpty());
            }
        }
    }

    @Test
    void who_guesses_a_password_over_http_waits() throws Exception {
        add("qian", Role.CLERK, "");
        try (var browser = new BrowserSession(server.url())) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.signIn("qian", "guess number " + i, "")).endsWith("?error");
            }
            assertThat(browser.signIn("qian", PASSWORD, "")).endsWith("?error");
            // It is the name that waits, and not the machine.
            add("kong", Role.CLERK, "");
            assertThat(browser.signIn("kong", PASSWORD, "")).endsWith(PAGE);
        }
    }

    @Test
    void who_knows_a_password_and_guesses_the_code_waits() throws Exception {
        var secret = OneTimePasswords.newSecret();
        add("cao", Role.DECIDER, secret);
        var codes = new OneTimePasswords();
        try (var browser = new BrowserSession(server.url())) {
            for (int i = 0; i < 5; i++) {
                var wrong = "%06d".formatted(i);
                assertThat(browser.signIn("cao", PASSWORD, wrong)).endsWith("?error");
            }
            var right = codes.at(secret, Clock.systemUTC().instant());
            assertThat(browser.signIn("cao", PASSWORD, right)).endsWith("?error");
        }
    }

    @Test
    void a_token_that_is_no_good_is_refused_and_nobody_is_told_why() {
        var settings = server.part(AccessSettings.class);
        var key = server.part(SigningKeys.class).signing();
        var now = Clock.systemUTC().instant();
        var hour = Duration.ofHours(1);
        var own = settings.ownName();
        var good = Tokens.of(server, "li", Role.CLERK);
        for (var token :
                List.of(
                        "x",
                        good.substring(0, good.length() - 4) + "AAAA",
                        OwnTokens.sign(key, own, "payroll", "li", now, hour),
                        OwnTokens.sign(key, "https://evil.example", "chalkline", "li", now, hour),
                        OwnTokens.sign(
                                key, own, "chalkline", "li", now.minus(hour.multipliedBy(2)), hour),
                        OwnTokens.sign(key, own, "chalkline", "nobody", now, hour))) {
            var request =
                    anybody.request("/graphql")
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                            .build();
            var answer = anybody.send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("TOKEN_REFUSED").doesNotContain("issuer", "aud");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"invalid_token\"");
        }
        assertThat(anybody.get("/graphql?access_token=" + good).statusCode()).isNotEqualTo(200);
        assertThat(anybody.get("/actuator/info?access_token=" + good).statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_turned_away_is_out_at_once() {
        var token = Tokens.bearer(server, "leaving", Role.OPERATOR);
        assertThat(answerTo(token)).isEqualTo(200);
        server.part(UserBook.class)
                .change("leaving", user -> user.disabled(true, Clock.systemUTC().instant()));
        assertThat(answerTo(token)).isEqualTo(401);
    }

    private int answerTo(String authorization) {
        return anybody.send(
                        anybody.request("/actuator/info")
                                .header("Authorization", authorization)
                                .build())
                .statusCode();
    }
}
