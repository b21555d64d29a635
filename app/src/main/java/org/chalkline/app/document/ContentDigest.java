package org.chalkline.app.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The header {@code Content-Digest} of RFC 9530, as far as it speaks of SHA-256. */
public final class ContentDigest {

    /** The header's name. */
    public static final String NAME = "Content-Digest";

    private static final String SHA_256 = "sha-256=:";
    private static final int BYTES = 32;

    private ContentDigest() {}

    /**
     * The SHA-256 digest that the header names, in lower-case hexadecimal.
     *
     * @return empty if there is none in it that can be read, or two that differ
     */
    static Optional<String> parse(String header) {
        var digests = digests(header);
        return digests.size() == 1 ? Optional.of(digests.iterator().next()) : Optional.empty();
    }

    private static Set<String> digests(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.toLowerCase(Locale.ROOT).startsWith(SHA_256))
                .filter(part -> part.length() > SHA_256.length() && part.endsWith(":"))
                .map(part -> part.substring(SHA_256.length(), part.length() - 1))
                .flatMap(text -> decode(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> decode(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == BYTES
                    ? Optional.of(HexFormat.of().formatHex(bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What takes a SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The header's value for a digest in hexadecimal. */
    public static String write(String digest) {
        var bytes = HexFormat.of().parseHex(digest);
        return SHA_256 + Base64.getEncoder().encodeToString(bytes) + ":";
    }
}
