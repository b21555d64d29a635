package org.chalkline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the table, or single rows of it: {@code benchmarks/run [--rounds N] [NAME...]}. */
public final class Benchmarks {
    private static final int ROUNDS = 5;

    private Benchmarks() {}

    /** Measures one row, or several that belong together. */
    interface Row {
        List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception;
    }

    private static Map<String, Row> rows() {
        var rows = new LinkedHashMap<String, Row>();
        rows.put("commands", CommandRows::newSchools);
        rows.put("existing", CommandRows::existingSchools);
        rows.put("rebuild", RebuildRows::run);
        rows.put("find", FindRows::run);
        rows.put("lists", ListRows::run);
        rows.put("live", LiveRow::run);
        rows.put("watch", ClockRows::watch);
        rows.put("reckon", ClockRows::reckon);
        rows.put("cycles", ClockRows::cycles);
        rows.put("sealing", SealingRows::run);
        rows.put("budget", BudgetInserts::run);
        rows.put("tuition", TuitionRows::run);
        rows.put("standing", StandingRows::run);
        rows.put("contests", ContestRows::run);
        rows.put("lottery", LotteryRows::run);
        rows.put("research", ResearchRows::run);
        rows.put("zones", AdmissionRows::run);
        rows.put("search", SearchRows::run);
        rows.put("reports", ReportRows::run);
        rows.put("rounds", RoundRows::run);
        rows.put("open", OpenRows::run);
        rows.put("doors", DoorRows::run);
        rows.put("writes", WriteRows::run);
        rows.put("export", ExportRows::run);
        rows.put("figures", FigureRows::run);
        rows.put("district", DistrictRow::run);
        rows.put("decade", DistrictRow::decade);
        rows.put("ledger", LedgerRows::run);
        return rows;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = ROUNDS;
        var kept = Path.of("benchmarks", "target");
        var folder = kept.resolve("work");
        var names = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(value(arguments, ++i));
                case "--folder" -> kept = folder = Path.of(value(arguments, ++i));
                case "--help" -> help(0);
                default -> names.add(arguments[i]);
            }
        }
        var rows = rows();
        for (var name : names) if (!isKnown(name, rows.keySet())) help(2);
        if (rounds < 1) help(2);
        try (var workplace = new Workplace(folder)) {
            measure(
                    names.isEmpty() ? List.copyOf(rows.keySet()) : names,
                    rows,
                    workplace,
                    kept,
                    rounds);
        }
    }

    private static boolean isKnown(String name, Set<String> rows) {
        return rows.contains(name)
                || name.equals(LargeRebuild.NAME)
                || name.equals(LargeVerification.NAME)
                || name.equals(StartRow.NAME)
                || name.equals(ScaleRow.NAME)
                || name.equals(ServerRows.NAME);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) help(2);
        return arguments[at];
    }

    private static void help(int exit) {
        System.err.println(
                "benchmarks/run [--rounds N] [--folder DIR] [NAME...]\nRows: %s, and %s, %s, %s, %s, %s"
                        .formatted(
                                String.join(", ", rows().keySet()),
                                LargeRebuild.NAME,
                                LargeVerification.NAME,
                                StartRow.NAME,
                                ScaleRow.NAME,
                                ServerRows.NAME));
        System.exit(exit);
    }

    private static void measure(
            List<String> names, Map<String, Row> rows, Workplace workplace, Path kept, int rounds)
            throws Exception {
        var lines = new ArrayList<String>();
        var large = new ArrayList<String>();
        for (var name : names) {
            System.err.println(name);
            var row = rows.get(name);
            if (row == null) {
                switch (name) {
                    case ServerRows.NAME ->
                            ServerRows.run(workplace, rounds)
                                    .forEach(result -> lines.add(result.line()));
                    case LargeRebuild.NAME -> large.add(LargeRebuild.run(workplace));
                    case StartRow.NAME -> large.add(StartRow.run(workplace, rounds));
                    case ScaleRow.NAME -> large.add(ScaleRow.run(kept, rounds));
                    default -> lines.add(LargeVerification.run(workplace, rounds));
                }
                continue;
            }
            row.run(workplace, rounds).forEach(result -> lines.add(result.line()));
        }
        if (!lines.isEmpty()) System.out.println(Ratio.HEAD);
        lines.forEach(System.out::println);
        large.forEach(System.out::println);
    }
}
