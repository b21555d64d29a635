package org.chalkline.ledger.tile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Tiles, and what is published beside them, as a site serves them over HTTP. */
public final class TileSite implements Tiles {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient client;
    private final URI prefix;
    private final Duration patience;

    /**
     * The log under this prefix.
     *
     * @param prefix such as {@code http://127.0.0.1:8080/ledger}
     * @param patience how long to wait for each answer
     */
    public TileSite(HttpClient client, URI prefix, Duration patience) {
        this.client = client;
        this.prefix = URI.create(prefix.toString().replaceAll("/+$", "") + "/");
        this.patience = patience;
    }

    @Override
    public Optional<byte[]> read(TilePath path) throws IOException {
        var exact = get(path.toString());
        if (exact.isPresent()) return Optional.of(TileFolder.checked(path, exact.get()));
        if (!path.isPartial()) return Optional.empty();
        var full = get(path.full().toString());
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(TileFolder.cut(path, TileFolder.checked(path.full(), full.get())));
    }

    /**
     * What is published under this name.
     *
     * @return empty if the site says that there is none
     */
    public Optional<byte[]> get(String name) throws IOException {
        var request = HttpRequest.newBuilder(prefix.resolve(name)).timeout(patience).build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == NOT_FOUND) return Optional.empty();
            if (answer.statusCode() == OK) return Optional.of(answer.body());
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + request.uri(), e);
        }
    }
}
