package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.bundle.Browser;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person signs in on the page, in a real browser. */
class SignInOnThePageTest {
    private static final String PASSWORD = "four words are long";
    private static final String NAME = "document.querySelector('#name')?.textContent";
    private static final String EDITORS = "document.querySelector('.graphiql-editors') !== null";
    private static final String QUESTIONS =
            "performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/graphql')).length";

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
                awaitText(browser, "Signed in as sun");
                assertThat(browser.evaluate("location.href")).isEqualTo(page.toString());
                // The page has asked for the schema.
                Soon.await(() -> browser.evaluate(QUESTIONS).equals("1"));
                assertThat(answer(browser)).contains("schools");
                assertThat(
                                browser.evaluate(
                                        "JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie"))
                        .doesNotContain("eyJ", "refresh", "verifier", "chalkline-sign-in=");

                // Loaded anew, the page knows of no token; who is signed in needs no password
                // again.
                browser.evaluate("window.isLast = true");
                browser.evaluate("location.reload()");
                Soon.await(() -> browser.evaluate("window.isLast").equals("undefined"));
                awaitText(browser, "Nobody has signed in");
                browser.evaluate("document.querySelector('#sign-in').click()");
                awaitText(browser, "Signed in as sun");

                // The page is loaded anew, so that nothing of what was asked stays in it.
                browser.evaluate("window.isLast = true");
                browser.evaluate("document.querySelector('#sign-out').click()");
                Soon.await(() -> browser.evaluate("window.isLast").equals("undefined"));
                awaitText(browser, "Nobody has signed in");
                assertThat(answer(browser)).contains("DOCUMENT_UNLISTED");
                Thread.sleep(1_000);
                browser.evaluate("document.querySelector('#sign-in').click()");
                Soon.await(() -> path(browser).equals("/sign-in"));
            }
        }
    }

    private static String path(Browser browser) {
        return browser.evaluate("location.pathname");
    }

    /** The text stands in the page before the script does that changes it. */
    private static void awaitText(Browser browser, String text) throws Exception {
        Soon.await(
                () ->
                        browser.evaluate("document.readyState + typeof signIn")
                                        .equals("completeobject")
                                && browser.evaluate(NAME).contains(text));
    }

    private static void fillIn(Browser browser) throws Exception {
        Soon.await(() -> browser.evaluate("document.querySelector('#password')").contains("HTML"));
        browser.evaluate("document.querySelector('#username').value = 'sun'");
        browser.evaluate("document.querySelector('#password').value = '" + PASSWORD + "'");
        browser.evaluate("document.querySelector('form').submit()");
    }

    /** What the page is answered to a query that isn't public. */
    private static String answer(Browser browser) throws Exception {
        browser.evaluate(
                """
                (window.answered = '', signIn.fetch('/graphql', {
                  method: 'POST',
                  headers: { 'Content-Type': 'application/json' },
                  body: JSON.stringify({ query: '{ projections { name } }' }),
                }).then((answer) => answer.text()).then((text) => { window.answered = text; }))
                """);
        Soon.await(() -> !browser.evaluate("window.answered").isEmpty());
        return browser.evaluate("window.answered");
    }
}
