package org.chalkline.axon.link;

import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * How Axon Server is reached. On another machine that takes TLS and a token: whoever stood between
 * could read and change facts, and whoever came along could write some.
 *
 * @param servers {@code host:port}, with commas between several
 * @param tls whether TLS is spoken; with an authority it always is
 * @param authority a file of the certificates, as PEM, that vouch for the server's; absent: those
 *     that Java believes
 * @param tokenFile the file of the token that is shown to it; absent: none is
 * @param unguarded whether another machine may be reached without them
 */
public record AxonServerLink(
        String servers,
        boolean tls,
        @Nullable Path authority,
        @Nullable Path tokenFile,
        boolean unguarded) {
    private static final Pattern SERVER = Pattern.compile("\\[?([^\\[\\]]+)]?:[0-9]+");

    /** One on this machine, without TLS or a token. */
    public static AxonServerLink onThisMachine(String servers) {
        return new AxonServerLink(servers, false, null, null, false);
    }

    /**
     * What the connector has to know.
     *
     * @throws LinkRefusedException if it must not be reached so, or a file is of no use
     */
    public AxonServerConfiguration.Builder configuration() {
        boolean safe = tls || authority != null;
        for (var host : hosts()) {
            if (unguarded || LinkFiles.isHere(host)) continue;
            if (!safe) throw unguarded(host, "without TLS", "chalkline.stores.axon-server.tls");
            if (tokenFile == null) {
                throw unguarded(host, "without a token", "chalkline.stores.axon-server.token-file");
            }
        }
        var configuration =
                AxonServerConfiguration.builder().servers(servers).componentName("chalkline");
        if (authority != null) {
            LinkFiles.requireCertificates(authority);
            configuration.ssl(authority.toString());
        } else if (safe) {
            configuration.ssl(null);
        }
        return tokenFile == null ? configuration : configuration.token(LinkFiles.secret(tokenFile));
    }

    /**
     * The configuration of the connector, for a server that answers now.
     *
     * @throws LinkRefusedException if it must not be reached so, or doesn't answer so within some
     *     seconds, whose code tells why
     */
    public AxonServerConfiguration reached() {
        var configuration = configuration().build();
        AxonServerProbe.require(configuration);
        return configuration;
    }

    private List<String> hosts() {
        return Stream.of(servers.split(",")).map(String::strip).map(this::host).toList();
    }

    private String host(String server) {
        Matcher matcher = SERVER.matcher(server);
        if (matcher.matches()) return matcher.group(1);
        throw new LinkRefusedException(
                STORE_ADDRESS_UNUSABLE,
                "chalkline.axon-server=%s is not HOST:PORT.".formatted(servers));
    }

    private static LinkRefusedException unguarded(String host, String how, String setting) {
        return new LinkRefusedException(
                STORE_UNGUARDED,
                "Axon Server at %s is on another machine and would be reached %s. Set %s, see docs/distributed.md."
                        .formatted(host, how, setting));
    }
}
