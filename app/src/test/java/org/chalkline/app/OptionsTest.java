package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.app.http.LimitSettings;
import org.chalkline.app.setting.SettingCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the program in words that it doesn't know, it refuses and does nothing. */
class OptionsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify --checkpont=c --witnes=w            | --checkpont   | --checkpoint",
                "verify --checkpont c                       | --checkpont   | --checkpoint",
                "verify --ful                               | --ful         | --full",
                "verify --port 1                            | --port        | before verify",
                "--checkpoint=c verify                      | --checkpoint  | behind verify",
                "--witnes=w verify                          | --witnes      | --witness",
                "import --dry-run schools FILE              | --dry-run     | ",
                "import schools FILE --dry-run              | --dry-run     | ",
                "--dry-run import schools FILE              | --dry-run     | ",
                "import schools FILE --mappings=m           | --mappings    | --mapping",
                "bundle --scool S --out FILE                | --scool       | --school",
                "replay --swich                             | --swich       | --switch",
                "rotate-key --forse                         | --forse       | ",
                "--chalkline.zone=Asia/Shanghai verify      | --chalkline.zone | ",
                "--emty                                     | --emty        | --empty",
                "--district=tiny                            | --district    | small",
                "--chalkline.zonne=UTC                      | chalkline.zonne | chalkline.zone",
                "--chalkline.ledger.witness=x               | chalkline.ledger.witness | chalkline.ledger.witnesses",
                "--chalkline.masterKey=x                    | chalkline.masterKey | chalkline.master-key",
                "--chakline.zone=UTC                        | --chakline.zone | ",
            })
    void an_unknown_option_is_refused_with_its_name_and_the_nearest_one(
            String words, String named, String nearest) throws IOException {
        var file = Files.writeString(folder.resolve("schools.csv"), "school,name,address\n");
        var told =
                Told.by(
                        ("--data=" + folder.resolve("data") + " " + words)
                                .replace("FILE", file.toString())
                                .split(" +"));
        assertThat(told.status()).as(told.text()).isEqualTo(2);
        assertThat(told.text()).contains(named).contains(nearest == null ? "" : nearest);
        assertThat(folder.resolve("data/events.db")).doesNotExist();
    }

    @Test
    void a_misspelt_setting_of_a_file_is_refused_and_says_where_it_stands() throws IOException {
        var file = Files.writeString(folder.resolve("own.yml"), "chalkline:\n  viws: mongodb\n");
        var told =
                Told.by(
                        "--data=" + folder.resolve("data"),
                        "--spring.config.additional-location=file:" + file);
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("SETTING_UNKNOWN", "chalkline.viws", "chalkline.views");
        assertThat(told.text()).contains("own.yml");
    }

    /** So that no setting is heeded that is refused, nor one refused that is heeded. */
    @Test
    void the_settings_that_the_code_reads_are_those_that_are_known() throws IOException {
        var setting =
                Pattern.compile(
                        "(?:\\$\\{|name = \"|Property\\(\\s*\"|\\((?:environment|settings), \")"
                                + "(chalkline\\.[a-z0-9.-]*[a-z0-9])(?![a-z0-9.-])");
        var read = new TreeSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(OptionsTest::isSource).toList()) {
                var found = setting.matcher(Files.readString(file));
                while (found.find()) {
                    read.add(found.group(1));
                }
            }
        }
        read.add("chalkline.terminal");
        read.addAll(LimitSettings.names());
        assertThat(read).contains("chalkline.zone", "chalkline.reactions.enabled");
        assertThat(SettingCatalogue.read().ownNames()).containsExactlyInAnyOrderElementsOf(read);
    }

    private static boolean isSource(Path file) {
        var path = file.toString();
        return path.endsWith(".java")
                && path.contains("/src/main/java/")
                && !path.contains("/benchmarks/");
    }
}
