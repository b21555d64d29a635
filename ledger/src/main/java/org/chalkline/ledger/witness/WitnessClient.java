package org.chalkline.ledger.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TreeReader;

/**
 * Shows checkpoints to one witness, by C2SP tlog-witness. The witness keeps the last one it saw,
 * and signs the next only if it is shown that the log has grown from that and nothing else.
 */
public final class WitnessClient {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int TRIES = 3;

    /** What a witness answered. */
    public sealed interface Answer {

        /** It cosigned. The note bears its signature, which was checked. */
        record Cosigned(SignedNote checkpoint) implements Answer {}

        /**
         * It has seen a larger log than ours under the same origin: ours was set back, as by a
         * backup, and to go on signing would be to fork it.
         *
         * @param known the size it has seen
         */
        record Ahead(long known) implements Answer {}

        /** It refused. */
        record Refused(int status, String reason) implements Answer {}
    }

    private final HttpClient client;
    private final URI prefix;
    private final VerifierKey key;
    private final Duration patience;

    /** The size it saw last, as far as we know; it corrects us. */
    private long known;

    /**
     * The witness under this prefix.
     *
     * @param key its key, in the form for cosignatures
     * @param patience how long to wait for each answer
     */
    public WitnessClient(HttpClient client, URI prefix, VerifierKey key, Duration patience) {
        this.client = client;
        this.prefix = URI.create(prefix.toString().replaceAll("/+$", ""));
        this.key = key.as(VerifierKey.Purpose.COSIGNATURE);
        this.patience = patience;
    }

    /** Its key, for cosignatures. */
    public VerifierKey key() {
        return key;
    }

    /** Where it answers. */
    public URI prefix() {
        return prefix;
    }

    /**
     * Asks for a cosignature.
     *
     * @param tree the tree of the checkpoint's size
     * @throws IOException if the witness can't be reached or answers nonsense, or the proof can't
     *     be read from the tiles
     */
    public synchronized Answer show(SignedNote checkpoint, TreeReader tree)
            throws IOException, InterruptedException {
        long size = Checkpoint.of(checkpoint).size();
        // One that we know nothing of names its size at once; a second try can only be a race.
        for (int i = 0; i < TRIES; i++) {
            if (known > size) return new Answer.Ahead(known);
            var answer = send(body(known, tree.consistency(known), checkpoint));
            if (answer.statusCode() == OK) {
                known = size;
                return cosigned(checkpoint, answer.body());
            }
            if (answer.statusCode() != CONFLICT) {
                return new Answer.Refused(answer.statusCode(), firstLine(answer.body()));
            }
            long told = number(answer.body());
            if (told == known) break;
            known = told;
        }
        return new Answer.Refused(CONFLICT, "it says that it has seen size " + known);
    }

    private static String body(long old, List<?> proof, SignedNote checkpoint) {
        var body = new StringBuilder("old ").append(old).append('\n');
        for (var hash : proof) body.append(hash).append('\n');
        return body.append('\n').append(checkpoint).toString();
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
                        .timeout(patience)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Answer cosigned(SignedNote checkpoint, String lines) throws IOException {
        try {
            var theirs = SignedNote.parse(checkpoint.text() + "\n" + lines);
            var mine = theirs.signatures().stream().filter(key::isMine).toList();
            var note = checkpoint.with(mine);
            if (key.cosigned(note).isPresent()) return new Answer.Cosigned(note);
        } catch (IllegalArgumentException e) {
            throw new IOException(prefix + " answered with no signature: " + e.getMessage(), e);
        }
        throw new IOException(prefix + " answered with no good signature of " + key.name());
    }

    private long number(String body) throws IOException {
        try {
            long number = Long.parseLong(body.strip());
            if (number >= 0) return number;
        } catch (NumberFormatException e) {
            throw new IOException(prefix + " names no size in its conflict", e);
        }
        throw new IOException(prefix + " names no size in its conflict");
    }

    private static String firstLine(String body) {
        var line = body.strip().lines().findFirst().orElse("no reason given");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
