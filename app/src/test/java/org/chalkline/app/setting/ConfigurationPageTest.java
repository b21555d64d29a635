package org.chalkline.app.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The page of settings is made of what the program itself goes by. With {@code WRITE_DOCS=true} in
 * the environment it is written anew.
 */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final String WRITE = "WRITE_DOCS";

    private static final String HEAD =
            """
            # Settings

            Made from the settings by `ConfigurationPageTest`, which fails if it isn't up to date; `WRITE_DOCS=true` writes it anew.

            A setting is given, and the first of these counts:

            1. as an option of `./run`: `--chalkline.zone=Asia/Shanghai`;
            2. as a variable of the environment, in capitals and with `_` for dots and hyphens: `CHALKLINE_ZONE=Asia/Shanghai`;
            3. in the file `chalkline.yml` beside the data folder, or the one that the variable `CHALKLINE_CONFIG` names;
            4. otherwise it is what the column *default* says.

            ```yaml
            chalkline:
              zone: Asia/Shanghai
              ledger:
                origin: records.example/ledger
            server:
              port: 8443
            ```

            The file lies beside the folder and not in it, as the keys do: a copy of the folder takes neither along. It must not be writable for everybody. A setting of `chalkline` that there is not is refused, wherever it is given, and the nearest one is named; so is a value that is none of its type, before anything is opened. `./run config` prints what is in force and where each value comes from, `./run config --changed` only what isn't the default. No secret is a setting: those that the program needs are in files that settings name, and what might be one all the same is not printed.

            Durations are written as `500ms`, `30s`, `5m`, `8h` or `90d`; sizes as `64MB`; lists as one text with commas between the parts. A path may be relative to the folder in which the program is started. An empty default stands for *none*, or for what the meaning says.
            """;

    private final SettingCatalogue catalogue = SettingCatalogue.read();

    @Test
    void the_page_says_what_the_program_goes_by() throws IOException {
        var page = page();
        if ("true".equals(System.getenv(WRITE))) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void each_setting_means_something_and_has_a_default_of_its_type() {
        assertThat(catalogue.all())
                .allSatisfy(
                        setting -> {
                            assertThat(setting.meaning()).as(setting.name()).endsWith(".");
                            assertThat(setting.since())
                                    .as(setting.name())
                                    .matches("[0-9]+\\.[0-9]+");
                            var fallback = catalogue.fallback(setting).orElse("");
                            if (fallback.contains("${")) return;
                            assertThat(setting.accepts(fallback, fallback))
                                    .as("%s=%s", setting.name(), fallback)
                                    .isTrue();
                        });
    }

    /** What is set there without a meaning would be in force without anybody being told. */
    @Test
    void what_the_program_sets_of_its_own_has_a_meaning_each() {
        var set = new TreeSet<>(catalogue.defaulted());
        set.removeIf(name -> !name.startsWith(Setting.OWN));
        var meant = new TreeSet<>(catalogue.ownNames());
        // The command line gives these.
        assertThat(meant)
                .contains("chalkline.data", "chalkline.demonstration", "chalkline.terminal");
        meant.removeIf(name -> name.matches("chalkline\\.(data|demonstration|terminal)"));
        assertThat(set).hasSizeGreaterThan(100).containsExactlyElementsOf(meant);
    }

    private String page() {
        var page = new StringBuilder(HEAD);
        var groups = new LinkedHashMap<String, List<Setting>>();
        for (var each : catalogue.all()) {
            groups.computeIfAbsent(group(each), title -> new ArrayList<>()).add(each);
        }
        groups.forEach(
                (title, settings) -> {
                    page.append("\n## ").append(title).append('\n');
                    page.append("\n| name | type | default | meaning | since |\n");
                    page.append("|---|---|---|---|---|\n");
                    for (var setting : settings) row(page, setting);
                });
        return page.toString();
    }

    private static String group(Setting setting) {
        if (!setting.isOwn()) return "Of Spring Boot";
        var words = setting.name().split("\\.");
        return words.length == 2 ? "The program" : "`chalkline." + words[1] + "`";
    }

    private void row(StringBuilder page, Setting setting) {
        var type =
                setting.words().isEmpty()
                        ? setting.type().word()
                        : String.join(" or ", setting.words().stream().sorted().toList());
        var fallback = catalogue.fallback(setting).orElse("");
        page.append("| `")
                .append(setting.name())
                .append("` | ")
                .append(type)
                .append(fallback.isEmpty() ? " | " : " | `" + fallback + '`')
                .append(fallback.isEmpty() ? "| " : " | ")
                .append(setting.meaning())
                .append(" | ")
                .append(setting.since())
                .append(" |\n");
    }
}
