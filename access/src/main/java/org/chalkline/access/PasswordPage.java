package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * The page at which users of the program's own issuer choose another password. It is there for who
 * has signed in at {@link SignInPage}, and runs no script.
 */
@Controller
@OwnIssuer
class PasswordPage {
    static final String PATH = "/password";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Chalkline: 修改密码 · Change your password</title>
              <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/pages/sign-in.css">
            </head>
            <body>
              <main>
                <h1>修改密码 <span lang="en">Change your password</span></h1>
                %s
                <form method="post" action="/password">
                  <input type="hidden" name="%s" value="%s">
                  <input type="hidden" name="username" value="%s" autocomplete="username">
                  <label for="current">当前密码 <span lang="en">Current password</span></label>
                  <input id="current" name="current" type="password" autocomplete="current-password" required autofocus>
                  <label for="chosen">新密码，至少 12 个字符 <span lang="en">New password, of 12 characters or more</span></label>
                  <input id="chosen" name="chosen" type="password" autocomplete="new-password" required>
                  <label for="repeated">再次输入新密码 <span lang="en">New password, once more</span></label>
                  <input id="repeated" name="repeated" type="password" autocomplete="new-password" required>
                  <button>修改并重新登录 <span lang="en">Change it and sign in anew</span></button>
                </form>
              </main>
            </body>
            </html>
            """;

    private final PasswordChange change;

    PasswordPage(PasswordChange change) {
        this.change = change;
    }

    @GetMapping(path = PATH)
    ResponseEntity<String> page(HttpServletRequest request, Principal who) {
        return page(request, who, HttpStatus.OK, "");
    }

    /** The new password begins to count, and everything before has ended: this session, too. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> change(
            HttpServletRequest request,
            Principal who,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String repeated) {
        var wrong = change.change(who.getName(), current, chosen, repeated);
        if (wrong.isPresent()) {
            var why =
                    "<p role=\"alert\">%s <span lang=\"en\">%s</span></p>"
                            .formatted(
                                    HtmlUtils.htmlEscape(wrong.get().chinese()),
                                    HtmlUtils.htmlEscape(wrong.get().english()));
            return page(request, who, HttpStatus.UNPROCESSABLE_CONTENT, why);
        }
        SessionsThatCount.end(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sign-in?changed")
                .build();
    }

    private static ResponseEntity<String> page(
            HttpServletRequest request, Principal who, HttpStatus status, String why) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(
                        PAGE.formatted(
                                why,
                                HtmlUtils.htmlEscape(token.getParameterName()),
                                HtmlUtils.htmlEscape(token.getToken()),
                                HtmlUtils.htmlEscape(who.getName())));
    }
}
