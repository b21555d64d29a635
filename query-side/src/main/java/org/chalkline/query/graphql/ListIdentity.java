package org.chalkline.query.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.chalkline.kernel.fact.FactJson;

/** Tells lists apart, so that a cursor of one is not taken for a cursor of another. */
public final class ListIdentity {
    private static final int BYTES = 6;

    private ListIdentity() {}

    /**
     * A short digest of what makes a list this list: its name, filter and order.
     *
     * @param parts written as JSON, so they must have a stable written form
     */
    public static String of(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(FactJson.write(parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(bytes, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
