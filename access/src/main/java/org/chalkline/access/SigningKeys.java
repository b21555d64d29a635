package org.chalkline.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which the program's own issuer signs, in a file of their own beside the master key: a
 * JWK set of P-256 keys, the newest of which signs. One that has served its time is followed by
 * another, and is believed for as long as a token of it may be under way.
 */
public final class SigningKeys {
    /** For so long a token of the program's own issuer is believed at most. */
    static final Duration LONGEST_TOKEN = Duration.ofHours(12);

    private final ProtectedFile<Ring> file;
    private final Duration age;
    private final Clock clock;

    /** The keys, the newest first. */
    private record Ring(List<ECKey> keys) {}

    /**
     * @param file where they are kept
     * @param age for how long a key signs
     * @param clock tells their age: the system's own
     */
    public SigningKeys(Path file, Duration age, Clock clock) {
        this.file = new ProtectedFile<>(file, SigningKeys::read, SigningKeys::write);
        this.age = age;
        this.clock = clock;
    }

    private static Ring read(String text) {
        try {
            var keys = new ArrayList<ECKey>();
            for (var key : JWKSet.parse(text).getKeys()) keys.add(signing(key));
            keys.sort(Comparator.comparing(ECKey::getIssueTime).reversed());
            if (keys.isEmpty()) throw new IllegalArgumentException("it holds no key");
            return new Ring(List.copyOf(keys));
        } catch (ParseException e) {
            throw new IllegalArgumentException("it holds no keys that can be read", e);
        }
    }

    private static ECKey signing(JWK key) {
        if (key instanceof ECKey ec && ec.isPrivate() && ec.getIssueTime() != null) return ec;
        throw new IllegalArgumentException("it holds a key of another kind");
    }

    private static String write(Ring ring) {
        return new JWKSet(List.copyOf(ring.keys())).toString(false) + "\n";
    }

    /**
     * The key that signs now. It is made if there is none, or the last one has served its time.
     *
     * @throws AccessRefusedException if the file can't be read or written
     */
    public ECKey signing() {
        var ring = file.read();
        if (ring != null && !isOld(ring.keys().getFirst())) return ring.keys().getFirst();
        return file.change(this::renewed).keys().getFirst();
    }

    /** The key that signs, if another program has made one. */
    public @Nullable ECKey signingIfAny() {
        var ring = file.read();
        return ring == null ? null : ring.keys().getFirst();
    }

    /** All keys of which a token may still be under way, without their secret parts. */
    public List<JWK> believed() {
        var ring = file.read();
        if (ring == null) return List.of();
        return ring.keys().stream().<JWK>map(ECKey::toPublicJWK).toList();
    }

    /** Lets another key sign from now on, such as after somebody else may have read the file. */
    public void rotate() {
        file.change(this::renewedNow);
    }

    private Ring renewed(@Nullable Ring before) {
        if (before != null && !isOld(before.keys().getFirst())) return before;
        return renewedNow(before);
    }

    private Ring renewedNow(@Nullable Ring before) {
        var now = clock.instant();
        var keys = new ArrayList<ECKey>();
        keys.add(make(now));
        if (before != null) {
            var replaced = now;
            for (var key : before.keys()) {
                if (replaced.plus(LONGEST_TOKEN).isAfter(now)) keys.add(key);
                replaced = key.getIssueTime().toInstant();
            }
        }
        return new Ring(List.copyOf(keys));
    }

    private boolean isOld(ECKey key) {
        return !key.getIssueTime().toInstant().plus(age).isAfter(clock.instant());
    }

    private static ECKey make(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is in every Java", e);
        }
    }
}
