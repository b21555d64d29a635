package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalkline.access.UserBook;
import org.chalkline.app.Caller;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code user} and {@code token}, beside a program that runs. */
class UserCommandTest {
    @TempDir Path folder;

    private Path data = Path.of("data");
    private Server server;

    @BeforeEach
    void start() {
        data = folder.resolve("data");
        server = start(data);
    }

    private static Server start(Path data) {
        var settings = List.of("--chalkline.ledger.enabled=false");
        return Server.start(new Server.Settings(data, 0, "none", settings));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Told run(String... words) {
        var all = new java.util.ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return Told.by(all.toArray(String[]::new));
    }

    private int answer(String token) {
        try (var caller = new Caller(server.url())) {
            var request =
                    caller.request("/graphql")
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token.strip())
                            .POST(BodyPublishers.ofString("{\"query\": \"{ purposes { code } }\"}"))
                            .build();
            var answer = caller.send(request);
            return answer.body().contains("\"errors\"") ? 403 : answer.statusCode();
        }
    }

    private String password(String text) throws Exception {
        var file = folder.resolve("password");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void a_user_is_added_signs_in_for_a_terminal_and_is_turned_away() throws Exception {
        var added = run("user", "add", "sun", "--role", "clerk,auditor", "--unit", "licensing");
        assertThat(added.status()).as(added.text()).isZero();
        var made = added.text().strip().replaceAll(".*password ", "");
        assertThat(run("user", "list").text()).contains("sun  clerk, auditor");

        var wrong = run("token", "--user", "sun", "--password-file", password("wrong"));
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.text()).contains("SIGN_IN_FAILED");
        var token = run("token", "--user", "sun", "--password-file", password(made));
        assertThat(token.status()).as(token.text()).isZero();
        assertThat(answer(token.text())).isEqualTo(200);

        assertThat(run("user", "disable", "sun").status()).isZero();
        assertThat(answer(token.text())).isEqualTo(401);
        assertThat(run("token", "--user", "sun", "--password-file", password(made)).status())
                .isEqualTo(2);
        assertThat(run("user", "enable", "sun").status()).isZero();
        assertThat(run("user", "disable", "nobody").text()).contains("USER_UNKNOWN");
    }

    @Test
    void a_decider_gets_a_secret_and_needs_its_code() throws Exception {
        var added =
                run(
                        "user",
                        "add",
                        "li",
                        "--role",
                        "decider",
                        "--password-file",
                        password("four words are long"));
        assertThat(added.text()).contains("otpauth://totp/Chalkline:li?secret=");
        var secret = added.text().replaceAll("(?s).*this secret: (\\w+).*", "$1");
        var code =
                new org.chalkline.access.OneTimePasswords()
                        .at(secret, java.time.Clock.systemUTC().instant());
        var file = password("four words are long");
        assertThat(run("token", "--user", "li", "--password-file", file).status()).isEqualTo(2);
        var token = run("token", "--user", "li", "--password-file", file, "--code", code);
        assertThat(answer(token.text())).isEqualTo(200);
        assertThat(run("user", "code", "li").text()).contains("NO_CODE");
    }

    @Test
    void another_key_signs_and_what_the_last_one_signed_is_good_until_it_ends() throws Exception {
        run(
                "user",
                "add",
                "sun",
                "--role",
                "clerk",
                "--password-file",
                password("four words are long"));
        var file = password("four words are long");
        var before = run("token", "--user", "sun", "--password-file", file).text();
        assertThat(run("user", "new-key").status()).isZero();
        var after = run("token", "--user", "sun", "--password-file", file).text();
        assertThat(kid(after)).isNotEqualTo(kid(before));
        assertThat(answer(before)).isEqualTo(200);
        assertThat(answer(after)).isEqualTo(200);
    }

    private static String kid(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    @Test
    void tokens_by_role_are_the_demonstrations_alone() throws Exception {
        var refused = run("token", "clerk");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.text()).contains("NOT_THE_DEMONSTRATION");
        assertThat(server.part(UserBook.class).all()).isEmpty();

        server.close();
        data = folder.resolve("district");
        LoadedDistrict.copyTo(data);
        server = start(data);
        for (var role : DemonstrationUsers.ROLES) {
            var token = run("token", role.word());
            assertThat(token.status()).as(token.text()).isZero();
            assertThat(answer(token.text())).as(role.word()).isEqualTo(200);
        }
        assertThat(run("token", "system").text()).contains("ROLE_UNKNOWN");
        assertThat(run("token", "public").text()).contains("ROLE_UNKNOWN");
        assertThat(run("user", "code", "demo-decider").text().strip()).matches("[0-9]{6}");
        assertThat(run("user", "passwd", "demo-clerk").text()).contains("USER_OF_DEMONSTRATION");
    }
}
