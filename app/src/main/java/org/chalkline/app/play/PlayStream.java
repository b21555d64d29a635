package org.chalkline.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.chalkline.kernel.fact.FactJson;

/**
 * Sends a play as Server-Sent Events: {@code fact}, with its position as the event's id; {@code
 * ended} behind the last one; {@code error} with a code where it breaks off. Nothing is gathered
 * for a reader who is slow: whoever takes longer over one event than the bound is told so, and the
 * play ends there.
 */
final class PlayStream {

    /** How long a reader may take over one event. */
    static final Duration SLOWEST = Duration.ofSeconds(5);

    private final OutputStream out;
    private final LongSupplier nanos;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    PlayStream(OutputStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /**
     * Sends a fact.
     *
     * @throws PlayRefusedException {@code READER_TOO_SLOW} if it took the reader too long; it has
     *     had the fact
     */
    void fact(long position, Object told) throws IOException, PlayRefusedException {
        long began = nanos.getAsLong();
        send("id: " + position + "\nevent: fact\ndata: " + FactJson.write(told) + "\n\n");
        if (nanos.getAsLong() - began <= SLOWEST.toNanos()) return;
        throw new PlayRefusedException(
                "READER_TOO_SLOW",
                "The play was read too slowly, and has ended. Take it up again behind the last event with Last-Event-ID, more slowly.");
    }

    /** Tells that all was played up to a position. */
    void ended(long position) throws IOException {
        var told = FactJson.MAPPER.createObjectNode().put("position", position);
        send("event: ended\ndata: " + told + "\n\n");
    }

    /** Tells why it breaks off. */
    void error(String code, String message) throws IOException {
        var told = FactJson.MAPPER.createObjectNode().put("message", message);
        told.putObject("extensions").put("code", code);
        send("event: error\ndata: " + told + "\n\n");
    }

    /** Sends nothing, so that nobody in between takes the connection for dead. */
    void beat() throws IOException {
        send(":\n\n");
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
