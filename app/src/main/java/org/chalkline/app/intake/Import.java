package org.chalkline.app.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalkline.app.CannotRunException;
import org.jspecify.annotations.Nullable;

/**
 * Streams one file to a running program. Rows travel in batches, as many under way at a time as
 * their kind allows, and what became of them is written down in the file's order. Nothing is
 * remembered between runs: a row's command id follows from its content, so sending a row again
 * finds its first outcome.
 */
final class Import {

    /**
     * The source of schools whose rows name none. It is no file's name: the same row in a file that
     * is called otherwise is the same row, and which files it came in is on record.
     */
    static final String SOURCE = "import";

    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_CHARACTERS = 1_000_000;

    /** Of how many parts of the file the progress tells. */
    static final int PARTS = 10_000;

    /** In the place of a column: the row is no record. */
    private static final int SKIPPED = 0;

    /** A row of the file: to be sent, malformed, or skipped by the mapping. */
    private record Entry(long line, int column, @Nullable IntakeRow row, long number, String why) {}

    private record Batch(
            List<Entry> entries, List<IntakeRow> rows, Future<List<IntakeAnswer>> answers) {}

    private final Kind kind;
    private final TableFile file;
    private final Rows mapper;
    private final IntakeClient client;
    private final Results results;
    private final Watching progress;
    private final ArrayDeque<Batch> underWay = new ArrayDeque<>();

    Import(
            Kind kind,
            TableFile file,
            Rows mapper,
            IntakeClient client,
            Results results,
            Watching progress) {
        this.kind = kind;
        this.file = file;
        this.mapper = mapper;
        this.client = client;
        this.results = results;
        this.progress = progress;
    }

    /** Sends all rows and writes all results. */
    void run() throws IOException, InterruptedException {
        var senders = Executors.newFixedThreadPool(kind.underWay());
        try {
            var batch = new ArrayList<Entry>();
            int characters = 0;
            long number = 0;
            for (var line = file.next(); line != null; line = file.next()) {
                for (var entry : entries(++number, line)) {
                    batch.add(entry);
                    if (entry.row() != null) characters += entry.row().length();
                    if (batch.size() == BATCH_ROWS || characters >= BATCH_CHARACTERS) {
                        hand(batch, senders);
                        batch = new ArrayList<>();
                        characters = 0;
                    }
                }
            }
            hand(batch, senders);
            while (!underWay.isEmpty()) settleOldest();
            results.finish();
        } finally {
            senders.shutdownNow();
        }
    }

    /**
     * What a line of the file became: rows to be sent, or one entry that says why there are none.
     */
    private List<Entry> entries(long number, Table.Line line) throws InterruptedException {
        return switch (line) {
            case Table.Unreadable bad ->
                    List.of(new Entry(bad.line(), bad.column(), null, number, bad.why()));
            case Table.Row row -> {
                try {
                    var mapped = mapper.map(number, row);
                    if (mapped.skipped() != null) {
                        yield List.of(
                                new Entry(row.line(), SKIPPED, null, number, mapped.skipped()));
                    }
                    yield mapped.rows().stream()
                            .map(one -> one.identified(kind.toString()))
                            .map(one -> new Entry(row.line(), 1, one, number, ""))
                            .toList();
                } catch (Rows.MalformedException e) {
                    yield List.of(
                            new Entry(
                                    e.line,
                                    e.column,
                                    null,
                                    number,
                                    String.valueOf(e.getMessage())));
                }
            }
        };
    }

    private void hand(List<Entry> entries, ExecutorService senders)
            throws IOException, InterruptedException {
        if (entries.isEmpty()) return;
        if (underWay.size() == kind.underWay()) settleOldest();
        // Each content once: a second row of the same content gets the first one's answer.
        var distinct = new LinkedHashMap<String, IntakeRow>();
        for (var entry : entries) {
            if (entry.row() != null) distinct.putIfAbsent(entry.row().commandId(), entry.row());
        }
        var rows = List.copyOf(distinct.values());
        var answers =
                senders.submit(() -> rows.isEmpty() ? List.<IntakeAnswer>of() : client.send(rows));
        underWay.add(new Batch(entries, rows, answers));
    }

    private void settleOldest() throws IOException, InterruptedException {
        var batch = underWay.remove();
        var answers = answersOf(batch);
        for (var entry : batch.entries()) {
            if (entry.row() == null && entry.column() == SKIPPED) {
                results.addSkipped(entry.number(), entry.line(), entry.why());
            } else if (entry.row() == null) {
                results.addMalformed(entry.number(), entry.line(), entry.column(), entry.why());
            } else {
                var answer = Objects.requireNonNull(answers.get(entry.row().commandId()));
                results.add(entry.line(), entry.row(), answer);
                answers.put(entry.row().commandId(), answer.toldAgain());
            }
        }
        progress.show(results.rows(), Math.round(file.part() * PARTS));
    }

    /** The answers of a batch, by command id. */
    private static Map<String, IntakeAnswer> answersOf(Batch batch) throws InterruptedException {
        try {
            var answers = batch.answers().get();
            var byCommand = new HashMap<String, IntakeAnswer>();
            for (var i = 0; i < answers.size(); i++) {
                byCommand.put(batch.rows().get(i).commandId(), answers.get(i));
            }
            return byCommand;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotRunException known) throw known;
            throw new IllegalStateException(e);
        }
    }
}
