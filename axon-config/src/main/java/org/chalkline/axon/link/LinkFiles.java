package org.chalkline.axon.link;

import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_CERTIFICATE_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** What both links read from files, and where a host is. */
final class LinkFiles {

    private LinkFiles() {}

    /** Whether the host is this machine; one that can't be found isn't. */
    static boolean isHere(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * The secret in a file, without the end of its line.
     *
     * @throws LinkRefusedException if others than its owner can read it, or there is none in it
     */
    static String secret(Path file) {
        try {
            if (OwnerAlone.isExposed(file)) {
                throw new LinkRefusedException(
                        STORE_SECRET_EXPOSED,
                        "Others than its owner have rights on %s: whoever read it may have what it holds. Replace the secret, and take their rights away: chmod 600 %s."
                                .formatted(file, file));
            }
            var secret = Files.readString(file).strip();
            if (!secret.isEmpty() && secret.lines().count() == 1) return secret;
        } catch (IOException e) {
            throw new LinkRefusedException(
                    STORE_SECRET_UNUSABLE, "%s can't be read.".formatted(file), e);
        }
        throw new LinkRefusedException(
                STORE_SECRET_UNUSABLE, "%s doesn't hold one line, the secret.".formatted(file));
    }

    /**
     * Whom to believe, and who this program is.
     *
     * @param authority certificates that vouch for the server's; absent: those that Java believes
     * @param certificate the program's own, with those between it and who vouches for it; absent if
     *     it shows none
     * @param key the program's own key
     * @throws LinkRefusedException if a file isn't what it is said to be
     */
    static SSLContext context(
            @Nullable Path authority, @Nullable Path certificate, @Nullable Path key) {
        var trusted = authority == null ? null : load(certificates(authority), authority);
        var own =
                certificate == null || key == null
                        ? null
                        : load(certificates(certificate).withPrivateKey(text(key)), certificate);
        return SslBundle.of(new PemSslStoreBundle(own, trusted)).createSslContext();
    }

    /**
     * Refuses a file that doesn't hold certificates.
     *
     * @throws LinkRefusedException if it doesn't
     */
    static void requireCertificates(Path file) {
        var unused = load(certificates(file), file);
    }

    private static PemSslStoreDetails certificates(Path file) {
        return PemSslStoreDetails.forCertificates(text(file));
    }

    private static PemSslStore load(PemSslStoreDetails details, Path file) {
        try {
            var store = PemSslStore.load(details);
            var certificates = store == null ? null : store.certificates();
            if (store != null && certificates != null && !certificates.isEmpty()) return store;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new LinkRefusedException(
                    STORE_CERTIFICATE_UNUSABLE,
                    "%s, or the key that goes with it, can't be understood: they are to be in PEM form."
                            .formatted(file),
                    e);
        }
        throw new LinkRefusedException(
                STORE_CERTIFICATE_UNUSABLE, "%s holds no certificate.".formatted(file));
    }

    private static String text(Path file) {
        try {
            var text = Files.readString(file);
            if (text.contains("-----BEGIN ")) return text;
        } catch (IOException e) {
            throw new LinkRefusedException(
                    STORE_CERTIFICATE_UNUSABLE, "%s can't be read.".formatted(file), e);
        }
        throw new LinkRefusedException(
                STORE_CERTIFICATE_UNUSABLE, "%s is not in PEM form.".formatted(file));
    }
}
