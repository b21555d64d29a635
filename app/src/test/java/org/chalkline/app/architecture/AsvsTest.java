package org.chalkline.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code docs/asvs.md} names only classes and files that are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsvsTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z0-9]+\\w*");
    private static final Pattern FILE =
            Pattern.compile("\\.?[\\w-]+(/[\\w.-]+)+|[\\w-]+\\.(md|yml|xml|json)");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| [^|]+ \\| ([^|]+) \\|");

    private final Set<String> classes = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    void read() throws IOException {
        lines.addAll(Files.readAllLines(CHECKOUT.resolve("docs/asvs.md")));
        try (var modules = Files.list(CHECKOUT)) {
            var sources = modules.map(each -> each.resolve("src")).filter(Files::isDirectory);
            for (var each : sources.toList()) addClassesOf(each);
        }
    }

    private void addClassesOf(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".java"))
                    .forEach(each -> classes.add(each.substring(0, each.length() - 5)));
        }
    }

    private boolean isThere(String quoted) {
        if (CLASS.matcher(quoted).matches()) return classes.contains(quoted);
        if (FILE.matcher(quoted).matches()) return Files.exists(CHECKOUT.resolve(quoted));
        return true;
    }

    @Test
    void every_class_and_file_that_is_named_is_there() {
        var named = new ArrayList<String>();
        for (var line : lines) {
            var found = QUOTED.matcher(line);
            while (found.find()) named.add(found.group(1));
        }
        assertThat(named).hasSizeGreaterThan(200);
        assertThat(named).allMatch(this::isThere, "is there");
        assertThat(isThere("NoSuchClassOfOurs")).isFalse();
        assertThat(isThere("docs/no-such-file.md")).isFalse();
    }

    @Test
    void every_requirement_has_one_line_and_an_answer_and_the_first_level_is_met() {
        var numbers = new ArrayList<String>();
        int first = 0;
        for (var line : lines) {
            if (!line.matches("\\| \\d+\\.\\d.*")) continue;
            var row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            numbers.add(row.group(1));
            var answer = row.group(3);
            if (row.group(2).equals("1")) {
                first++;
                assertThat(answer).as(line).doesNotStartWith("not met");
            }
            var wanted = answer.startsWith("not ") ? "not (met|applicable), because .+" : ".*`.*";
            assertThat(answer).as(line).matches(wanted);
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(253);
        assertThat(first).isEqualTo(70);
    }
}
