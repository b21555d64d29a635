package org.chalkline.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor: one-time passwords by the clock, as RFC 6238 has them and every authenticator
 * app makes them: six digits, half a minute, HMAC-SHA-1. Each is good once.
 */
public final class OneTimePasswords {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int BITS = 5;

    /** How many half minutes a clock may be ahead or behind. */
    private static final int AHEAD_OR_BEHIND = 1;

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final Duration step = generator.getTimeStep();
    private final ConcurrentHashMap<String, Long> lastUsed = new ConcurrentHashMap<>();

    /** A new secret, in base 32. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return encode(bytes);
    }

    /** The secret as an authenticator app reads it, mostly from a QR code. */
    public static String address(String subject, String secret) {
        return "otpauth://totp/Chalkline:%s?secret=%s&issuer=Chalkline"
                .formatted(
                        URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret);
    }

    /** The password of this instant. */
    public String at(String secret, Instant now) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(decode(secret), "RAW"), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of bytes is a key", e);
        }
    }

    /** Whether this is the user's password of about now, and was not used before. */
    public boolean use(String subject, String secret, String code, Instant now) {
        long present = now.getEpochSecond() / step.toSeconds();
        for (long at = present - AHEAD_OR_BEHIND; at <= present + AHEAD_OR_BEHIND; at++) {
            var expected = at(secret, Instant.ofEpochSecond(at * step.toSeconds()));
            if (!areEqual(expected, code)) continue;
            long used = at;
            boolean[] isNew = {false};
            lastUsed.compute(
                    subject,
                    (who, last) -> {
                        isNew[0] = last == null || last < used;
                        return isNew[0] ? Long.valueOf(used) : last;
                    });
            return isNew[0];
        }
        return false;
    }

    private static boolean areEqual(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var each : bytes) {
            held = held << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString(); // 20 bytes are 32 signs: nothing is left
    }

    private static byte[] decode(String text) {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (var sign : text.toCharArray()) {
            int value = BASE_32.indexOf(sign);
            if (value < 0) throw new IllegalArgumentException("a secret is written in base 32");
            held = held << BITS | value;
            bits += BITS;
            if (bits < Byte.SIZE) continue;
            bits -= Byte.SIZE;
            bytes[next++] = (byte) (held >> bits);
            held &= (1 << bits) - 1;
        }
        return bytes;
    }
}
