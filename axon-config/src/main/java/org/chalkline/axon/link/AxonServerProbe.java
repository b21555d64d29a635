package org.chalkline.axon.link;

import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CREDENTIALS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_TLS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNREACHABLE;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.NotSslRecordException;
import io.grpc.stub.MetadataUtils;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;

/**
 * Asks Axon Server once what its connector asks for first, and tells why it isn't answered. The
 * connector itself tries for ever, and says no more to who waits for it than that there is no
 * connection.
 */
final class AxonServerProbe {
    /** For so long a server has to answer. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> CONTEXT =
            Metadata.Key.of("AxonIQ-Context", Metadata.ASCII_STRING_MARSHALLER);

    private AxonServerProbe() {}

    /**
     * Returns when one of the servers has answered.
     *
     * @throws LinkRefusedException if none does; about the first of them
     */
    static void require(AxonServerConfiguration configuration) {
        LinkRefusedException first = null;
        for (var server : configuration.routingServers()) {
            var name = server.getHostName() + ":" + server.getGrpcPort();
            try {
                ask(server.getHostName(), server.getGrpcPort(), configuration);
                return;
            } catch (StatusRuntimeException e) {
                if (first == null) first = refusal(name, configuration, e);
            } catch (SSLException e) {
                throw new LinkRefusedException(
                        STORE_TLS_REFUSED, "TLS can't be spoken: " + e.getMessage(), e);
            }
        }
        if (first != null) throw first;
    }

    private static void ask(String host, int port, AxonServerConfiguration configuration)
            throws SSLException {
        var headers = new Metadata();
        headers.put(CONTEXT, configuration.getContext());
        if (configuration.getToken() != null) headers.put(TOKEN, configuration.getToken());
        var channel = channel(host, port, configuration);
        try {
            var unused =
                    PlatformServiceGrpc.newBlockingStub(channel)
                            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                            .withDeadlineAfter(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                            .getPlatformServer(
                                    ClientIdentification.newBuilder()
                                            .setClientId(configuration.getClientId())
                                            .setComponentName(configuration.getComponentName())
                                            .build());
        } finally {
            channel.shutdownNow();
        }
    }

    private static ManagedChannel channel(
            String host, int port, AxonServerConfiguration configuration) throws SSLException {
        var channel = NettyChannelBuilder.forAddress(host, port);
        if (!configuration.isSslEnabled()) return channel.usePlaintext().build();
        var context = GrpcSslContexts.forClient();
        if (configuration.getCertFile() != null) {
            context.trustManager(new File(configuration.getCertFile()));
        }
        return channel.sslContext(context.build()).build();
    }

    private static LinkRefusedException refusal(
            String server, AxonServerConfiguration configuration, StatusRuntimeException failure) {
        return switch (failure.getStatus().getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                    new LinkRefusedException(
                            STORE_CREDENTIALS_REFUSED,
                            "Axon Server at %s refuses the token%s (%s). In the file that chalkline.stores.axon-server.token-file names must stand what the server has as axoniq.axonserver.accesscontrol.token."
                                    .formatted(
                                            server,
                                            configuration.getToken() == null
                                                    ? ", because none is shown"
                                                    : "",
                                            said(failure)),
                            failure);
            default ->
                    configuration.isSslEnabled()
                            ? overTls(server, failure)
                            : inPlain(server, failure);
        };
    }

    private static LinkRefusedException overTls(String server, StatusRuntimeException failure) {
        if (causes(failure).anyMatch(NotSslRecordException.class::isInstance)) {
            return new LinkRefusedException(
                    STORE_TLS_REFUSED,
                    "Axon Server at %s doesn't speak TLS. Set axoniq.axonserver.ssl.enabled=true there, with its certificate and key; or, on this machine, leave chalkline.stores.axon-server.tls and authority out."
                            .formatted(server),
                    failure);
        }
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return new LinkRefusedException(
                    STORE_TLS_REFUSED,
                    "Axon Server at %s doesn't prove that it is this one (%s). Its certificate must bear the name by which chalkline.axon-server calls it, and be vouched for by what chalkline.stores.axon-server.authority names."
                            .formatted(server, said(failure)),
                    failure);
        }
        return unreachable(server, failure, "");
    }

    private static LinkRefusedException inPlain(String server, StatusRuntimeException failure) {
        return unreachable(
                server,
                failure,
                " If it speaks TLS, set chalkline.stores.axon-server.authority or tls.");
    }

    private static LinkRefusedException unreachable(
            String server, StatusRuntimeException failure, String more) {
        boolean late = failure.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED;
        return new LinkRefusedException(
                STORE_UNREACHABLE,
                "Axon Server can't be reached at %s: %s. Start it, or correct chalkline.axon-server.%s"
                        .formatted(
                                server,
                                late
                                        ? "it didn't answer within %d s"
                                                .formatted(WITHIN.toSeconds())
                                        : said(failure),
                                more),
                failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(20);
    }

    /** The message of the innermost cause. */
    private static String said(Throwable failure) {
        var innermost = causes(failure).reduce(failure, (outer, inner) -> inner);
        var message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
