package org.chalkline.axon.link;

import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CERTIFICATE_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CREDENTIALS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_TLS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNREACHABLE;

import com.mongodb.AuthenticationMechanism;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How MongoDB is reached. On another machine that takes TLS, with a server that proves its name,
 * and credentials: it holds people's keys, what came of commands, and projections.
 *
 * @param uri a MongoDB connection string, without a password
 * @param authority a file of the certificates, as PEM, that vouch for the server's; absent: those
 *     that Java believes. With one, TLS is spoken whatever the URI says
 * @param certificate the file of the program's own certificate, as PEM; absent if it shows none
 * @param key the file of its key
 * @param passwordFile the file of the password of the user whom the URI names
 * @param unguarded whether another machine may be reached without TLS or credentials
 */
public record MongoLink(
        String uri,
        @Nullable Path authority,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable Path passwordFile,
        boolean unguarded) {

    /** How long a call may take where the URI has no {@code timeoutMS}. */
    public static final Duration CALLS_END_WITHIN = Duration.ofSeconds(10);

    /** The database where the URI names none. */
    private static final String DATABASE = "chalkline";

    private static final String PASSWORD_FILE = "chalkline.stores.mongodb.password-file";

    /** What stands before the user, the user with what follows a colon, and the rest. */
    private static final Pattern WITH_USER = Pattern.compile("(mongodb(?:\\+srv)?://)([^@]*)@(.*)");

    /** One on this machine, without TLS or credentials. */
    public static MongoLink onThisMachine(String uri) {
        return new MongoLink(uri, null, null, null, null, false);
    }

    /** The database that the URI names, or the program's own. */
    public String database() {
        return Objects.requireNonNullElse(parsed("unknown").getDatabase(), DATABASE);
    }

    /**
     * What the driver has to know.
     *
     * @throws LinkRefusedException if it must not be reached so, or a file is of no use
     */
    public MongoClientSettings settings() {
        var unproven = parsed("unknown");
        requireUser(unproven);
        requireCertificate(unproven);
        requireGuarded(unproven);
        // A password is in the second one alone: the first may be told of in errors.
        var connection = passwordFile == null ? unproven : parsed(LinkFiles.secret(passwordFile));
        var settings = MongoClientSettings.builder().applyConnectionString(connection);
        if (connection.getTimeout() == null) {
            settings.timeout(CALLS_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (authority != null || certificate != null) {
            var context = LinkFiles.context(authority, certificate, key);
            settings.applyToSslSettings(ssl -> ssl.enabled(true).context(context));
        }
        return settings.build();
    }

    /** Why MongoDB can't be reached or used, by what its driver threw. */
    public static LinkRefusedException refusal(MongoException thrown) {
        var all = causes(thrown);
        // The driver waits for a server, and tells in words alone why none came.
        if (all.contains("MongoSecurityException") || all.contains("MongoCommandException: Auth")) {
            return new LinkRefusedException(
                    STORE_CREDENTIALS_REFUSED,
                    "MongoDB refuses the user (%s). Correct the user in chalkline.mongodb-uri and its authSource, and the password in the file that %s names."
                            .formatted(thrown.getMessage(), PASSWORD_FILE),
                    thrown);
        }
        if (all.contains("SSLException") || all.contains("SSLHandshakeException")) {
            return new LinkRefusedException(
                    STORE_TLS_REFUSED,
                    "MongoDB doesn't prove that it is this one, or doesn't speak TLS (%s). Its certificate must bear the name in chalkline.mongodb-uri, and be vouched for by what chalkline.stores.mongodb.authority names."
                            .formatted(thrown.getMessage()),
                    thrown);
        }
        return new LinkRefusedException(
                STORE_UNREACHABLE,
                "MongoDB can't be reached or used: %s. Start it, or correct chalkline.mongodb-uri."
                        .formatted(thrown.getMessage()),
                thrown);
    }

    private static String causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(20)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    private ConnectionString parsed(String password) {
        var named = WITH_USER.matcher(uri);
        if (!named.matches()) return parse(uri);
        if (named.group(2).contains(":")) {
            throw new LinkRefusedException(
                    STORE_SECRET_EXPOSED,
                    "chalkline.mongodb-uri holds a password, which whoever lists this machine's programs can read. Name the user alone there, and put the password into a file that %s names."
                            .formatted(PASSWORD_FILE));
        }
        if (passwordFile == null) return parse(uri);
        var encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        return parse(named.group(1) + named.group(2) + ":" + encoded + "@" + named.group(3));
    }

    private static ConnectionString parse(String text) {
        try {
            return new ConnectionString(text);
        } catch (IllegalArgumentException e) {
            throw new LinkRefusedException(
                    STORE_ADDRESS_UNUSABLE,
                    "chalkline.mongodb-uri is no connection string of MongoDB, or names a user without a password: %s. Passwords come from the file that %s names."
                            .formatted(e.getMessage(), PASSWORD_FILE));
        }
    }

    private void requireUser(ConnectionString connection) {
        if (passwordFile == null || connection.getUsername() != null) return;
        throw new LinkRefusedException(
                STORE_SECRET_UNUSABLE,
                "%s is set, and chalkline.mongodb-uri names no user: mongodb://USER@HOST/…"
                        .formatted(PASSWORD_FILE));
    }

    private void requireCertificate(ConnectionString connection) {
        boolean half = (certificate == null) != (key == null);
        if (!half && (!isByCertificate(connection) || certificate != null)) return;
        throw new LinkRefusedException(
                STORE_CERTIFICATE_UNUSABLE,
                "A certificate of the program's own takes both chalkline.stores.mongodb.certificate and chalkline.stores.mongodb.private-key, and MONGODB-X509 takes a certificate.");
    }

    private static boolean isByCertificate(ConnectionString connection) {
        var credential = connection.getCredential();
        return credential != null
                && credential.getAuthenticationMechanism() == AuthenticationMechanism.MONGODB_X509;
    }

    private void requireGuarded(ConnectionString connection) {
        if (unguarded) return;
        for (var address : connection.getHosts()) {
            var host = new ServerAddress(address).getHost();
            if (LinkFiles.isHere(host)) continue;
            boolean tls =
                    authority != null
                            || certificate != null
                            || Boolean.TRUE.equals(connection.getSslEnabled());
            if (!tls) throw unguarded(host, "without TLS", "Say tls=true in the URI");
            if (Boolean.TRUE.equals(connection.getSslInvalidHostnameAllowed())) {
                throw unguarded(
                        host,
                        "whatever name its certificate has",
                        "Leave tlsInsecure and tlsAllowInvalidHostnames out of the URI");
            }
            if (connection.getCredential() == null) {
                throw unguarded(
                        host,
                        "without credentials",
                        "Name a user in the URI and set %s, or use MONGODB-X509"
                                .formatted(PASSWORD_FILE));
            }
        }
    }

    private static LinkRefusedException unguarded(String host, String how, String what) {
        return new LinkRefusedException(
                STORE_UNGUARDED,
                "MongoDB at %s is on another machine and would be reached %s. %s, see docs/distributed.md."
                        .formatted(host, how, what));
    }
}
