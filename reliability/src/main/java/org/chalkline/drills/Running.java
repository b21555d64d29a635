package org.chalkline.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.chalkline.drills.Program.Ended;
import org.jspecify.annotations.Nullable;

/** A program that was started as a process of its own. */
final class Running implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Open +(http\\S+)/ ");
    private static final long TO_START_SECONDS = 300;
    private static final long TO_STOP_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 25;

    private final Process process;
    private final Path said;
    private @Nullable String url;

    private Running(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * How to start it.
     *
     * @param settings further arguments of the program
     * @param before words that come before Java's, such as a tracer's
     * @param environment further variables
     */
    record Launch(List<String> settings, List<String> before, Map<String, String> environment) {
        static final Launch PLAIN = new Launch(List.of(), List.of(), Map.of());

        /** With these settings alone. */
        static Launch with(String... settings) {
            return new Launch(List.of(settings), List.of(), Map.of());
        }
    }

    /**
     * Starts the program on a folder, on a free port, and returns when it answers or has ended.
     *
     * @param said the file that gets what it tells on the terminal; what is in it stays
     */
    static Running start(Program program, Path data, Path said, Launch launch)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(launch.before());
        words.addAll(program.command("--data", data.toString(), "--port", "0", "--empty"));
        // A drill sends all that it can under one name.
        words.add("--chalkline.limits.auditor.per-minute=100000000");
        words.addAll(launch.settings());
        Files.deleteIfExists(said);
        var builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(launch.environment());
        var running = new Running(builder.start(), said);
        running.awaitAnswering();
        if (running.url != null) Passes.get(program, data, launch.environment(), running.url);
        return running;
    }

    private void awaitAnswering() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(TO_START_SECONDS);
        while (process.isAlive()) {
            var open = OPEN.matcher(said());
            if (open.find()) {
                url = open.group(1);
                return;
            }
            if (System.nanoTime() > until) {
                close();
                throw new IllegalStateException("The program doesn't start: " + said());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private String said() throws IOException {
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /** How it ended instead of answering; absent where it answers. */
    @Nullable Ended refusal() throws IOException, InterruptedException {
        return url == null ? new Ended(process.waitFor(), said()) : null;
    }

    /** Where it answers. */
    String url() throws IOException {
        if (url == null) throw new IllegalStateException("The program didn't start: " + said());
        return url;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -STOP}, until {@link #resume}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** {@code kill -CONT}. */
    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var ended = Program.run(Map.of(), "kill", signal, Long.toString(pid()));
        if (ended.status() != 0) throw new IllegalStateException(ended.text());
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(TO_STOP_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("The program doesn't stop");
        }
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
