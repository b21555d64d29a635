package org.chalkline.app.intake;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * The file that says what became of each row. It is written under another name and takes its own
 * when it is complete, so that what a stopped import leaves behind can't be taken for the whole.
 */
final class Results implements Closeable {

    /**
     * Why rows were not taken in.
     *
     * @param count how many
     * @param line where the first of them stands
     * @param id what that one is about; empty where it can't be read
     * @param message why that one wasn't, and what to do
     */
    record Reason(long count, long line, String id, String message) {
        private Reason and(Reason more) {
            return new Reason(count + more.count, line, id, message);
        }
    }

    private static final String FORMULAS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final Path file;
    private final Path unfinished;
    private final BufferedWriter out;
    private final Map<String, Reason> reasons = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private long accepted;
    private long repeated;
    private long malformed;
    private long skipped;

    /**
     * @throws CannotRunException if the file can't be written
     */
    Results(Path file) {
        this.file = file;
        unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            out = Files.newBufferedWriter(unfinished);
            out.write("row,line,column,id,status,position,repeated,code,message\n");
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "RESULTS_NOT_WRITABLE",
                    "The results can't be written to %s (%s). Name another file with --results."
                            .formatted(unfinished, e),
                    e);
        }
    }

    void add(long line, IntakeRow row, IntakeAnswer answer) throws IOException {
        if (answer.accepted()) {
            accepted++;
            if (answer.again()) repeated++;
        } else if (answer.malformed()) {
            malformed++;
        } else {
            refusals.merge(answer.code() == null ? answer.status() : answer.code(), 1L, Long::sum);
        }
        if (!answer.accepted() || answer.code() != null) {
            reason(answer.code() == null ? answer.status() : answer.code(), line, row.id(), answer);
        }
        write(
                row.row(),
                line,
                "",
                row.id(),
                answer.status(),
                answer.position() == null ? "" : answer.position().toString(),
                answer.again() ? "true" : "",
                answer.code(),
                answer.message());
    }

    private void reason(String code, long line, String id, IntakeAnswer answer) {
        var message = answer.message() == null ? "" : answer.message();
        reasons.merge(code, new Reason(1, line, id, message), Reason::and);
    }

    void addMalformed(long row, long line, int column, String why) throws IOException {
        malformed++;
        reasons.merge("MALFORMED", new Reason(1, line, "", why), Reason::and);
        write(row, line, Integer.toString(column), "", "malformed", "", "", "MALFORMED", why);
    }

    /** A row that the mapping says is no record. It counts among none. */
    void addSkipped(long row, long line, String why) throws IOException {
        skipped++;
        write(row, line, "", "", "skipped", "", "", "", why);
    }

    private void write(long row, long line, @Nullable String... cells) throws IOException {
        out.append(Long.toString(row)).append(',').append(Long.toString(line));
        for (var cell : cells) {
            out.append(',').append(quoted(cell == null ? "" : cell));
        }
        out.append('\n');
    }

    /** A program for tables would carry out a text of a row that begins as its formulas do. */
    private static String quoted(String given) {
        boolean formula = !given.isEmpty() && FORMULAS.indexOf(given.charAt(0)) >= 0;
        var text = formula ? "'" + given : given;
        var plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Gives the complete file its name. */
    void finish() throws IOException {
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    Path file() {
        return file;
    }

    long rows() {
        return accepted + refused() + malformed;
    }

    long accepted() {
        return accepted;
    }

    /** How many of the accepted rows had been taken in before. */
    long repeated() {
        return repeated;
    }

    long refused() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows were refused, by the reason's code. */
    Map<String, Long> refusals() {
        return refusals;
    }

    /** Why rows were refused or malformed, or what a check warns of, by the reason's code. */
    Map<String, Reason> reasons() {
        return reasons;
    }

    long malformed() {
        return malformed;
    }

    /** How many rows the mapping skipped. */
    long skipped() {
        return skipped;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
