package org.chalkline.ledger.stamp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An authority that stamps over HTTP, as RFC 3161, section 3.4, has it. */
public final class TimestampAuthority {
    private static final int OK = 200;

    private final HttpClient client;
    private final URI address;
    private final Duration patience;

    /**
     * The authority at this address.
     *
     * @param patience how long to wait for its answer
     */
    public TimestampAuthority(HttpClient client, URI address, Duration patience) {
        this.client = client;
        this.address = address;
        this.patience = patience;
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /**
     * A timestamp over these bytes, of which only the digest is sent.
     *
     * @throws IOException if the authority can't be reached, refuses, or answers something else
     */
    public Timestamp stamp(byte[] content) throws IOException, InterruptedException {
        var query = Timestamp.ask(content);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query.bytes()))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return query.accept(answer.body());
    }
}
