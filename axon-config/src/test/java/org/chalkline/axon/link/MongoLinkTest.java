package org.chalkline.axon.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CERTIFICATE_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;

import com.mongodb.AuthenticationMechanism;
import com.mongodb.MongoException;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.bson.Document;
import org.chalkline.axon.link.OwnCertificates.Issued;
import org.chalkline.axon.mongo.MongoConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoLinkTest {
    private static final String PASSWORD = "of a test: ö+/@%";
    private static final String SCRAM =
            "mongodb://bureau@mongo.example/district?tls=true&authMechanism=SCRAM-SHA-256";
    private static final String X509 =
            "mongodb://mongo.example/?tls=true&authMechanism=MONGODB-X509";

    private static final int LONG_ENOUGH_MILLIS = 20_000;
    private static final int NOT_FOR_MILLIS = 3_000;

    @TempDir Path folder;

    private static MongoLink link(String uri, @Nullable Path authority, @Nullable Path password) {
        return new MongoLink(uri, authority, null, null, password, false);
    }

    private static MongoLink showing(String uri, Path authority, Issued own) {
        return new MongoLink(uri, authority, own.certificateFile(), own.keyFile(), null, false);
    }

    private Path secret(String text) throws IOException {
        var file = folder.resolve("password");
        Files.writeString(file, text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_user_signs_in_with_the_password_of_the_file() throws IOException {
        var link = link(SCRAM, null, secret(PASSWORD));
        var settings = link.settings();
        var credential = settings.getCredential();
        assertThat(credential).isNotNull();
        assertThat(credential.getUserName()).isEqualTo("bureau");
        assertThat(credential.getSource()).isEqualTo("district");
        assertThat(credential.getAuthenticationMechanism())
                .isEqualTo(AuthenticationMechanism.SCRAM_SHA_256);
        assertThat(credential.getPassword()).isEqualTo(PASSWORD.toCharArray());
        assertThat(settings.getSslSettings().isEnabled()).isTrue();
        assertThat(settings.getSslSettings().isInvalidHostNameAllowed()).isFalse();
        assertThat(link.database()).isEqualTo("district");
        assertThat(settings.toString() + link).doesNotContain("of a test");
    }

    @Test
    void a_certificate_signs_in_and_takes_its_key() {
        var ours = new OwnCertificates(folder);
        var own = ours.issue("program");
        var settings = showing(X509, ours.authority(), own).settings();
        assertThat(settings.getCredential().getAuthenticationMechanism())
                .isEqualTo(AuthenticationMechanism.MONGODB_X509);
        assertThat(settings.getSslSettings().getContext()).isNotNull();
        refused(link(X509, ours.authority(), null), STORE_CERTIFICATE_UNUSABLE);
        refused(
                new MongoLink(X509, null, own.certificateFile(), null, null, false),
                STORE_CERTIFICATE_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://bureau@192.0.2.7/",
                "mongodb://bureau@127.0.0.1,192.0.2.7/",
                "mongodb://bureau@192.0.2.7/?tls=true&tlsInsecure=true",
                "mongodb://bureau@192.0.2.7/?tls=true&tlsAllowInvalidHostnames=true"
            })
    void another_machine_is_not_reached_without_tls_that_proves_its_name(String uri)
            throws IOException {
        var password = secret(PASSWORD);
        refused(link(uri, null, password), STORE_UNGUARDED);
        new MongoLink(uri, null, null, null, password, true).settings();
    }

    @Test
    void another_machine_is_not_reached_without_credentials() {
        refused(link("mongodb://192.0.2.7/?tls=true", null, null), STORE_UNGUARDED);
    }

    @Test
    void a_password_is_in_a_file_or_the_program_does_not_start() throws IOException {
        refused(link("mongodb://bureau:of a test@127.0.0.1/", null, null), STORE_SECRET_EXPOSED);
        refused(link("mongodb://bureau:of/a@test@127.0.0.1", null, null), STORE_SECRET_EXPOSED);
        refused(link("mongodb://bureau@127.0.0.1/", null, null), STORE_ADDRESS_UNUSABLE);
        refused(link("mongodb://127.0.0.1/", null, secret(PASSWORD)), STORE_SECRET_UNUSABLE);
        refused(
                link("mongodb://bureau@127.0.0.1/", null, folder.resolve("absent")),
                STORE_SECRET_UNUSABLE);
    }

    private static void refused(MongoLink link, LinkRefusedException.Code code) {
        assertThatThrownBy(link::settings)
                .isInstanceOfSatisfying(
                        LinkRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageNotContaining("of a test");
    }

    private static void answered(MongoLink link) {
        try (var connection = MongoConnection.to(link)) {
            var things = connection.database().getCollection("thing");
            things.insertOne(new Document("of", "a test"));
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    private static void notReached(MongoLink link) {
        try (var connection = MongoConnection.to(link)) {
            var things = connection.database().getCollection("thing");
            assertThatThrownBy(() -> things.insertOne(new Document()))
                    .isInstanceOf(MongoException.class);
        }
    }

    private static void served(Issued own, Consumer<String> test) {
        var server = new MongoServer(new MemoryBackend());
        server.enableSsl(own.key(), null, own.certificate());
        try {
            test.accept(
                    "mongodb://localhost:%d/?tls=true&timeoutMS="
                            .formatted(server.bind().getPort()));
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_server_that_proves_its_name_is_spoken_to_and_no_other() throws IOException {
        var ours = new OwnCertificates(folder);
        var others = new OwnCertificates(Files.createDirectory(folder.resolve("others")));
        served(
                ours.issue("localhost"),
                uri -> {
                    answered(link(uri + LONG_ENOUGH_MILLIS, ours.authority(), null));
                    notReached(link(uri + NOT_FOR_MILLIS, others.authority(), null));
                    notReached(link(uri + NOT_FOR_MILLIS, null, null));
                });
        served(
                ours.issue("another.example"),
                uri -> notReached(link(uri + NOT_FOR_MILLIS, ours.authority(), null)));
    }

    @Test
    void the_own_certificate_is_shown_to_a_server_that_asks() throws Exception {
        var ours = new OwnCertificates(folder);
        var own = ours.issue("localhost");
        var context = LinkFiles.context(ours.authority(), own.certificateFile(), own.keyFile());
        var seen = new AtomicReference<@Nullable String>();
        try (var socket =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            socket.setNeedClientAuth(true);
            var asking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (var caller = (SSLSocket) socket.accept()) {
                                            seen.set(
                                                    caller.getSession()
                                                            .getPeerPrincipal()
                                                            .getName());
                                        } catch (IOException e) {
                                            // Nobody is seen.
                                        }
                                    });
            var uri = "mongodb://localhost:%d/?timeoutMS=2000".formatted(socket.getLocalPort());
            try (var connection =
                    MongoConnection.to(showing(uri, ours.authority(), ours.issue("program")))) {
                asking.join(Duration.ofSeconds(10));
                assertThat(connection.takesWrites()).isFalse();
            }
        }
        assertThat(seen.get()).isEqualTo("CN=program");
    }
}
