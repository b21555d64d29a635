package org.chalkline.app.ledger.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalkline.kernel.fact.Sha256;

/**
 * Signs requests to a store that speaks S3, by AWS Signature Version 4: the verb, the address,
 * these headers and the content, for one day, region and service.
 *
 * @param accessKey who signs
 * @param secret the secret key
 */
record S3Signature(String accessKey, String secret, String region) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int DAY = 8;

    /**
     * The headers to send beside those that are signed anyway.
     *
     * @param host as the header has it
     * @param path as it is sent, encoded
     * @param query encoded, by name
     */
    Map<String, String> headers(
            String verb,
            String host,
            String path,
            SortedMap<String, String> query,
            byte[] content,
            Instant now) {
        var time = TIME.format(now);
        var digest = Sha256.hex(content);
        var signed = new TreeMap<String, String>();
        signed.put("host", host);
        signed.put("x-amz-content-sha256", digest);
        signed.put("x-amz-date", time);
        var names = String.join(";", signed.keySet());
        var lines =
                signed.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue() + "\n")
                        .collect(Collectors.joining());
        var request = String.join("\n", verb, path, query(query), lines, names, digest);
        var scope = String.join("/", time.substring(0, DAY), region, "s3", "aws4_request");
        var toSign = String.join("\n", ALGORITHM, time, scope, Sha256.hex(request));
        var key = ("AWS4" + secret).getBytes(UTF_8);
        for (var part : scope.split("/")) key = hmac(key, part);
        signed.put(
                "authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                ALGORITHM,
                                accessKey,
                                scope,
                                names,
                                HexFormat.of().formatHex(hmac(key, toSign))));
        signed.remove("host");
        return signed;
    }

    /** The query of an address, in the order in which it is signed. */
    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(each -> encoded(each.getKey(), false) + "=" + encoded(each.getValue(), false))
                .collect(Collectors.joining("&"));
    }

    /**
     * Encodes all but letters, digits and {@code -._~}, as the signature has it.
     *
     * @param isPath whether a slash stays as it is
     */
    static String encoded(String text, boolean isPath) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain || isPath && c == '/') encoded.append(c);
            else encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return encoded.toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return accessKey + " in " + region;
    }
}
