package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.bundle.Browser;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person signs in on the page with GraphiQL, in a real browser. */
class SignInOnThePageTest {
    private static final String PASSWORD = "four words are long";
    private static final String NAME = "document.querySelector('#who [role=status]')?.textContent";
    private static final String EDITORS = "document.querySelector('.graphiql-editors') !== null";
    private static final String QUESTIONS =
            "performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/graphql')).length";

    private static final String ANSWER =
            "document.querySelector('.result-window')?.textContent ?? ''";

    /** The tab whose example asks what isn't public. */
    private static final String HISTORY = "document.querySelectorAll('.graphiql-tab-button')[2]";

    private static final String RUN = "document.querySelector('.graphiql-execute-button')";

    @TempDir Path folder;

    @Test
    void a_clerk_signs_in_asks_and_signs_out_and_the_token_is_kept_nowhere() throws Exception {
        assumeThat(Browser.program()).as("a Chromium").isPresent();
        var settings = List.of("--chalkline.ledger.enabled=false");
        try (var server =
                Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings))) {
            var now = Clock.systemUTC().instant();
            server.part(UserBook.class)
                    .add(
                            User.of("sun", "Sun", Set.of(Role.CLERK), null, now)
                                    .withPassword(
                                            new Passwords().hashOf(PASSWORD, "sun"), null, now));
            var page = URI.create(server.url() + "/graphiql");
            try (var browser = new Browser(page, folder.resolve("profile"))) {
                awaitText(browser, "Nobody has signed in");
                Soon.await(() -> browser.evaluate(EDITORS).equals("true"));
                assertThat(browser.evaluate(QUESTIONS)).isEqualTo("0");
                assertThat(answer(browser)).contains("DOCUMENT_UNLISTED");

                browser.evaluate("document.querySelector('#sign-in').click()");
                Soon.await(() -> path(browser).equals("/sign-in"));
                fillIn(browser);
                awaitText(browser, "Somebody has signed in");
                assertThat(browser.evaluate("location.href")).isEqualTo(page.toString());
                // The page has asked for the schema.
                Soon.await(() -> browser.evaluate(QUESTIONS).equals("1"));
                assertThat(answer(browser)).contains("schoolHistory");
                assertThat(
                                browser.evaluate(
                                        "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie"))
                        .doesNotContain("eyJ", "refresh", "verifier", "chalkline-sign-in=");

                // Loaded anew, the page knows of no token; who is signed in needs no password
                // again.
                browser.evaluate("window.isLast = true");
                browser.evaluate("location.reload()");
                Soon.await(() -> browser.evaluate("window.isLast").equals("undefined"));
                awaitText(browser, "Somebody has signed in");

                // Whoever signs out is led to the console, and nothing of what was asked is kept.
                browser.evaluate("document.querySelector('#sign-out').click()");
                Soon.await(() -> path(browser).equals("/"));
                assertThat(browser.evaluate("JSON.stringify(localStorage)"))
                        .doesNotContain("graphiql");
                browser.evaluate("location.assign('/graphiql')");
                awaitText(browser, "Nobody has signed in");
                Thread.sleep(1_000);
                browser.evaluate("document.querySelector('#sign-in').click()");
                Soon.await(() -> path(browser).equals("/sign-in"));
            }
        }
    }

    private static String path(Browser browser) {
        return browser.evaluate("location.pathname");
    }

    private static void awaitText(Browser browser, String text) throws Exception {
        Soon.await(() -> browser.evaluate(NAME).contains(text));
    }

    private static void fillIn(Browser browser) throws Exception {
        Soon.await(() -> browser.evaluate("document.querySelector('#password')").contains("HTML"));
        browser.evaluate("document.querySelector('#username').value = 'sun'");
        browser.evaluate("document.querySelector('#password').value = '" + PASSWORD + "'");
        browser.evaluate("document.querySelector('form').submit()");
    }

    /** What the page shows as the answer to the example that isn't public. */
    private static String answer(Browser browser) throws Exception {
        Soon.await(
                () -> browser.evaluate(RUN + " != null && " + HISTORY + " != null").equals("true"));
        // As a person would: a click that comes before the editor is ready starts nothing.
        var clicked = new AtomicLong(System.nanoTime() - 10_000_000_001L);
        Soon.await(
                () -> {
                    if (browser.evaluate(ANSWER).contains("{")) return true;
                    if (System.nanoTime() - clicked.get() > 10_000_000_000L) {
                        browser.evaluate(HISTORY + ".click()");
                        browser.evaluate(RUN + ".click()");
                        clicked.set(System.nanoTime());
                    }
                    return false;
                });
        return browser.evaluate(ANSWER);
    }
}
