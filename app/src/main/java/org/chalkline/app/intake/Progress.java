package org.chalkline.app.intake;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * Shows how far a long piece of work has come: one line that moves where a person watches, and a
 * plain line now and then where a file does.
 */
public final class Progress implements Watching {

    private static final int WIDTH = 30;
    private static final int LEAST_WIDTH = 5;

    /** A line that is longer wraps on a terminal, and then the next one doesn't cover it. */
    private static final int COLUMNS = 79;

    private static final long PLAIN_EVERY = 5_000_000_000L;
    private static final long MOVING_EVERY = 100_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final String unit;
    private final long bytes;
    private final long started = System.nanoTime();
    private long shownAt;
    private int shownLength;

    /**
     * @param bytes the size of the whole file
     */
    Progress(PrintWriter out, boolean terminal, long bytes) {
        this(out, terminal, bytes, "rows");
    }

    /**
     * For a command: a person watches if {@code ./run} found a terminal.
     *
     * @param all the whole of the work, in what {@link #show} counts its second argument
     * @param unit what the first one counts
     */
    public Progress(PrintWriter out, long all, String unit) {
        this(out, Boolean.getBoolean("chalkline.terminal"), all, unit);
    }

    /**
     * @param terminal whether a person watches
     * @param bytes the whole of the work, in what {@link #show} counts its second argument
     * @param unit what the first one counts
     */
    public Progress(PrintWriter out, boolean terminal, long bytes, String unit) {
        this.out = out;
        this.terminal = terminal;
        this.unit = unit;
        this.bytes = Math.max(1, bytes);
        // Whoever watches sees the bar at once.
        this.shownAt = terminal ? started - MOVING_EVERY : started;
    }

    /**
     * @param rows how many rows are done
     * @param read how many bytes of the file have been read
     */
    @Override
    public synchronized void show(long rows, long read) {
        var now = System.nanoTime();
        if (now - shownAt < (terminal ? MOVING_EVERY : PLAIN_EVERY)) return;
        shownAt = now;
        put(line(unit, rows, Math.min(1.0, (double) read / bytes), (now - started) / 1e9));
    }

    /** The bar gives way to the figures; these are never cut. */
    static String line(String unit, long rows, double part, double seconds) {
        var left = part == 0 ? 0 : Math.round(seconds / part - seconds);
        var figures =
                String.format(
                        Locale.ROOT,
                        "] %3.0f %%  %,d %s  %,.0f/s  %d:%02d left",
                        part * 100,
                        rows,
                        unit,
                        seconds == 0 ? 0 : rows / seconds,
                        left / 60,
                        left % 60);
        int width = Math.clamp(COLUMNS - 1L - figures.length(), LEAST_WIDTH, WIDTH);
        var filled = (int) Math.round(part * width);
        return "[" + "#".repeat(filled) + "-".repeat(width - filled) + figures;
    }

    /** Says something that the moving line must not hide. */
    @Override
    public synchronized void say(String text) {
        wipe();
        out.println(text);
        out.flush();
    }

    /** Ends the moving line. */
    public synchronized void end() {
        wipe();
        out.flush();
    }

    /** How long it has taken so far. */
    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private void put(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
            shownLength = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    private void wipe() {
        if (shownLength > 0) out.print("\r" + " ".repeat(shownLength) + "\r");
        shownLength = 0;
    }
}
