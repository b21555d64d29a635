package org.chalkline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How cost grows with the record: the same measures on folders of ever more facts, and the exponent
 * of each, which is the slope of the logarithm of its time over that of the number of facts. The
 * folders are made once and kept, with what was measured on each.
 */
final class ScaleRow {
    static final String NAME = "scale";

    /** Which sizes are measured, in facts; the table tells of all that ever were. */
    private static final String SIZES =
            System.getProperty("bench.sizes", "1000000,3000000,10000000");

    /** What is measured, beginnings of names; all of it if nothing is named. */
    private static final String PARTS = System.getProperty("bench.parts", "");

    private static final String HEAP = System.getProperty("bench.heap", "384m");

    private static final Duration ALONE = Duration.ofSeconds(10);
    private static final double SLACK = 0.1;
    private static final double MOST_START = 5;
    private static final long A_LOOK = 100;
    private static final double MEGABYTE = 1e6;

    /** What is asked of the exponent of a figure's time. */
    private enum Aim {
        FLAT("flat", SLACK),
        LINEAR("linear", 1 + SLACK),
        /** It has no exponent that anything is asked of. */
        NONE("–", Double.MAX_VALUE);

        private final String word;
        private final double most;

        Aim(String word, double most) {
            this.word = word;
            this.most = most;
        }
    }

    /** How a figure is told. */
    private enum Unit {
        SECONDS,
        A_SECOND,
        BYTES,
        BYTES_A_FACT
    }

    /**
     * A line of the table.
     *
     * @param key under which its figure is kept
     */
    private record Line(String key, String what, Unit unit, Aim aim) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("start.ready", "start, until it is ready", Unit.SECONDS, Aim.LINEAR),
                    new Line(
                            "start.answered",
                            "start, until the first answer",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "start.processor",
                            "processor time until then",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line("start.peak", "resident, most at the start", Unit.BYTES, Aim.LINEAR),
                    new Line("start.rest", "resident, at rest", Unit.BYTES, Aim.LINEAR),
                    new Line("ask.append", "facts appended, 32 callers", Unit.A_SECOND, Aim.FLAT),
                    new Line("ask.by.id.now", "a school by id, now", Unit.SECONDS, Aim.FLAT),
                    new Line(
                            "ask.by.id.now.processor",
                            "a school by id, now: processor time",
                            Unit.SECONDS,
                            Aim.FLAT),
                    new Line(
                            "ask.by.id.past",
                            "a school by id, in the past",
                            Unit.SECONDS,
                            Aim.FLAT),
                    new Line(
                            "ask.by.id.past.processor",
                            "a school by id, in the past: processor time",
                            Unit.SECONDS,
                            Aim.FLAT),
                    new Line("ask.page.now", "a page of 100, now", Unit.SECONDS, Aim.LINEAR),
                    new Line(
                            "ask.page.now.processor",
                            "a page of 100, now: processor time",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.page.past",
                            "a page of 100, in the past",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.page.past.processor",
                            "a page of 100, in the past: processor time",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.count.past",
                            "all schools counted, in the past",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.count.past.processor",
                            "all schools counted, in the past: processor time",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.aggregate.past",
                            "cost of all assets by unit and category, in the past",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "ask.aggregate.past.processor",
                            "cost of all assets by unit and category, in the past: processor time",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line("verify.seconds", "`verify`", Unit.SECONDS, Aim.LINEAR),
                    new Line("verify.peak", "`verify`, most resident", Unit.BYTES, Aim.LINEAR),
                    new Line("backup.seconds", "`backup`, the first", Unit.SECONDS, Aim.LINEAR),
                    new Line("backup.peak", "`backup`, most resident", Unit.BYTES, Aim.LINEAR),
                    new Line("backup.bytes", "the backup", Unit.BYTES, Aim.LINEAR),
                    new Line(
                            "ask.rebuild.of.one",
                            "the projection of schools built anew",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line(
                            "build.seconds",
                            "all projections, the log and the search index built",
                            Unit.SECONDS,
                            Aim.LINEAR),
                    new Line("build.peak", "most resident meanwhile", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.events", "`events.db`", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.views", "projections", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.search", "search index", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.ledger", "log", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.keys", "people's keys", Unit.BYTES, Aim.LINEAR),
                    new Line("bytes.fact", "all of it, a fact", Unit.BYTES_A_FACT, Aim.NONE));

    private final ScaleFolder folder;
    private final Properties figures = new Properties();

    private ScaleRow(ScaleFolder folder) {
        this.folder = folder;
    }

    /**
     * Measures each size that is asked for, and tells of all that were.
     *
     * @param parent where the folders are kept, in one of its own
     */
    static String run(Path parent, int rounds) throws Exception {
        var kept = parent.resolve(NAME);
        for (var size : SIZES.split(",")) {
            int blocks = Math.toIntExact(Long.parseLong(size.strip()) / ScaleHistory.A_BLOCK);
            System.err.printf(Locale.ROOT, "  %,d facts%n", blocks * 1L * ScaleHistory.A_BLOCK);
            new ScaleRow(new ScaleFolder(kept, new ScaleHistory(blocks))).measure(rounds);
        }
        return table(kept);
    }

    private void measure(int rounds) throws Exception {
        folder.make();
        var file = folder.beside("figures");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                figures.load(in);
            }
        }
        if (!figures.containsKey("build.seconds")) part("build", this::build);
        if (!figures.containsKey("bytes.fact")) part("bytes", this::weigh);
        if (wants("start")) part("start", () -> start(rounds));
        if (wants("ask")) part("ask", this::ask);
        if (wants("verify")) part("verify", this::verify);
        if (wants("backup")) part("backup", this::backup);
    }

    private static boolean wants(String part) {
        return PARTS.isEmpty() || List.of(PARTS.split(",")).contains(part);
    }

    private interface Part {
        void take() throws Exception;
    }

    /** What was measured is kept at once: the rest may be broken off. */
    private void part(String name, Part part) throws Exception {
        part.take();
        try (var out = Files.newBufferedWriter(folder.beside("figures"))) {
            figures.store(out, null);
        }
        figures.stringPropertyNames().stream()
                .filter(each -> each.startsWith(name))
                .sorted()
                .forEach(each -> System.err.println("  " + each + " " + figures.get(each)));
    }

    private void note(String key, double figure) {
        figures.setProperty(key, String.format(Locale.ROOT, "%.9f", figure));
    }

    /** The first start finds no projections, and builds them all. */
    private void build() throws IOException, InterruptedException {
        var built = StartRow.once(folder.data(), folder.history().schools(), Duration.ZERO);
        note("build.seconds", built.ready());
        note("build.processor", built.processor());
        note("build.peak", built.peak());
    }

    private void start(int rounds) throws IOException, InterruptedException {
        var starts = new ArrayList<StartRow.Start>();
        for (int round = 0; round <= rounds; round++) {
            var start = StartRow.once(folder.data(), folder.history().schools(), ALONE);
            System.err.println("  " + start);
            // The first is the one after which Java knows the program's classes.
            if (round > 0) starts.add(start);
        }
        note("start.ready", median(starts.stream().mapToDouble(StartRow.Start::ready).toArray()));
        note(
                "start.answered",
                median(starts.stream().mapToDouble(StartRow.Start::answered).toArray()));
        note(
                "start.processor",
                median(starts.stream().mapToDouble(StartRow.Start::processor).toArray()));
        note("start.peak", median(starts.stream().mapToDouble(StartRow.Start::peak).toArray()));
        note("start.rest", median(starts.stream().mapToDouble(StartRow.Start::rest).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void ask() throws IOException, InterruptedException {
        var said = folder.beside("said");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Ddisable-axoniq-console-message=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScaleQuestions.class.getName(),
                        folder.data().toString(),
                        Integer.toString(folder.history().blocks()));
        end("the questions", new ProcessBuilder(command), said);
        for (var line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            var parts = line.split(" = ", 2);
            if (parts.length == 2) {
                note("ask." + parts[0].replace(' ', '.'), Double.parseDouble(parts[1]));
            }
        }
    }

    private void verify() throws IOException, InterruptedException {
        whole("verify", "verify", "--data", folder.data().toString());
    }

    private void backup() throws IOException, InterruptedException {
        var to = folder.beside("backup");
        if (Files.exists(to)) Workplace.remove(to);
        whole("backup", "backup", "--data", folder.data().toString(), "--to", to.toString());
        try (var files = Files.walk(to)) {
            double bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
            note("backup.bytes", bytes);
        }
        Workplace.remove(to);
    }

    /** A command of the program, as a process of its own. */
    private void whole(String key, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(StartRow.program()));
        command.addAll(List.of(arguments));
        long began = System.nanoTime();
        double peak = end(key, new ProcessBuilder(command), folder.beside("said"));
        note(key + ".seconds", (System.nanoTime() - began) / 1e9);
        note(key + ".peak", peak);
    }

    /** Waits for its end, and tells how much was resident at the most. */
    private static double end(String what, ProcessBuilder builder, Path said)
            throws IOException, InterruptedException {
        var process = builder.redirectOutput(said.toFile()).redirectError(Redirect.INHERIT).start();
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, Resident.peak(process));
            Thread.sleep(A_LOOK);
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(what, status, Files.readString(said)));
        }
        return peak;
    }

    /**
     * Before anything is asked or handed in. Facts that reactions recorded while all was built
     * count.
     */
    private void weigh() throws IOException, SQLException {
        double events = folder.bytes("events.db", "events.db-wal");
        double views = folder.bytes("views");
        double search = folder.bytes("search");
        double ledger = folder.bytes("ledger");
        double keys = folder.bytes("keys.db", "keys.db-wal");
        note("bytes.events", events);
        note("bytes.views", views);
        note("bytes.search", search);
        note("bytes.ledger", ledger);
        note("bytes.keys", keys);
        note("bytes.fact", (events + views + search + ledger + keys) / folder.recorded());
    }

    /** Of every size that has figures. */
    private static String table(Path kept) throws IOException {
        var sizes = new TreeMap<Long, Properties>();
        try (var folders = Files.list(kept)) {
            for (var folder : folders.toList()) {
                var file = folder.resolve("figures");
                if (!Files.exists(file)) continue;
                var figures = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    figures.load(in);
                }
                var name = folder.getFileName().toString();
                sizes.put(Long.parseLong(name.replace("k", "")) * ScaleHistory.A_BLOCK, figures);
            }
        }
        var facts = List.copyOf(sizes.keySet());
        var text = new StringBuilder("| what | aim |");
        for (long size : facts) text.append(" %,d facts |".formatted(size));
        text.append(" exponents |\n|---|---|").append("---|".repeat(facts.size() + 1));
        for (var line : LINES) {
            var told = facts.stream().map(size -> figure(sizes.get(size), line.key())).toList();
            text.append("\n| %s | %s |".formatted(line.what(), line.aim().word));
            for (var each : told) text.append(" %s |".formatted(told(each, line.unit())));
            text.append(" %s |".formatted(exponents(facts, told, line)));
        }
        return text.toString();
    }

    private static @Nullable Double figure(@Nullable Properties figures, String key) {
        var told = figures == null ? null : figures.getProperty(key);
        return told == null ? null : Double.valueOf(told);
    }

    private static String exponents(List<Long> facts, List<@Nullable Double> told, Line line) {
        if (line.aim() == Aim.NONE) return "";
        var slopes = new ArrayList<String>();
        boolean missed = false;
        for (int i = 1; i < facts.size(); i++) {
            var before = told.get(i - 1);
            var after = told.get(i);
            if (before == null || after == null || before <= 0 || after <= 0) {
                slopes.add("–");
                continue;
            }
            double slope =
                    Math.log(after / before) / Math.log((double) facts.get(i) / facts.get(i - 1));
            if (line.unit() == Unit.A_SECOND) slope = -slope;
            slopes.add(String.format(Locale.ROOT, "%.2f", slope));
            missed |= slope > line.aim().most;
        }
        var largest = told.getLast();
        boolean slow =
                line.key().startsWith("start.")
                        && line.unit() == Unit.SECONDS
                        && !line.key().endsWith("processor")
                        && largest != null
                        && largest > MOST_START;
        return slopes.stream().collect(Collectors.joining(", "))
                + (missed ? " **missed**" : "")
                + (slow ? " **missed** (5 s)" : "");
    }

    private static String told(@Nullable Double figure, Unit unit) {
        if (figure == null) return "–";
        return switch (unit) {
            case SECONDS -> seconds(figure);
            case A_SECOND -> String.format(Locale.ROOT, "%,.0f/s", figure);
            case BYTES -> String.format(Locale.ROOT, "%,.0f MB", figure / MEGABYTE);
            case BYTES_A_FACT -> String.format(Locale.ROOT, "%,.0f bytes", figure);
        };
    }

    private static String seconds(double figure) {
        if (figure < 1e-3) return String.format(Locale.ROOT, "%.1f µs", figure * 1e6);
        if (figure < 1) return String.format(Locale.ROOT, "%.1f ms", figure * 1e3);
        return String.format(Locale.ROOT, "%.1f s", figure);
    }
}
