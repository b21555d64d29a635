package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/**
 * The page at which users of the program's own issuer sign in, in both languages. It runs no
 * script.
 */
@Controller
@OwnIssuer
class SignInPage {
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="zh-Hans">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Chalkline: 登录 · Sign in</title>
              <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/pages/sign-in.css">
            </head>
            <body>
              <main>
                <h1>登录 <span lang="en">Sign in</span></h1>
                %s
                <form method="post" action="/sign-in">
                  <input type="hidden" name="%s" value="%s">
                  <label for="username">用户名 <span lang="en">Name</span></label>
                  <input id="username" name="username" autocomplete="username" required autofocus>
                  <label for="password">密码 <span lang="en">Password</span></label>
                  <input id="password" name="password" type="password" autocomplete="current-password" required>
                  <label for="code">身份验证器的动态码（如已启用） <span lang="en">Code of your authenticator app, if you have one</span></label>
                  <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code">
                  <button>登录 <span lang="en">Sign in</span></button>
                </form>
                <p><a href="/password">修改密码 <span lang="en">Change your password</span></a></p>
              </main>
            </body>
            </html>
            """;
    private static final String FAILED =
            "<p role=\"alert\">用户名、密码或动态码有误，或尝试次数过多。失败五次以后，请稍候再试。 <span lang=\"en\">Name, password or code is wrong, or there were too many attempts. After five, wait a while before the next one.</span></p>";

    private static final String CHANGED =
            "<p role=\"status\">密码已修改，请用新密码登录。 <span lang=\"en\">Your password was changed. Sign in with it.</span></p>";

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
