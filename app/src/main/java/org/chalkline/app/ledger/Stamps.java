package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.ledger.audit.Evidence.Kept;
import org.chalkline.ledger.audit.Finding;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.stamp.Timestamp;

/**
 * The timestamps that lie beside a log. A checkpoint that a trusted authority stamped was kept by
 * somebody else than the log's owner: the rebuilt tree must agree with it. Where authorities are
 * named and there is no timestamp at all, that is a finding.
 *
 * @param kept the stamped checkpoints, each with when it was stamped
 * @param findings stamps that are not what they should be
 */
record Stamps(List<Kept> kept, List<Finding> findings) {
    /**
     * Reads and checks them.
     *
     * @param roots the certificates of authorities that are trusted
     */
    static Stamps of(LogFolder log, Set<X509Certificate> roots) throws IOException {
        var kept = new ArrayList<Kept>();
        var findings = new ArrayList<Finding>();
        if (roots.isEmpty()) return new Stamps(kept, findings);
        for (long size : log.stampedSizes()) check(log, size, roots, kept, findings);
        if (kept.isEmpty() && findings.isEmpty()) {
            findings.add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.REMOVED,
                            0,
                            "no checkpoint bears a timestamp, and one of an authority that was named is wanted"));
        }
        return new Stamps(kept, findings);
    }

    private static void check(
            LogFolder log,
            long size,
            Set<X509Certificate> roots,
            List<Kept> kept,
            List<Finding> findings) {
        try {
            var stamped = log.stamped(size).orElseThrow(() -> new IOException("it is gone"));
            var content =
                    stamped.checkpoint()
                            .orElseThrow(() -> new IOException("what it is over is missing"));
            var stamp = Timestamp.parse(stamped.stamp());
            var why = stamp.verify(content, roots);
            if (why.isPresent()) throw new IOException(why.get());
            kept.add(
                    new Kept(
                            SignedNote.parse(content),
                            "what an authority stamped at " + stamp.time(),
                            true));
        } catch (IOException | MalformedNoteException e) {
            findings.add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.ALTERED,
                            Math.max(0, size - 1),
                            "the timestamp "
                                    + LogFolder.stampName(size)
                                    + " proves nothing: "
                                    + e.getMessage()));
        }
    }

    /**
     * The certificates in these files, in PEM or DER.
     *
     * @throws CannotRunException if one holds none
     */
    static Set<X509Certificate> roots(List<Path> files) {
        var roots = new HashSet<X509Certificate>();
        for (var file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (var root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    roots.add((X509Certificate) root);
                }
            } catch (IOException | CertificateException e) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "CERTIFICATE_UNREADABLE",
                        "%s holds no certificate: %s.".formatted(file, e.getMessage()),
                        e);
            }
        }
        return roots;
    }
}
