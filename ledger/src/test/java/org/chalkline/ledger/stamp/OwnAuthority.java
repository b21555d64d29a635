package org.chalkline.ledger.stamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A timestamp authority of our own, with a root of its own, that answers over HTTP. */
public final class OwnAuthority implements AutoCloseable {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");
    private static final X500Name ROOT = new X500Name("CN=Test Root");

    public final X509Certificate root;
    private final X509Certificate signer;
    private final KeyPair key;
    private final Instant now;
    private final AtomicLong serial = new AtomicLong(1);
    private final HttpServer server;

    /** Set to answer with the token of an earlier question. */
    public boolean repeats;

    private byte[] last = new byte[0];

    public OwnAuthority(Instant now) throws Exception {
        this.now = now;
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var rootKey = keys.generateKeyPair();
        key = keys.generateKeyPair();
        root = certificate(ROOT, rootKey, rootKey, true);
        signer = certificate(new X500Name("CN=Test Authority"), key, rootKey, false);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    private X509Certificate certificate(X500Name subject, KeyPair of, KeyPair by, boolean ca)
            throws Exception {
        var from = Date.from(now.minus(Duration.ofDays(1)));
        var to = Date.from(now.plus(Duration.ofDays(3650)));
        var builder =
                new JcaX509v3CertificateBuilder(
                        ROOT,
                        BigInteger.valueOf(serial.getAndIncrement()),
                        from,
                        to,
                        subject,
                        of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
        var ids = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(of.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(by.getPublic()));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(ca ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        if (!ca) {
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        var signed =
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(signed);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try {
            var query = exchange.getRequestBody().readAllBytes();
            if (!repeats || last.length == 0) last = reply(query);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, last.length);
            exchange.getResponseBody().write(last);
        } catch (Exception e) {
            exchange.sendResponseHeaders(500, -1);
        } finally {
            exchange.close();
        }
    }

    /** The answer to this query. */
    public byte[] reply(byte[] query) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        var tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", key.getPrivate(), signer),
                        digests.get(sha256),
                        POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(signer)));
        var responses =
                new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()));
        return responses
                .generate(
                        new TimeStampRequest(query),
                        BigInteger.valueOf(serial.getAndIncrement()),
                        Date.from(now))
                .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
