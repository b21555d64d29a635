package org.chalkline.axon.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CERTIFICATE_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;

import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.chalkline.axon.link.OwnCertificates.Issued;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxonServerLinkTest {
    private static final String TOKEN = "a-token-of-a-test";
    private static final long LONG_ENOUGH_SECONDS = 20;
    private static final long NOT_FOR_SECONDS = 3;

    @TempDir Path folder;

    /** What an Axon Server sees of those who come: the token that they show, if they get so far. */
    private static final class Gate implements ServerInterceptor, AutoCloseable {
        private static final Metadata.Key<String> SHOWN =
                Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

        private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
        private final Server server;

        Gate(Issued own) throws IOException {
            server =
                    NettyServerBuilder.forAddress(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .useTransportSecurity(
                                    own.certificateFile().toFile(), own.keyFile().toFile())
                            .addService(
                                    ServerInterceptors.intercept(
                                            new PlatformServiceImplBase() {}, this))
                            .build()
                            .start();
        }

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            tokens.add(String.valueOf(headers.get(SHOWN)));
            return next.startCall(call, headers);
        }

        @Override
        public void close() {
            server.shutdownNow();
        }
    }

    /** The token that comes through within this time; absent if none does. */
    private static @Nullable String shown(AxonServerLink link, Gate gate, long seconds)
            throws InterruptedException {
        var manager =
                AxonServerConnectionManager.builder()
                        .axonServerConfiguration(link.configuration().connectTimeout(2_000).build())
                        .build();
        manager.start();
        try {
            var unused = manager.getConnection();
            return gate.tokens.poll(seconds, TimeUnit.SECONDS);
        } finally {
            manager.shutdown();
        }
    }

    private AxonServerLink to(String host, Gate gate, Path authority) throws IOException {
        return new AxonServerLink(
                host + ":" + gate.server.getPort(), true, authority, secret(TOKEN), false);
    }

    private Path secret(String text) throws IOException {
        var file = folder.resolve("token");
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_token_is_shown_to_a_server_that_proves_its_name_and_to_no_other() throws Exception {
        var ours = new OwnCertificates(folder);
        var others = new OwnCertificates(Files.createDirectory(folder.resolve("others")));
        try (var gate = new Gate(ours.issue("localhost"))) {
            var known = to("localhost", gate, ours.authority());
            assertThat(shown(known, gate, LONG_ENOUGH_SECONDS)).isEqualTo(TOKEN);
        }
        try (var gate = new Gate(ours.issue("localhost"))) {
            var unknownAuthority = to("localhost", gate, others.authority());
            assertThat(shown(unknownAuthority, gate, NOT_FOR_SECONDS)).isNull();
        }
        try (var gate = new Gate(ours.issue("another.example"))) {
            var anotherName = to("localhost", gate, ours.authority());
            assertThat(shown(anotherName, gate, NOT_FOR_SECONDS)).isNull();
        }
    }

    @Test
    void settings_become_those_of_the_connector() throws IOException {
        var authority = new OwnCertificates(folder).authority();
        var guarded =
                new AxonServerLink("axon.example:8124", false, authority, secret(TOKEN), false)
                        .configuration()
                        .build();
        assertThat(guarded.isSslEnabled()).isTrue();
        assertThat(guarded.getCertFile()).isEqualTo(authority.toString());
        assertThat(guarded.getToken()).isEqualTo(TOKEN);
        var believesJava =
                new AxonServerLink("axon.example:8124", true, null, secret(TOKEN), false)
                        .configuration()
                        .build();
        assertThat(believesJava.isSslEnabled()).isTrue();
        assertThat(believesJava.getCertFile()).isNull();
        var here = AxonServerLink.onThisMachine("127.0.0.1:8124").configuration().build();
        assertThat(here.isSslEnabled()).isFalse();
        assertThat(here.getToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7:8124", "127.0.0.1:8124,192.0.2.7:8124", "0.0.0.0:8124"})
    void another_machine_is_not_reached_without_tls_and_a_token(String servers) throws IOException {
        var token = secret(TOKEN);
        refused(new AxonServerLink(servers, false, null, token, false), STORE_UNGUARDED);
        refused(new AxonServerLink(servers, true, null, null, false), STORE_UNGUARDED);
        new AxonServerLink(servers, true, null, token, false).configuration();
        new AxonServerLink(servers, false, null, null, true).configuration();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8124", "localhost:8124", "[::1]:8124"})
    void this_machine_is_reached_as_it_is(String servers) {
        assertThat(AxonServerLink.onThisMachine(servers).configuration().build().getServers())
                .isEqualTo(servers);
    }

    @Test
    void files_that_are_of_no_use_are_named() throws IOException {
        var here = "127.0.0.1:8124";
        refused(new AxonServerLink("nothing", false, null, null, false), STORE_ADDRESS_UNUSABLE);
        var absent = folder.resolve("absent");
        refused(new AxonServerLink(here, true, absent, null, false), STORE_CERTIFICATE_UNUSABLE);
        refused(
                new AxonServerLink(here, true, secret("no PEM"), null, false),
                STORE_CERTIFICATE_UNUSABLE);
        refused(new AxonServerLink(here, false, null, absent, false), STORE_SECRET_UNUSABLE);
        refused(new AxonServerLink(here, false, null, secret(""), false), STORE_SECRET_UNUSABLE);
        var exposed = secret(TOKEN);
        Files.setPosixFilePermissions(exposed, PosixFilePermissions.fromString("rw-r--r--"));
        refused(new AxonServerLink(here, false, null, exposed, false), STORE_SECRET_EXPOSED);
    }

    private static void refused(AxonServerLink link, LinkRefusedException.Code code) {
        assertThatThrownBy(link::configuration)
                .isInstanceOfSatisfying(
                        LinkRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageNotContaining(TOKEN);
    }
}
