package org.chalkline.axon.link;

import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a store of objects is reached that speaks Amazon's S3. On another machine that takes TLS,
 * with a server that proves its name. Each request is signed, wherever the store is.
 *
 * @param endpoint its address, such as {@code https://s3.bureau.example}
 * @param bucket the bucket, which is there
 * @param region the name of the region that requests are signed for
 * @param prefix what the names of all objects begin with; empty, or it ends with {@code /}
 * @param accessKey the name of who reaches it
 * @param secretFile the file of the secret key that goes with it
 * @param authority a file of the certificates, as PEM, that vouch for the server's; absent: those
 *     that Java believes
 * @param unguarded whether another machine may be reached without TLS
 */
public record S3Link(
        String endpoint,
        String bucket,
        String region,
        String prefix,
        String accessKey,
        @Nullable Path secretFile,
        @Nullable Path authority,
        boolean unguarded) {

    /** What Amazon allows in the name of a bucket, and older stores do. */
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,62}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9._=-]+/)*");
    private static final String SETTINGS = "chalkline.ledger.s3.";

    /**
     * The address of the store and the secret, for the program that reaches it.
     *
     * @param endpoint without a path
     * @param secret the secret key
     * @param tls whom to believe; absent: as Java does
     */
    public record Access(
            URI endpoint,
            String bucket,
            String region,
            String prefix,
            String accessKey,
            String secret,
            @Nullable SSLContext tls) {

        /** Says nothing of the secret. */
        @Override
        public String toString() {
            return endpoint + "/" + bucket + "/" + prefix;
        }
    }

    /**
     * The same, once it is known to be of use.
     *
     * @throws LinkRefusedException if the store must not be reached so, or a file is of no use
     */
    public Access access() {
        var address = address();
        require(BUCKET.matcher(bucket).matches(), "bucket", "the name of a bucket");
        require(WORD.matcher(region).matches(), "region", "the name of a region, us-east-1 say");
        require(
                PREFIX.matcher(prefix).matches(),
                "prefix",
                "names of letters and digits, each with a / behind it, or empty");
        if (!WORD.matcher(accessKey).matches() || secretFile == null) {
            throw new LinkRefusedException(
                    STORE_SECRET_UNUSABLE,
                    "The log is to lie in an S3 store, and nothing says who this program is there. Set %saccess-key, and the file of its secret key with %ssecret-file."
                            .formatted(SETTINGS, SETTINGS));
        }
        if (!address.getScheme().equals("https")
                && !unguarded
                && !LinkFiles.isHere(address.getHost())) {
            throw new LinkRefusedException(
                    STORE_UNGUARDED,
                    "The S3 store at %s is on another machine and would be reached without TLS. Say https in %sendpoint, see docs/distributed.md."
                            .formatted(address.getHost(), SETTINGS));
        }
        return new Access(
                address,
                bucket,
                region,
                prefix,
                accessKey,
                LinkFiles.secret(secretFile),
                authority == null ? null : LinkFiles.context(authority, null, null));
    }

    private URI address() {
        try {
            var uri = URI.create(endpoint.strip().replaceAll("/+$", ""));
            if (uri.getUserInfo() != null) {
                throw new LinkRefusedException(
                        STORE_SECRET_EXPOSED,
                        "%sendpoint names a user, which whoever lists this machine's programs can read. Leave it out, and set %saccess-key and %ssecret-file."
                                .formatted(SETTINGS, SETTINGS, SETTINGS));
            }
            boolean isAddress =
                    ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                            && uri.getHost() != null
                            && uri.getRawPath().isEmpty()
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            if (isAddress) return uri;
        } catch (IllegalArgumentException e) {
            // Told below, as what can be parsed and is something else.
        }
        throw new LinkRefusedException(
                STORE_ADDRESS_UNUSABLE,
                "%sendpoint is no address of an S3 store: https://HOST or https://HOST:PORT."
                        .formatted(SETTINGS));
    }

    private static void require(boolean holds, String setting, String what) {
        if (holds) return;
        throw new LinkRefusedException(
                STORE_ADDRESS_UNUSABLE, "%s%s isn't %s.".formatted(SETTINGS, setting, what));
    }
}
