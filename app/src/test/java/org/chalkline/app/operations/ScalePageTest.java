package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalkline.kernel.fact.Positions;
import org.junit.jupiter.api.Test;

/**
 * What a city, a province and the nation cost is reckoned from the table of the benchmarks. With
 * {@code WRITE_DOCS=true} in the environment that part of the page is written anew.
 */
class ScalePageTest {
    private static final Path PAGE = Path.of("..", "docs", "scale.md");
    private static final Path MEASURED = Path.of("..", "benchmarks", "README.md");
    private static final String HEADING = "## How cost grows";
    private static final String BEGIN = "<!-- computed -->\n";
    private static final String END = "<!-- /computed -->";

    private static final long OF_THE_NATION = 30_000_000_000L;
    private static final int COUNTIES = 2_800;
    private static final long OF_A_DISTRICT = OF_THE_NATION / COUNTIES;
    private static final double DISK_TB = 8;
    private static final double MEMORY_GB = 64;
    private static final double FILLED = 0.7;
    private static final double OFFICE_SECONDS = 10.0 * 250 * 8 * 3_600;

    private record Size(String name, int districts) {}

    private static final List<Size> SIZES =
            List.of(
                    new Size("a district", 1),
                    new Size("a city", 16),
                    new Size("a province", 90),
                    new Size("the nation", COUNTIES));

    /** The figures of the largest size that has all of them, in bytes, seconds and a second. */
    private record Measured(long facts, Map<String, Double> figures) {
        double of(String what) {
            assertThat(figures).containsKey(what);
            return figures.getOrDefault(what, Double.NaN);
        }

        /** In proportion to the facts. */
        double ofADistrict(String what) {
            return of(what) * OF_A_DISTRICT / facts;
        }
    }

    private static Measured measured() throws IOException {
        var text = Files.readString(MEASURED);
        var section = text.substring(text.indexOf(HEADING));
        var rows =
                section.lines()
                        .dropWhile(line -> !line.startsWith("| what |"))
                        .takeWhile(line -> line.startsWith("|"))
                        .map(line -> line.split("\\s*\\|\\s*"))
                        .toList();
        // The cell before the first stroke is empty, the last one holds exponents.
        var head = rows.getFirst();
        for (int column = head.length - 2; column > 2; column--) {
            var figures = new LinkedHashMap<String, Double>();
            for (var row : rows.subList(2, rows.size())) {
                if (!row[column].equals("–")) figures.put(row[1], figure(row[column]));
            }
            long facts = Long.parseLong(head[column].replaceAll("[^0-9]", ""));
            if (figures.size() == rows.size() - 2) return new Measured(facts, figures);
        }
        throw new AssertionError("no size has all figures");
    }

    private static double figure(String told) {
        var parts = told.replace(",", "").replace("/s", " /s").split(" ");
        double number = Double.parseDouble(parts[0]);
        return switch (parts[1]) {
            case "s", "bytes", "/s" -> number;
            case "ms" -> number / 1e3;
            case "µs" -> number / 1e6;
            case "MB" -> number * 1e6;
            default -> throw new AssertionError(told);
        };
    }

    private static String computed(Measured measured) {
        double bytes = measured.of("all of it, a fact");
        double backup = measured.of("the backup") / measured.facts();
        double resident = measured.of("resident, most at the start");
        double appended = measured.of("facts appended, 32 callers");
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        "Measured at %,d facts: %,.0f bytes of disk a fact, all projections, the log and the search index included; %,.0f bytes a fact of its backup; %,.0f MB resident at the most when it starts; %,.0f facts a second recorded by 32 callers.",
                        measured.facts(), bytes, backup, resident / 1e6, appended));
        lines.add("");
        lines.add(
                say(
                        "Assumed: the nation's %,d counties record %,d facts in ten years, %,d each. A machine has %.0f GB of memory and %.0f TB of disk, both filled to %.0f %%. A second machine for each takes over, and holds the backup of another one.",
                        COUNTIES, OF_THE_NATION, OF_A_DISTRICT, MEMORY_GB, DISK_TB, FILLED * 100));
        lines.add("");
        lines.add(
                "| | districts | facts | disk | backup | memory | machines by disk | by memory | machines, with the second ones |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (var size : SIZES) {
            double disk = bytes * OF_A_DISTRICT * size.districts();
            double kept = backup * OF_A_DISTRICT * size.districts();
            double memory = resident * size.districts();
            long byDisk = machines((disk + kept) / (DISK_TB * 1e12));
            long byMemory = machines(memory / (MEMORY_GB * 1e9));
            lines.add(
                    say(
                            "| %s | %,d | %,.0f million | %,.2f TB | %,.2f TB | %,.1f GB | %,d | %,d | **%,d** |",
                            size.name(),
                            size.districts(),
                            (double) OF_A_DISTRICT * size.districts() / 1e6,
                            disk / 1e12,
                            kept / 1e12,
                            memory / 1e9,
                            byDisk,
                            byMemory,
                            2 * Math.max(byDisk, byMemory)));
        }
        lines.add("");
        lines.add(
                say(
                        "The arithmetic of the last row: %,d × %,d facts × %,.0f bytes = %,.1f TB, and %,.1f TB of backups; divided by %.1f TB (%.0f TB × %.1f) that is %,d machines. %,d × %,.0f MB = %,.0f GB, divided by %.1f GB, is %,d.",
                        COUNTIES,
                        OF_A_DISTRICT,
                        bytes,
                        bytes * OF_A_DISTRICT * COUNTIES / 1e12,
                        backup * OF_A_DISTRICT * COUNTIES / 1e12,
                        DISK_TB * FILLED,
                        DISK_TB,
                        FILLED,
                        machines((bytes + backup) * OF_A_DISTRICT * COUNTIES / (DISK_TB * 1e12)),
                        COUNTIES,
                        resident / 1e6,
                        resident * COUNTIES / 1e9,
                        MEMORY_GB * FILLED,
                        machines(resident * COUNTIES / (MEMORY_GB * 1e9))));
        lines.add("");
        lines.add(
                say(
                        "- **Recording:** %,d facts in ten years of 250 days of eight hours are %.2f a second, where %,.0f were recorded: a district uses one part in %,.0f of it, and a day on which everybody does everything is no concern.",
                        OF_A_DISTRICT,
                        OF_A_DISTRICT / OFFICE_SECONDS,
                        appended,
                        appended * OFFICE_SECONDS / OF_A_DISTRICT));
        lines.add(
                say(
                        "- **Time for a whole district, in proportion to the measured one:** `verify` %.1f minutes, a first `backup` %.1f, all projections, the log and the index built anew %.0f, one projection (of schools) %.1f.",
                        measured.ofADistrict("`verify`") / 60,
                        measured.ofADistrict("`backup`, the first") / 60,
                        measured.ofADistrict("all projections, the log and the search index built")
                                / 60,
                        measured.ofADistrict("the projection of schools built anew") / 60));
        lines.add(
                say(
                        "- **As far as a record goes:** %,d facts would be %,.1f TB, and built anew in %,.0f days.",
                        Positions.LAST + 1,
                        bytes * Positions.LAST / 1e12,
                        measured.of("all projections, the log and the search index built")
                                * Positions.LAST
                                / measured.facts()
                                / 86_400));
        return String.join("\n", lines) + "\n";
    }

    private static long machines(double whole) {
        return (long) Math.ceil(whole / FILLED);
    }

    private static String say(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    @Test
    void what_the_page_reckons_follows_from_what_was_measured() throws IOException {
        var page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        var computed = computed(measured());
        if ("true".equals(System.getenv("WRITE_DOCS"))) {
            page = page.substring(0, from) + computed + page.substring(to);
            Files.writeString(PAGE, page);
            to = page.indexOf(END);
        }
        assertThat(page.substring(from, to)).isEqualTo(computed);
    }
}
