package org.chalkline.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.Proofs;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** A witness of one log, after C2SP tlog-witness, that remembers what it has seen. */
public final class OwnWitness implements AutoCloseable {
    public final SigningKey key;
    private final VerifierKey log;
    private final Instant now;
    private final HttpServer server;
    private long size;
    private Hash root = TreeHash.EMPTY;

    /** Set to have it answer this instead of doing its work. */
    public @Nullable String nonsense;

    public OwnWitness(VerifierKey log, Instant now) throws IOException {
        this("witness.example", log, now);
    }

    public OwnWitness(String name, VerifierKey log, Instant now) throws IOException {
        key = SigningKey.generate(name);
        this.log = log;
        this.now = now;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/w/add-checkpoint", this::add);
        server.start();
    }

    public URI prefix() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w");
    }

    public long size() {
        return size;
    }

    /** Has it remember a log that was larger than any it is shown here. */
    public synchronized void hasSeen(long larger) {
        size = larger;
        root = TreeHash.leaf(new byte[] {42});
    }

    private synchronized void add(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (nonsense != null) {
            answer(exchange, 200, nonsense, "text/plain");
            return;
        }
        int end = body.indexOf("\n\n");
        var lines = Arrays.asList(body.substring(0, end).split("\n"));
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        var proof = lines.subList(1, lines.size()).stream().map(Hash::ofBase64).toList();
        var note = SignedNote.parse(body.substring(end + 2));
        var said = Checkpoint.of(note);
        if (!said.origin().equals(log.name())) {
            answer(exchange, 404, "unknown log", "text/plain");
        } else if (!log.signed(note)) {
            answer(exchange, 403, "not signed by the log", "text/plain");
        } else if (old > said.size()) {
            answer(exchange, 400, "old is beyond the checkpoint", "text/plain");
        } else if (old != size || (size == said.size() && !root.equals(said.root()))) {
            answer(exchange, 409, size + "\n", "text/x.tlog.size");
        } else if (!Proofs.consistent(old, said.size(), root, said.root(), proof)) {
            answer(exchange, 422, "the proof is wrong", "text/plain");
        } else {
            size = said.size();
            root = said.root();
            answer(exchange, 200, key.cosign(note.text(), now) + "\n", "text/plain");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body, String type)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
