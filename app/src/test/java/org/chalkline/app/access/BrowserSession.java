package org.chalkline.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.JsonNode;

/** What a browser does when somebody signs in on the page: it keeps cookies and follows nothing. */
final class BrowserSession implements AutoCloseable {
    static final String VERIFIER = "v".repeat(64);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    BrowserSession(String url) {
        this.url = url;
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        return send(
                request(path)
                        .header("Origin", url)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form))));
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the page asks for. */
    Map<String, String> authorization() {
        var asked = new TreeMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", "console");
        asked.put("redirect_uri", url + "/console/signed-in");
        asked.put("scope", "chalkline");
        asked.put("state", "a state");
        asked.put("code_challenge", challenge());
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> authorize(Map<String, String> asked) throws Exception {
        return send(request("/oauth2/authorize?" + encode(asked)));
    }

    /** Fills in the form; where it leads says whether it was right. */
    String signIn(String name, String password, String code) throws Exception {
        var form = CSRF.matcher(send(request("/sign-in")).body());
        if (!form.find()) throw new IOException("no form");
        var answer =
                post(
                        "/sign-in",
                        Map.of(
                                "username", name,
                                "password", password,
                                "code", code,
                                "_csrf", form.group(1)));
        return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
    }

    /** The code of somebody who has signed in. */
    String code() throws Exception {
        var answer = authorize(authorization());
        var found = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!found.find()) throw new IOException(answer.headers().map().toString());
        return found.group(1);
    }

    /** Exchanges it for tokens. */
    JsonNode tokens(String code, String verifier) throws Exception {
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        url + "/console/signed-in",
                        "client_id",
                        "console",
                        "code_verifier",
                        verifier));
    }

    JsonNode renew(String refreshToken) throws Exception {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", refreshToken,
                        "client_id", "console"));
    }

    private JsonNode token(Map<String, String> parameters) throws Exception {
        return FactJson.MAPPER.readTree(post("/oauth2/token", parameters).body());
    }

    @Override
    public void close() {
        http.close();
    }
}
