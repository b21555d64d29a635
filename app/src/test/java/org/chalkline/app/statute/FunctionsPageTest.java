package org.chalkline.app.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the bureau's functions names every feature, and nothing that isn't there. */
class FunctionsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "functions.md");
    private static final Path COMMANDS =
            Path.of("..", "command-side", "src", "main", "java", "org", "chalkline", "command");

    /** What carries features, and is none. */
    private static final Set<String> MACHINERY =
            Set.of("feature", "gateway", "office", "procedure", "reaction");

    private static final Path KERNEL =
            Path.of("..", "shared-kernel", "src", "main", "java", "org", "chalkline", "kernel");

    private static final Pattern NAMED = Pattern.compile("`([a-z]+)`");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])([0-9]{1,2})(?![\\w-])");
    private static final Pattern SAMPLE = Pattern.compile("`([a-z]+-[a-z-]+)`");

    private static Set<String> features() throws IOException {
        try (var folders = Files.list(COMMANDS)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(each -> !MACHINERY.contains(each))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void each_feature_stands_on_the_page() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(features()).allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
    }

    @Test
    void each_feature_that_the_page_names_is_in_the_code() throws IOException {
        for (var line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("- **Features:**")) continue;
            var named = NAMED.matcher(line);
            while (named.find()) {
                var name = named.group(1);
                assertThat(
                                Files.isDirectory(COMMANDS.resolve(name))
                                        || Files.isDirectory(KERNEL.resolve(name)))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void each_question_that_the_page_names_is_among_the_samples() throws IOException {
        var samples = Path.of("..", "samples");
        for (var line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("- **Questions:**")) continue;
            var named = SAMPLE.matcher(line);
            while (named.find()) {
                assertThat(samples.resolve("queries").resolve(named.group(1) + ".graphql"))
                        .exists();
            }
            var numbers = NUMBER.matcher(line);
            while (numbers.find()) {
                var prefix = "%02d-".formatted(Integer.parseInt(numbers.group(1)));
                try (var all = Files.list(samples.resolve("questions"))) {
                    assertThat(all.map(each -> each.getFileName().toString()))
                            .as(prefix)
                            .anyMatch(each -> each.startsWith(prefix));
                }
            }
        }
    }
}
