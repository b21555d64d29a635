package org.chalkline.app.intake;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.concurrent.atomic.AtomicLong;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
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
    private static final String SOURCE = "import";

    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_CHARACTERS = 1_000_000;

    /** A row of the file: to be sent, or malformed. */
    private record Entry(long line, int column, @Nullable IntakeRow row, long number, String why) {}

    private record Batch(
            List<Entry> entries, List<IntakeRow> rows, Future<List<IntakeAnswer>> answers) {}

    private final Kind kind;
    private final Path file;
    private final Charset charset;
    private final Mapping mapping;
    private final IntakeClient client;
    private final Results results;
    private final Progress progress;
    private final ArrayDeque<Batch> underWay = new ArrayDeque<>();
    private final AtomicLong bytesRead = new AtomicLong();

    Import(
            Kind kind,
            Path file,
            Charset charset,
            Mapping mapping,
            IntakeClient client,
            Results results,
            Progress progress) {
        this.kind = kind;
        this.file = file;
        this.charset = charset;
        this.mapping = mapping;
        this.client = client;
        this.results = results;
        this.progress = progress;
    }

    /** Sends all rows and writes all results. */
    void run() throws IOException, InterruptedException {
        var senders = Executors.newFixedThreadPool(kind.underWay());
        try (var csv = open()) {
            var header = csv.next();
            if (!(header instanceof CsvReader.Row columns)) throw noHeader(header);
            var mapper = kind.rows(mapping, columns, SOURCE);
            var batch = new ArrayList<Entry>();
            var characters = 0;
            var number = 0L;
            for (var line = csv.next(); line != null; line = csv.next()) {
                var entry = entry(++number, line, mapper);
                batch.add(entry);
                if (entry.row() != null) characters += entry.row().length();
                if (batch.size() == BATCH_ROWS || characters >= BATCH_CHARACTERS) {
                    hand(batch, senders);
                    batch = new ArrayList<>();
                    characters = 0;
                }
            }
            hand(batch, senders);
            while (!underWay.isEmpty()) settleOldest();
            results.finish();
        } finally {
            senders.shutdownNow();
        }
    }

    private CsvReader open() throws IOException {
        var counted =
                new FilterInputStream(Files.newInputStream(file)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        var count = super.read(into, offset, length);
                        if (count > 0) bytesRead.addAndGet(count);
                        return count;
                    }
                };
        InputStream in = Encoding.withoutMark(counted, charset);
        // Replaced, not refused: the row that holds the character is told, and the others go on.
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new CsvReader(
                new BufferedReader(new InputStreamReader(in, decoder), 1 << 16),
                mapping.delimiter().charAt(0));
    }

    private CannotRunException noHeader(CsvReader.@Nullable Line first) {
        var why =
                first instanceof CsvReader.Unreadable bad
                        ? "line %d, column %d: %s".formatted(bad.line(), bad.column(), bad.why())
                        : "it is empty";
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "HEADER_MISSING",
                "%s must begin with a row that names its columns; %s".formatted(file, why));
    }

    private Entry entry(long number, CsvReader.Line line, Rows mapper) {
        return switch (line) {
            case CsvReader.Unreadable bad ->
                    new Entry(bad.line(), bad.column(), null, number, bad.why());
            case CsvReader.Row row -> {
                try {
                    var mapped = mapper.map(number, row).identified(kind.toString());
                    yield new Entry(row.line(), 1, mapped, number, "");
                } catch (Rows.MalformedException e) {
                    yield new Entry(e.line, e.column, null, number, String.valueOf(e.getMessage()));
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
            if (entry.row() == null) {
                results.addMalformed(entry.number(), entry.line(), entry.column(), entry.why());
            } else {
                var answer = Objects.requireNonNull(answers.get(entry.row().commandId()));
                results.add(entry.line(), entry.row(), answer);
                answers.put(entry.row().commandId(), answer.toldAgain());
            }
        }
        progress.show(results.rows(), bytesRead.get());
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
