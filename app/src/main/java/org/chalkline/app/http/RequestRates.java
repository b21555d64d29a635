package org.chalkline.app.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.chalkline.kernel.access.SignedIn;

/**
 * Counts what is sent, by who sends it: by subject, and by address of who hasn't signed in. Each
 * has a bucket of as many requests as they may send in a minute, which fills again evenly.
 *
 * <p>Of so many the counts are kept and no more. Whose count was let go begins with a full bucket;
 * those who send most are kept.
 */
final class RequestRates {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Of an address by IPv6, these bytes are a network's: it can take any of the rest. */
    private static final int BYTES_OF_NETWORK = 8;

    private static final int BYTES_OF_IPV6 = 16;
    private static final long NANOS = 1_000_000_000L;

    private final Cache<Sender, Bucket> buckets;
    private final TimeMeter time;

    /**
     * Whose requests are counted together.
     *
     * @param kind what of theirs is counted
     * @param who their name among those of the kind
     */
    record Sender(Kind kind, String who) {
        enum Kind {
            SUBJECT,
            ADDRESS,
            SIGN_IN
        }

        static Sender subject(SignedIn who) {
            return new Sender(Kind.SUBJECT, who.issuer() + " " + who.subject());
        }

        static Sender address(String address) {
            return new Sender(Kind.ADDRESS, network(address));
        }

        static Sender signIn(String address) {
            return new Sender(Kind.SIGN_IN, network(address));
        }

        /** The address is a number, as the connection has it: no name is looked up. */
        private static String network(String address) {
            if (address.indexOf(':') < 0) return address;
            try {
                var bytes = InetAddress.getByName(address).getAddress();
                if (bytes.length != BYTES_OF_IPV6) return address;
                return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_NETWORK));
            } catch (UnknownHostException e) {
                return address;
            }
        }
    }

    /**
     * @param most of how many senders counts are kept
     */
    RequestRates(int most) {
        this(most, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestRates(int most, TimeMeter time) {
        this.time = time;
        // Whoever has been silent for a minute has a full bucket anyway.
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(most)
                        .expireAfterAccess(A_MINUTE.multipliedBy(2))
                        .build();
    }

    /**
     * Counts a request.
     *
     * @param perMinute how many may be sent in a minute, 1 or more
     * @return 0 if it may be carried out, else in how many seconds the next one may
     */
    long count(Sender sender, int perMinute) {
        var bucket = buckets.get(sender, who -> bucket(perMinute));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return 0;
        return Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS);
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                        Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, A_MINUTE)
                                .build())
                .build();
    }

    /** Of how many senders counts are kept now. */
    long kept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
