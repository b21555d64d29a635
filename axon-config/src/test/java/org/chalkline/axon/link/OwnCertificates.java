package org.chalkline.axon.link;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority of a test, and what it certifies. */
final class OwnCertificates {
    private static final String NAME = "CN=Authority of a test";

    private final Path folder;
    private final KeyPair keys = keys();
    private final X509Certificate authority = certificate(NAME, keys, null);

    /** A certificate of somebody, and its key. */
    record Issued(
            X509Certificate certificate, PrivateKey key, Path certificateFile, Path keyFile) {}

    OwnCertificates(Path folder) {
        this.folder = folder;
    }

    /** The file of its certificate. */
    Path authority() {
        return write("authority.crt", "CERTIFICATE", encoded(authority));
    }

    /** For a server of this name, or for a client. */
    Issued issue(String name) {
        var own = keys();
        var certificate = certificate("CN=" + name, own, name);
        return new Issued(
                certificate,
                own.getPrivate(),
                write(name + ".crt", "CERTIFICATE", encoded(certificate)),
                write(name + ".key", "PRIVATE KEY", own.getPrivate().getEncoded()));
    }

    /** Without a host, of the authority itself. */
    private X509Certificate certificate(String subject, KeyPair of, @Nullable String host) {
        try {
            var now = Instant.now();
            var builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name(NAME),
                            BigInteger.valueOf(System.nanoTime()),
                            Date.from(now.minusSeconds(60)),
                            Date.from(now.plusSeconds(3_600)),
                            new X500Name(subject),
                            of.getPublic());
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(host == null));
            if (host != null) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA")
                                            .build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String file, String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        var text = "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines);
        try {
            return Files.writeString(folder.resolve(file), text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
