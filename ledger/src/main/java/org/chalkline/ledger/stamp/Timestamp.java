package org.chalkline.ledger.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** A token of RFC 3161: an authority's word that some bytes existed at a time. */
public final class Timestamp {
    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] response;
    private final TimeStampToken token;

    private Timestamp(byte[] response, TimeStampToken token) {
        this.response = response;
        this.token = token;
    }

    /** A question to an authority: its bytes go out, and the answer is checked against it. */
    public static final class Query {
        private final TimeStampRequest request;

        private Query(TimeStampRequest request) {
            this.request = request;
        }

        /** As it is sent, {@code application/timestamp-query}. */
        public byte[] bytes() throws IOException {
            return request.getEncoded();
        }

        /**
         * The token that the authority answered with. Whether the authority can be trusted is
         * another question, see {@link Timestamp#verify}.
         *
         * @param answer as it came, {@code application/timestamp-reply}
         * @throws IOException if it refused, or answered something else than was asked
         */
        public Timestamp accept(byte[] answer) throws IOException {
            try {
                var response = new TimeStampResponse(answer);
                response.validate(request);
                var token = response.getTimeStampToken();
                if (token == null) {
                    throw new IOException("The authority refused: " + response.getStatusString());
                }
                return new Timestamp(answer.clone(), token);
            } catch (TSPException e) {
                throw new IOException(
                        "The authority's answer is not to our question: " + e.getMessage(), e);
            }
        }
    }

    /** A question for these bytes, of which only the digest is sent. */
    public static Query ask(byte[] content) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new Query(
                generator.generate(SHA256, digest(content), new BigInteger(NONCE_BITS, RANDOM)));
    }

    /**
     * Reads an answer that was kept.
     *
     * @throws IOException if it holds no token
     */
    public static Timestamp parse(byte[] response) throws IOException {
        try {
            var token = new TimeStampResponse(response).getTimeStampToken();
            if (token == null) throw new IOException("The answer holds no token");
            return new Timestamp(response.clone(), token);
        } catch (TSPException e) {
            throw new IOException("This is no timestamp: " + e.getMessage(), e);
        }
    }

    /** The whole answer, as {@code openssl ts -verify -in} reads it. */
    public byte[] bytes() {
        return response.clone();
    }

    /** The time it states, by the authority's clock. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** Who signed it, as far as the token carries their certificates. */
    public List<X509Certificate> certificates() throws IOException {
        var all = new ArrayList<X509Certificate>();
        try {
            for (X509CertificateHolder held : token.getCertificates().getMatches(null)) {
                all.add(new JcaX509CertificateConverter().getCertificate(held));
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IOException("The token's certificates can't be read", e);
        }
    }

    /**
     * Whether the token is for these bytes, signed, and its signer is vouched for by one of these
     * roots at the time it states.
     *
     * @return why not; empty if all holds
     */
    public Optional<String> verify(byte[] content, Set<X509Certificate> roots) {
        return wrong(content, roots);
    }

    /**
     * Whether the token is for these bytes and signed by the certificate it carries, whoever
     * vouches for that: for those who check the authority by other means.
     *
     * @return why not; empty if both hold
     */
    public Optional<String> verifySignature(byte[] content) {
        return wrong(content, null);
    }

    private Optional<String> wrong(byte[] content, @Nullable Set<X509Certificate> roots) {
        try {
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(SHA256)
                    || !MessageDigest.isEqual(
                            token.getTimeStampInfo().getMessageImprintDigest(), digest(content))) {
                return Optional.of("it is for other bytes");
            }
            var signer = token.getSID();
            for (var certificate : certificates()) {
                if (!signer.match(new JcaX509CertificateHolder(certificate))) continue;
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                if (roots != null) requireChain(certificate, roots);
                return Optional.empty();
            }
            return Optional.of("it doesn't carry its signer's certificate");
        } catch (TSPException
                | OperatorCreationException
                | GeneralSecurityException
                | IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void requireChain(X509Certificate signer, Set<X509Certificate> roots)
            throws GeneralSecurityException, IOException {
        var anchors = new HashSet<TrustAnchor>();
        for (var root : roots) anchors.add(new TrustAnchor(root, null));
        if (anchors.isEmpty()) throw new GeneralSecurityException("no authority is trusted");
        var target = new X509CertSelector();
        target.setCertificate(signer);
        // The one use that such a certificate has is critical, and Java asks to be told of it.
        target.setExtendedKeyUsage(Set.of(KeyPurposeId.id_kp_timeStamping.getId()));
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time()));
        parameters.addCertStore(
                CertStore.getInstance(
                        "Collection", new CollectionCertStoreParameters(certificates())));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
