package org.chalkline.axon.link;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Axon Server that {@code AXON_SERVER} names. Where it speaks TLS, {@code
 * AXON_SERVER_AUTHORITY} names the file of the certificates that vouch for it, and where it asks
 * for a token, {@code AXON_SERVER_TOKEN_FILE} that of the token.
 */
public final class RealAxonServer {

    private RealAxonServer() {}

    public static AxonServerLink link() {
        return new AxonServerLink(
                System.getenv("AXON_SERVER"), false, path(authority()), path(tokenFile()), false);
    }

    /** Empty where it doesn't speak TLS. */
    public static String authority() {
        return System.getenv().getOrDefault("AXON_SERVER_AUTHORITY", "");
    }

    /** Empty where it asks for none. */
    public static String tokenFile() {
        return System.getenv().getOrDefault("AXON_SERVER_TOKEN_FILE", "");
    }

    private static @Nullable Path path(String name) {
        return name.isEmpty() ? null : Path.of(name);
    }
}
