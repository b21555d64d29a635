package org.chalkline.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chalkline.app.Caller;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where settings come from, which of them counts, and how the program tells of it. */
class ConfigCommandTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    private Path data = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void choose(@TempDir Path empty) {
        data = empty.resolve("data");
        file = empty.resolve("chalkline.yml");
    }

    @Test
    void what_is_set_nowhere_is_the_default() {
        var told = config();
        assertThat(told.status()).isZero();
        assertThat(line(told, "chalkline.zone")).contains("Asia/Shanghai").endsWith("# default");
        assertThat(line(told, "chalkline.master-key")).contains(data + ".master-key");
        assertThat(line(told, "management.server.port")).endsWith("# unset");
        assertThat(data).doesNotExist();
        assertThat(config("--changed").text())
                .contains("chalkline.data")
                .doesNotContain("chalkline.zone");
    }

    @Test
    void options_stand_before_the_environment_and_that_before_the_file() throws Exception {
        Files.writeString(
                file,
                """
                chalkline:
                  zone: Europe/London
                  open.publisher: 文件教育局
                  powers:
                    held-by-office: 文件局长
                  ledger:
                    origin: file.example/ledger
                server:
                  port: 8123
                """);
        var told =
                inProcess(
                        Map.of(
                                "CHALKLINE_OPEN_PUBLISHER", "变量教育局",
                                "CHALKLINE_POWERS_HELD_BY_OFFICE", "变量局长"),
                        "--chalkline.powers.held-by-office=选项局长",
                        "config");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(line(told, "chalkline.ledger.origin"))
                .contains("file.example/ledger")
                .endsWith("# " + file + ":7");
        assertThat(line(told, "server.port")).contains("8123").contains(file.toString());
        assertThat(line(told, "chalkline.open.publisher"))
                .contains("变量教育局")
                .endsWith("# variable CHALKLINE_OPEN_PUBLISHER");
        assertThat(line(told, "chalkline.powers.held-by-office"))
                .contains("选项局长")
                .endsWith("# option");
        assertThat(line(told, "chalkline.views")).endsWith("# default");
    }

    @Test
    void a_file_elsewhere_is_named_by_a_variable_and_has_to_be_there() throws Exception {
        var other = file.resolveSibling("other.yml");
        Files.writeString(file, "chalkline.zone: Europe/London\n");
        Files.writeString(other, "chalkline.zone: Europe/Paris\n");
        var named = Map.of("CHALKLINE_CONFIG", other.toString());
        assertThat(ConfigurationFile.of(data, named)).contains(other);
        assertThat(ConfigurationFile.of(data, Map.of())).contains(file);
        assertThat(line(inProcess(named, "config"), "chalkline.zone")).contains("Europe/Paris");
        Files.delete(other);
        var told = inProcess(named, "config");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("CONFIGURATION_NOT_READABLE", other.toString());
    }

    @Test
    void the_running_program_goes_by_the_file_and_its_profile_as_well() throws IOException {
        Files.writeString(
                file,
                """
                chalkline.public.any-document: true
                chalkline.open.publisher: 文件教育局
                server.port: 0
                """);
        try (var server = Server.start(new Server.Settings(data, null, "none", List.of()));
                var caller = new Caller(server)) {
            assertThat(server.port()).isNotEqualTo(8080);
            assertThat(caller.get("/open/catalog.jsonld").body()).contains("文件教育局");
        }
        Files.writeString(file, "spring.profiles.active: server\nchalkline.views: sqlite\n");
        var told = config();
        assertThat(line(told, "spring.profiles.active")).contains("server");
        assertThat(line(told, "chalkline.views")).contains("sqlite").contains("chalkline.yml:2");
        Files.writeString(file, "spring.profiles.active: server\n");
        assertThat(line(config(), "chalkline.views"))
                .contains("mongodb")
                .endsWith("# profile, application-server.yml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chalkline: {viws: mongodb}            | SETTING_UNKNOWN | chalkline.views",
                "chakline: {views: mongodb}            | SETTING_UNKNOWN | chalkline",
                "chalkline: {plays: {at-a-time: many}} | SETTING_UNUSABLE | a whole number",
                "chalkline: {watcher: {interval: soon}} | SETTING_UNUSABLE | 90d",
                "chalkline: {room: {bulk: big}}        | SETTING_UNUSABLE | 64MB",
                "chalkline: {views: postgresql}        | SETTING_UNUSABLE | mongodb, sqlite",
                "chalkline: {ledger: {enabled: 'yes'}} | SETTING_UNUSABLE | true or false",
                "chalkline: {ledger: {patience: ''}}   | SETTING_UNUSABLE | 30s",
                "chalkline: {ledger: {witnesses: [a, b]}} | SETTING_UNUSABLE | commas",
                "chalkline: {data: elsewhere}          | SETTING_NOT_OF_FILE | chalkline.data",
                "chalkline: {views: [                  | CONFIGURATION_UNREADABLE | line 2",
                "management: {server.port: http}       | SETTING_UNUSABLE | a whole number",
            })
    void what_cannot_be_set_is_refused_before_anything_is_made(
            String content, String code, String named) throws IOException {
        Files.writeString(file, content + "\n");
        for (var command : List.of("config", "--port=0")) {
            var told = Told.by("--data=" + data, command);
            assertThat(told.status()).as(told.text()).isEqualTo(2);
            assertThat(told.text()).contains(code).contains(named).doesNotContain("\tat ");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void a_file_that_anybody_can_write_is_refused() throws IOException {
        Files.writeString(file, "chalkline.zone: Europe/London\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));
        var told = config();
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("CONFIGURATION_OPEN", file.toString());
    }

    @Test
    void secrets_are_not_printed() throws IOException {
        Files.writeString(
                file,
                """
                chalkline:
                  mongodb-uri: mongodb://chalk:hidden-1@127.0.0.1/chalkline
                  stores.mongodb.password-file: /etc/chalkline/mongodb
                  access.own.token-lasts: 7m
                server.ssl.key-store-password: hidden-2
                spring.ssl.bundle.pem.bureau.keystore.private-key: hidden-3
                management.otlp.metrics.export.headers.authorization: hidden-4
                """);
        var told = config();
        assertThat(told.status()).isZero();
        assertThat(told.text()).doesNotContain("hidden-");
        assertThat(line(told, "chalkline.mongodb-uri")).contains("mongodb://******@127.0.0.1/");
        assertThat(line(told, "server.ssl.key-store-password")).contains("******");
        // These are none: a file's name, and a time.
        assertThat(line(told, "chalkline.stores.mongodb.password-file")).contains("/etc/");
        assertThat(line(told, "chalkline.access.own.token-lasts")).contains("7m");
    }

    @Test
    void commands_go_by_the_file_as_the_program_does() throws IOException {
        Files.writeString(file, "chalkline.access.issuer: https://id.example\n");
        var told = Told.by("--data=" + data, "user", "list");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("ISSUER_OUTSIDE");
    }

    @Test
    void a_key_and_a_log_elsewhere_are_found_by_the_commands_that_need_them() throws IOException {
        var elsewhere = file.resolveSibling("elsewhere");
        Files.writeString(
                file,
                """
                chalkline.ledger:
                  folder: %1$s/log
                  key: %1$s/signing.key
                """
                        .formatted(elsewhere));
        Server.start(new Server.Settings(data, 0, "none", List.of())).close();
        assertThat(elsewhere.resolve("signing.key")).exists();
        var rotated = Told.by("--data=" + data, "rotate-key");
        assertThat(rotated.status()).as(rotated.text()).isZero();
        assertThat(rotated.text()).contains("The log is signed by ");
    }

    /** The operators' page is followed by OperatorStoryTest. */
    @Test
    void the_file_that_the_page_shows_is_taken() throws IOException {
        var blocks = BLOCK.matcher(page("configuration.md")).results().toList();
        assertThat(blocks).hasSize(1);
        Files.writeString(file, blocks.getFirst().group(1));
        assertThat(config("--changed").text()).contains(file + ":2");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    private Told config(String... options) {
        var words = new ArrayList<>(List.of("--data=" + data, "config"));
        words.addAll(List.of(options));
        return Told.by(words.toArray(String[]::new));
    }

    private static String line(Told told, String name) {
        return told.text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + told.text()));
    }

    /** With variables of the environment, which a process has from its beginning. */
    private Told inProcess(Map<String, String> variables, String... words) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Dsun.jnu.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chalkline.class.getName(),
                                "--data=" + data));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }
}
