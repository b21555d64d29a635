package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where it speaks TLS. */
class TlsTest {
    @TempDir Path folder;

    private final One trusted = new One();

    /** Trusts whatever comes and tells which certificate it was: the test looks at that itself. */
    private static final class One extends X509ExtendedTrustManager {
        private volatile BigInteger serial = BigInteger.ZERO;

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket s) {
            serial = chain[0].getSerialNumber();
        }

        @Override
        public void checkServerTrusted(
                X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {
            serial = chain[0].getSerialNumber();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            serial = chain[0].getSerialNumber();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket s) {}

        @Override
        public void checkClientTrusted(
                X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private void certify(long serial) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var keys = generator.generateKeyPair();
        var name = new X500Name("CN=127.0.0.1");
        var now = Instant.now();
        var certificate =
                new JcaX509CertificateConverter()
                        .getCertificate(
                                new JcaX509v3CertificateBuilder(
                                                name,
                                                BigInteger.valueOf(serial),
                                                Date.from(now.minusSeconds(60)),
                                                Date.from(now.plusSeconds(3600)),
                                                name,
                                                keys.getPublic())
                                        .build(
                                                new JcaContentSignerBuilder("SHA256withECDSA")
                                                        .build(keys.getPrivate())));
        write("tls.key", "PRIVATE KEY", keys.getPrivate().getEncoded());
        write("tls.crt", "CERTIFICATE", certificate.getEncoded());
    }

    private void write(String file, String kind, byte[] content) throws Exception {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines),
                StandardCharsets.US_ASCII);
    }

    private List<String> settings(String address) {
        return List.of(
                "--server.address=" + address,
                "--server.ssl.bundle=bureau",
                "--spring.ssl.bundle.pem.bureau.keystore.certificate=" + folder.resolve("tls.crt"),
                "--spring.ssl.bundle.pem.bureau.keystore.private-key=" + folder.resolve("tls.key"),
                "--spring.ssl.bundle.pem.bureau.reload-on-update=true",
                "--spring.ssl.bundle.watch.file.quiet-period=200ms",
                "--chalkline.access.names=records.example",
                "--chalkline.ledger.enabled=false");
    }

    private HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private HttpResponse<String> get(String url, String token) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trusted}, new SecureRandom());
        try (var http = HttpClient.newBuilder().sslContext(context).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void with_tls_it_listens_to_others_and_takes_up_a_renewed_certificate() throws Exception {
        certify(1);
        var data = folder.resolve("data");
        try (var server = Server.start(new Server.Settings(data, 0, "none", settings("0.0.0.0")))) {
            assertThat(server.url()).startsWith("https://");
            var answer = get(server.url() + "/actuator/health/liveness");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(trusted.serial).isEqualTo(BigInteger.ONE);
            assertThat(get(server.url() + "/password").headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie ->
                                    assertThat(cookie)
                                            .startsWith("__Host-")
                                            .contains("Secure", "HttpOnly", "SameSite", "Path=/")
                                            .doesNotContain("Domain"));

            takesAFileIn(server);

            certify(2);
            Soon.await(
                    () -> {
                        get(server.url() + "/actuator/health/liveness");
                        return trusted.serial.equals(BigInteger.TWO);
                    });
        }
    }

    /** It hands the rows in at its own address, whose certificate nobody has signed. */
    private void takesAFileIn(Server server) throws Exception {
        var clerk = Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR);
        var announced =
                send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/intake/uploads"))
                                .header("Authorization", clerk)
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"kind\": \"schools\", \"name\": \"list.csv\"}")));
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(201);
        var upload = server.url() + announced.headers().firstValue("Location").orElseThrow();
        var rows = "school,name,address,source\ntls-1,Oak School,1 Oak Lane,list\n";
        var sent =
                send(
                        HttpRequest.newBuilder(URI.create(upload + "/file"))
                                .header("Authorization", clerk)
                                .PUT(BodyPublishers.ofString(rows)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var events =
                send(
                        HttpRequest.newBuilder(URI.create(upload + "/events"))
                                .header("Authorization", clerk));
        assertThat(events.body()).contains("event: ended", "\"accepted\":1");
    }

    @Test
    void users_of_the_demonstration_come_in_from_this_machine_alone() throws Exception {
        certify(1);
        var data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        String token;
        try (var server =
                Server.start(new Server.Settings(data, 0, "none", settings("127.0.0.1")))) {
            token = Told.by("--data", data.toString(), "token", "auditor").text().strip();
            assertThat(get(server.url() + "/actuator/info", token).statusCode()).isEqualTo(200);
        }
        try (var server = Server.start(new Server.Settings(data, 0, "none", settings("0.0.0.0")))) {
            assertThat(get(server.url() + "/actuator/info", token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void without_tls_it_listens_to_nobody_else() {
        var settings = List.of("--server.address=0.0.0.0", "--chalkline.ledger.enabled=false");
        var data = folder.resolve("data");
        assertThatThrownBy(() -> Server.start(new Server.Settings(data, 0, "none", settings)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("TLS");
        var off =
                List.of(
                        "--server.address=0.0.0.0",
                        "--server.ssl.enabled=false",
                        "--server.ssl.bundle=x");
        assertThatThrownBy(() -> Server.start(new Server.Settings(data, 0, "none", off)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("TLS");
    }
}
