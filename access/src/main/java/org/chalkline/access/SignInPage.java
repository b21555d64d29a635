package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The page at which users of the program's own issuer sign in. It runs no script. */
@Controller
@OwnIssuer
class SignInPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Chalkline: sign in</title>
              <link rel="icon" href="/graphiql/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/graphiql/sign-in.css">
            </head>
            <body>
              <main>
                <h1>Sign in</h1>
                %s
                <form method="post" action="/sign-in">
                  <input type="hidden" name="%s" value="%s">
                  <label for="username">Name</label>
                  <input id="username" name="username" autocomplete="username" required autofocus>
                  <label for="password">Password</label>
                  <input id="password" name="password" type="password" autocomplete="current-password" required>
                  <label for="code">Code of your authenticator app, if you have one</label>
                  <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code">
                  <button>Sign in</button>
                </form>
                <p><a href="/password">Change your password</a></p>
              </main>
            </body>
            </html>
            """;
    private static final String FAILED =
            "<p role=\"alert\">Name, password or code is wrong, or there were too many attempts. After five, wait a while before the next one.</p>";

    private static final String CHANGED =
            "<p role=\"status\">Your password was changed. Sign in with it.</p>";

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String page(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var told = request.getParameter("changed") == null ? "" : CHANGED;
        if (request.getParameter("error") != null) told = FAILED;
        return PAGE.formatted(
                told,
                HtmlUtils.htmlEscape(token.getParameterName()),
                HtmlUtils.htmlEscape(token.getToken()));
    }
}
