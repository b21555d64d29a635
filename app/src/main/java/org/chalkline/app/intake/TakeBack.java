package org.chalkline.app.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import tools.jackson.databind.JsonNode;

/**
 * A file that is taken back at a running program: first it is looked at what would become of each
 * act, then it is ordered, and then it is watched until all is done.
 */
final class TakeBack {

    /** As many as one order names at most. */
    static final int MOST_ROWS = 1_000;

    private static final int POSITION = 5;

    private static final long LOOK_EVERY = 300;
    private static final String RECORD =
            "query($file: ID!, $atLeast: Long) { file(code: $file, atLeast: $atLeast) { after takeBacks { number through fell keptInAll kept { position code } done } } }";

    /**
     * What was taken back, or would be.
     *
     * @param fell how many acts fell
     * @param kept how many didn't, by the reason's code
     */
    record Outcome(long fell, Map<String, Long> kept) {
        long keptInAll() {
            return kept.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final IntakeClient client;
    private final Map<String, Object> order;
    private final List<Long> rows;

    /**
     * @param order what {@code takeFileBack} is given, but for the rows
     * @param rows by the positions of their facts; none for the whole file
     */
    TakeBack(IntakeClient client, Map<String, Object> order, List<Long> rows) {
        this.client = client;
        this.order = Map.copyOf(order);
        this.rows = List.copyOf(rows);
    }

    private List<Map<String, Object>> orders() {
        var orders = new ArrayList<Map<String, Object>>();
        for (int i = 0; i == 0 || i < rows.size(); i += MOST_ROWS) {
            var one = new LinkedHashMap<>(order);
            one.put("rows", rows.subList(i, Math.min(rows.size(), i + MOST_ROWS)));
            orders.add(one);
        }
        return orders;
    }

    /**
     * Looks at what would become of each act, and writes it down. Nothing is recorded.
     *
     * @param to the file that tells of each act
     * @throws CannotRunException if it would be refused
     */
    Outcome check(Path to, Watching progress) throws IOException, InterruptedException {
        long fell = 0;
        var kept = new TreeMap<String, Long>();
        client.beginCheck();
        try (var out = Files.newBufferedWriter(to)) {
            out.write("position,act,about,becomes,code\n");
            for (var one : orders()) {
                JsonNode part;
                do {
                    part = client.takeBackPart(one);
                    for (var act : part.get("acts")) {
                        var code = act.path("kept").asString("");
                        write(out, act, code);
                        if (code.isEmpty()) fell++;
                        else kept.merge(code, 1L, Long::sum);
                    }
                    progress.show(fell + sum(kept), part(part));
                } while (!part.get("last").asBoolean());
            }
        }
        return new Outcome(fell, kept);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long part(JsonNode part) {
        double all = part.get("until").asLong() - part.get("after").asLong();
        double done = part.get("through").asLong() - part.get("after").asLong();
        return all <= 0 ? Import.PARTS : Math.round(done / all * Import.PARTS);
    }

    private static void write(BufferedWriter out, JsonNode act, String kept) throws IOException {
        var cells =
                List.of(
                        act.get("position").asString(),
                        act.get("type").asString(),
                        act.get("about").asString(),
                        kept.isEmpty() ? "falls" : "kept",
                        kept);
        out.write(String.join(",", cells));
        out.newLine();
    }

    /**
     * Orders it, and waits until all is done. What is under way already, by the same words, is
     * waited for.
     *
     * @param expected how many acts it is about
     * @throws CannotRunException if it is refused
     */
    Outcome carryOut(long expected, Watching progress) throws InterruptedException {
        long fell = 0;
        var kept = new TreeMap<String, Long>();
        for (var one : orders()) {
            long at = client.act("takeFileBack", one);
            var taken = await(at, fell + sum(kept), Math.max(1, expected), progress);
            fell += taken.fell();
            taken.kept().forEach((code, count) -> kept.merge(code, count, Long::sum));
        }
        return new Outcome(fell, kept);
    }

    private Outcome await(long at, long before, long expected, Watching progress)
            throws InterruptedException {
        while (true) {
            var file = client.ask(RECORD, variables(at)).at("/data/file");
            var all = file.path("takeBacks");
            if (all.isArray() && !all.isEmpty()) {
                var last = all.get(all.size() - 1);
                long fell = last.get("fell").asLong();
                long keptInAll = last.get("keptInAll").asLong();
                if (last.get("done").asBoolean()) return outcome(last, fell, keptInAll);
                long told = before + fell + keptInAll;
                progress.show(told, told * Import.PARTS / expected);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private Map<String, Object> variables(long at) {
        var variables = new HashMap<String, Object>();
        variables.put("file", Objects.requireNonNull(order.get("file")));
        if (at >= 0) variables.put("atLeast", at);
        return variables;
    }

    /** The record names the first of those that were kept, and counts them all. */
    private static Outcome outcome(JsonNode taken, long fell, long keptInAll) {
        var kept = new TreeMap<String, Long>();
        for (var each : taken.get("kept")) kept.merge(each.get("code").asString(), 1L, Long::sum);
        long named = sum(kept);
        if (keptInAll > named) kept.put("…", keptInAll - named);
        return new Outcome(fell, kept);
    }

    /**
     * The positions that results name for rows.
     *
     * @param results as an import has written them
     * @param chosen the rows by their numbers
     * @throws CannotRunException if they can't be read, or name none for one of the rows
     */
    static List<Long> positions(Path results, List<Range> chosen) throws IOException {
        var found = new TreeMap<Long, List<Long>>();
        try (var in = Files.newBufferedReader(results)) {
            var header = in.readLine();
            if (header == null || !header.startsWith("row,line,column,id,status,position,")) {
                throw unreadable(results);
            }
            var table = new CsvReader(in, ',');
            for (var row = table.next(); row != null; row = table.next()) {
                if (!(row instanceof Table.Row(long line, List<Table.Cell> cells))
                        || cells.size() <= POSITION) throw unreadable(results);
                long number = Long.parseLong(cells.getFirst().text());
                if (chosen.stream().noneMatch(range -> range.holds(number))) continue;
                var of = found.computeIfAbsent(number, none -> new ArrayList<>());
                var position = cells.get(POSITION).text();
                if (!position.isEmpty()) of.add(Long.valueOf(position));
            }
        } catch (NumberFormatException e) {
            throw unreadable(results);
        }
        for (var range : chosen) {
            for (long row = range.from(); row <= range.through(); row++) {
                var of = found.get(row);
                if (of == null || of.isEmpty()) {
                    throw new CannotRunException(
                            Exit.CANNOT_RUN,
                            "ROW_NOT_RECORDED",
                            "%s names no position for row %d: it was not taken in, or there is no such row."
                                    .formatted(results, row));
                }
            }
        }
        return found.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static CannotRunException unreadable(Path results) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "RESULTS_NOT_READABLE",
                "%s is not what an import wrote of its rows. Name it with --results."
                        .formatted(results));
    }

    /** Rows from one to another, by their numbers in the file. */
    record Range(long from, long through) {
        /**
         * @param text such as {@code 3} or {@code 5-9}
         * @throws IllegalArgumentException if it is none
         */
        static Range of(String text) {
            var ends = text.strip().split("-", -1);
            if (ends.length > 2) throw new IllegalArgumentException(text);
            long from = Long.parseLong(ends[0].strip());
            long through = Long.parseLong(ends[ends.length - 1].strip());
            if (from < 1 || through < from) throw new IllegalArgumentException(text);
            return new Range(from, through);
        }

        boolean holds(long row) {
            return row >= from && row <= through;
        }
    }
}
