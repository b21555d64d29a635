package org.chalkline.axon.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CREDENTIALS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_TLS_REFUSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNREACHABLE;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.chalkline.axon.link.OwnCertificates.Issued;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The errors that an operator is told of an Axon Server that isn't reached. */
@Timeout(60)
class AxonServerReachedTest {
    private static final String TOKEN = "the-token";

    @TempDir Path folder;

    /** Answers who shows the token. */
    private static final class Guarded extends PlatformServiceImplBase
            implements ServerInterceptor, AutoCloseable {
        private static final Metadata.Key<String> SHOWN =
                Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

        private final Server server;

        Guarded(@Nullable Issued own) throws IOException {
            var builder =
                    NettyServerBuilder.forAddress(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            if (own != null) {
                builder.useTransportSecurity(
                        own.certificateFile().toFile(), own.keyFile().toFile());
            }
            server = builder.addService(ServerInterceptors.intercept(this, this)).build().start();
        }

        @Override
        public void getPlatformServer(
                ClientIdentification asks, StreamObserver<PlatformInfo> answers) {
            answers.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
            answers.onCompleted();
        }

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (TOKEN.equals(headers.get(SHOWN))) return next.startCall(call, headers);
            call.close(
                    Status.UNAUTHENTICATED.withDescription("[AXONIQ-1001] Invalid token"),
                    new Metadata());
            return new ServerCall.Listener<>() {};
        }

        String at(String host) {
            return host + ":" + server.getPort();
        }

        @Override
        public void close() {
            server.shutdownNow();
        }
    }

    private Path secret(String text) throws IOException {
        var file = folder.resolve("token-" + text);
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void refused(AxonServerLink link, LinkRefusedException.Code code, String says) {
        assertThatThrownBy(link::reached)
                .isInstanceOfSatisfying(
                        LinkRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(link.servers())
                .hasMessageContaining(says)
                .hasMessageNotContaining(TOKEN);
    }

    private static AxonServerLink link(
            String servers, boolean tls, @Nullable Path authority, @Nullable Path token) {
        return new AxonServerLink(servers, tls, authority, token, false);
    }

    @Test
    void one_that_answers_is_reached() throws IOException {
        var ours = new OwnCertificates(folder);
        try (var server = new Guarded(ours.issue("localhost"))) {
            var link = link(server.at("localhost"), true, ours.authority(), secret(TOKEN));
            assertThat(link.reached().getServers()).isEqualTo(link.servers());
        }
    }

    @Test
    void a_wrong_token_and_none_are_refused() throws IOException {
        try (var server = new Guarded(null)) {
            refused(
                    link(server.at("localhost"), false, null, secret("another")),
                    STORE_CREDENTIALS_REFUSED,
                    "refuses the token (UNAUTHENTICATED: [AXONIQ-1001] Invalid token)");
            refused(
                    link(server.at("localhost"), false, null, null),
                    STORE_CREDENTIALS_REFUSED,
                    "because none is shown");
        }
    }

    @Test
    void one_without_tls_is_told_from_one_that_is_another() throws IOException {
        var ours = new OwnCertificates(folder);
        var others = new OwnCertificates(Files.createDirectory(folder.resolve("others")));
        try (var plain = new Guarded(null)) {
            refused(
                    link(plain.at("localhost"), true, ours.authority(), null),
                    STORE_TLS_REFUSED,
                    "doesn't speak TLS");
        }
        try (var server = new Guarded(ours.issue("localhost"))) {
            refused(
                    link(server.at("localhost"), true, others.authority(), null),
                    STORE_TLS_REFUSED,
                    "doesn't prove that it is this one");
            refused(
                    link(server.at("localhost"), false, null, null),
                    STORE_UNREACHABLE,
                    "If it speaks TLS, set chalkline.stores.axon-server.authority");
        }
        try (var server = new Guarded(ours.issue("another.example"))) {
            refused(
                    link(server.at("localhost"), true, ours.authority(), null),
                    STORE_TLS_REFUSED,
                    "must bear the name");
        }
    }

    @Test
    void nobody_there_and_one_that_says_nothing_are_unreachable_within_seconds() throws Exception {
        int port;
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            long began = System.nanoTime();
            refused(
                    link("localhost:" + port, false, null, null),
                    STORE_UNREACHABLE,
                    "didn't answer within 5 s");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(20));
        }
        refused(link("localhost:" + port, false, null, null), STORE_UNREACHABLE, "refused");
    }

    @Test
    void of_several_one_that_answers_is_enough() throws IOException {
        try (var server = new Guarded(null)) {
            var link = link("localhost:1," + server.at("localhost"), false, null, secret(TOKEN));
            assertThat(link.reached()).isNotNull();
        }
    }
}
