package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page at which users change their password, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordPageTest {
    private static final String CURRENT = "four words are long";
    private static final String CHOSEN = "seven other clouds above";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Passwords passwords = new Passwords();
    private Server server;
    private Caller anybody;

    @BeforeAll
    void start(@TempDir Path folder) {
        var settings = List.of("--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        anybody = new Caller(server.url());
    }

    @AfterAll
    void stop() {
        anybody.close();
        server.close();
    }

    private User user(String name) {
        return User.of(name, name, Set.of(Role.OPERATOR), null, Clock.systemUTC().instant());
    }

    private void add(String name) {
        var now = Clock.systemUTC().instant();
        server.part(UserBook.class)
                .add(user(name).withPassword(passwords.hashOf(CURRENT, name), null, now));
    }

    private HttpResponse<String> change(BrowserSession browser, String current, String chosen)
            throws Exception {
        var page = browser.send(browser.request("/password"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self'");
        var form = CSRF.matcher(page.body());
        if (!form.find()) throw new IOException("no form");
        return browser.post(
                "/password",
                Map.of(
                        "current", current,
                        "chosen", chosen,
                        "repeated", chosen,
                        "_csrf", form.group(1)));
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private int answerTo(String access) {
        return anybody.send(
                        anybody.request("/actuator/info")
                                .header("Authorization", "Bearer " + access)
                                .build())
                .statusCode();
    }

    @Test
    void a_user_changes_their_password_and_everything_before_has_ended() throws Exception {
        add("sun");
        try (var browser = new BrowserSession(server.url());
                var elsewhere = new BrowserSession(server.url())) {
            elsewhere.signIn("sun", CURRENT, "");
            var other = elsewhere.tokens(elsewhere.code(), BrowserSession.VERIFIER);
            browser.signIn("sun", CURRENT, "");
            var tokens = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            assertThat(answerTo(tokens.get("access_token").asString())).isEqualTo(200);

            assertThat(leadsTo(change(browser, CURRENT, CHOSEN))).endsWith("/sign-in?changed");

            for (var each : List.of(tokens, other)) {
                assertThat(answerTo(each.get("access_token").asString())).isEqualTo(401);
                assertThat(browser.renew(each.get("refresh_token").asString()).has("error"))
                        .isTrue();
            }
            for (var each : List.of(browser, elsewhere)) {
                assertThat(leadsTo(each.authorize(each.authorization()))).endsWith("/sign-in");
            }
            assertThat(browser.signIn("sun", CURRENT, "")).endsWith("?error");
            browser.signIn("sun", CHOSEN, "");
            var anew = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            assertThat(answerTo(anew.get("access_token").asString())).isEqualTo(200);
        }
    }

    @Test
    void without_the_current_password_or_with_a_common_one_nothing_is_changed() throws Exception {
        add("wu");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("wu", CURRENT, "");
            assertThat(change(browser, "another one", CHOSEN).statusCode()).isEqualTo(422);
            var common = change(browser, CURRENT, "password1234");
            assertThat(common.statusCode()).isEqualTo(422);
            assertThat(common.body()).contains("first that are tried").contains("role=\"alert\"");
            assertThat(browser.signIn("wu", CHOSEN, "")).endsWith("?error");
        }
    }

    @Test
    void a_form_of_another_page_changes_no_password() throws Exception {
        add("zheng");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("zheng", CURRENT, "");
            var form = Map.of("current", CURRENT, "chosen", CHOSEN, "repeated", CHOSEN);
            assertThat(browser.post("/password", form).statusCode()).isEqualTo(403);
            assertThat(browser.signIn("zheng", CURRENT, "")).doesNotEndWith("?error");
        }
    }

    @Test
    void whoever_has_not_signed_in_is_led_to_do_so() throws Exception {
        try (var browser = new BrowserSession(server.url())) {
            assertThat(leadsTo(browser.send(browser.request("/password")))).endsWith("/sign-in");
            assertThat(browser.send(browser.request("/sign-in")).body())
                    .contains("href=\"/password\"");
        }
    }

    @Test
    void a_password_that_was_made_leads_to_no_token_before_another_is_chosen() throws Exception {
        var made = passwords.made();
        var now = Clock.systemUTC().instant();
        server.part(UserBook.class)
                .add(user("qian").withInitialPassword(passwords.hashOfMade(made), now));
        try (var browser = new BrowserSession(server.url())) {
            assertThat(browser.signIn("qian", made, "")).doesNotEndWith("?error");
            assertThat(leadsTo(browser.authorize(browser.authorization()))).endsWith("/password");
            assertThat(leadsTo(change(browser, made, CHOSEN))).endsWith("/sign-in?changed");
            browser.signIn("qian", CHOSEN, "");
            var tokens = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            assertThat(answerTo(tokens.get("access_token").asString())).isEqualTo(200);
        }
    }

    @Test
    void whoever_signs_out_ends_the_token_that_is_under_way() throws Exception {
        add("chen");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("chen", CURRENT, "");
            var tokens = browser.tokens(browser.code(), BrowserSession.VERIFIER);
            assertThat(answerTo(tokens.get("access_token").asString())).isEqualTo(200);
            browser.post(
                    "/oauth2/revoke",
                    Map.of(
                            "client_id", "console",
                            "token", tokens.get("refresh_token").asString(),
                            "token_type_hint", "refresh_token"));
            assertThat(answerTo(tokens.get("access_token").asString())).isEqualTo(401);
        }
    }

    @Test
    void whoever_was_turned_away_has_no_session_left() throws Exception {
        add("feng");
        try (var browser = new BrowserSession(server.url())) {
            browser.signIn("feng", CURRENT, "");
            server.part(UserBook.class)
                    .change("feng", user -> user.disabled(true, Clock.systemUTC().instant()));
            assertThat(leadsTo(browser.authorize(browser.authorization()))).endsWith("/sign-in");
        }
    }
}
