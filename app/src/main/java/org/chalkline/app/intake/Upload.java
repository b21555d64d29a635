package org.chalkline.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that is sent to the program, from when it is announced to when its results are fetched.
 */
final class Upload implements Watching {
    private static final int MOST_SAID = 100;

    /** How far it has come. */
    enum Standing {
        /** Its file is yet to be sent. */
        AWAITED,
        /** Its rows are being answered. */
        UNDER_WAY,
        /** What became of each row can be fetched. */
        ENDED,
        /** It could not be taken in to its end; what was accepted stays recorded. */
        FAILED
    }

    /**
     * What was announced of it.
     *
     * @param mapping the text of a mapping; absent where columns are named as the fields are
     * @param encoding of text; found out where it is absent
     * @param sheet of a workbook; the only one in use where it is absent
     * @param check whether nothing is recorded
     */
    record Announced(
            Kind kind,
            String name,
            @Nullable String mapping,
            @Nullable String encoding,
            @Nullable String sheet,
            boolean check) {}

    private final String id;
    private final String owner;
    private final Announced announced;
    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private Standing standing = Standing.AWAITED;
    private long rows;
    private long read;
    private @Nullable Results results;
    private @Nullable String code;
    private @Nullable String message;
    private long touched = System.nanoTime();

    /**
     * @param owner who announced it, and alone hears of it
     * @param folder of its own
     */
    Upload(String id, String owner, Announced announced, Path folder) {
        this.id = id;
        this.owner = owner;
        this.announced = announced;
        this.folder = folder;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    Announced announced() {
        return announced;
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return folder.resolve("file");
    }

    Path resultsFile() {
        return folder.resolve("results.csv");
    }

    synchronized Standing standing() {
        return standing;
    }

    /** Whether nothing has happened to it for so long. */
    synchronized boolean isLeftAlone(long nanos) {
        return standing != Standing.UNDER_WAY && System.nanoTime() - touched > nanos;
    }

    synchronized void touch() {
        touched = System.nanoTime();
    }

    /** Whether it was waiting for its file, and goes on now. */
    synchronized boolean begin() {
        if (standing != Standing.AWAITED) return false;
        standing = Standing.UNDER_WAY;
        notifyAll();
        return true;
    }

    /** Its file didn't come whole, and can be sent again. */
    synchronized void awaitAgain() {
        standing = Standing.AWAITED;
        touch();
        notifyAll();
    }

    synchronized void end(Results written) {
        results = written;
        rows = written.rows();
        read = Import.PARTS;
        standing = Standing.ENDED;
        touch();
        notifyAll();
    }

    synchronized void fail(String failure, String why) {
        code = failure;
        message = why;
        standing = Standing.FAILED;
        touch();
        notifyAll();
    }

    @Override
    public synchronized void show(long done, long part) {
        rows = done;
        read = part;
        notifyAll();
    }

    @Override
    public synchronized void say(String text) {
        if (said.size() < MOST_SAID) said.add(text);
        notifyAll();
    }

    /** Waits until something is new, or so long. */
    synchronized void await(long millis) throws InterruptedException {
        if (standing == Standing.UNDER_WAY || standing == Standing.AWAITED) wait(millis);
    }

    /** As it stands, for whoever asks. */
    synchronized Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", id);
        told.put("kind", announced.kind().toString());
        told.put("name", announced.name());
        told.put("check", announced.check());
        told.put("standing", standing.name());
        told.put("rows", rows);
        told.put("read", (double) read / Import.PARTS);
        told.put("said", List.copyOf(said));
        if (code != null) told.put("code", code);
        if (message != null) told.put("message", message);
        var written = results;
        if (written == null) return told;
        told.put("accepted", written.accepted());
        told.put("repeated", written.repeated());
        told.put("refused", written.refused());
        told.put("malformed", written.malformed());
        told.put("skipped", written.skipped());
        var reasons = new ArrayList<Map<String, Object>>();
        written.reasons()
                .forEach(
                        (reason, first) ->
                                reasons.add(
                                        Map.of(
                                                "code",
                                                reason,
                                                "rows",
                                                first.count(),
                                                "line",
                                                first.line(),
                                                "id",
                                                first.id(),
                                                "message",
                                                first.message())));
        told.put("reasons", reasons);
        return told;
    }
}
