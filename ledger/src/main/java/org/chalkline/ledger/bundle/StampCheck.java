package org.chalkline.ledger.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.Proofs;

/**
 * Whether the timestamp in a bundle is over a checkpoint of the same log that covers the bundle's.
 * Where authorities are named, there has to be one, and of one of them. Else whether its authority
 * can be trusted is for whoever checks: {@code openssl ts -verify} with the authority's
 * certificate.
 */
final class StampCheck {
    private final BagFiles files;
    private final Checkpoint checkpoint;
    private final Trust trust;
    private final BiConsumer<String, String> found;
    private final Consumer<String> vouches;

    StampCheck(
            BagFiles files,
            Checkpoint checkpoint,
            Trust trust,
            BiConsumer<String, String> found,
            Consumer<String> vouches) {
        this.files = files;
        this.checkpoint = checkpoint;
        this.trust = trust;
        this.found = found;
        this.vouches = vouches;
    }

    void check(List<VerifierKey> keys) throws IOException {
        var all = List.of(Layout.STAMPED, Layout.TIMESTAMP, Layout.CONSISTENCY);
        if (all.stream().noneMatch(files::has)) {
            if (trust.authorities().isEmpty()) return;
            found.accept(
                    Layout.TIMESTAMP,
                    "there is no timestamp, and one of an authority that you named is wanted");
            return;
        }
        var absent = new ArrayList<>(all);
        absent.removeIf(files::has);
        if (!absent.isEmpty()) {
            absent.forEach(path -> found.accept(path, "it is missing, and the timestamp needs it"));
            return;
        }
        try {
            var note = SignedNote.parse(files.bytes(Layout.STAMPED));
            if (keys.stream().noneMatch(key -> key.signed(note))) {
                found.accept(Layout.STAMPED, "no key of the log signed it");
            }
            requireConsistent(Checkpoint.of(note));
        } catch (MalformedNoteException e) {
            found.accept(Layout.STAMPED, "it is no checkpoint: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            found.accept(Layout.CONSISTENCY, "it holds no hashes: " + e.getMessage());
        }
        checkStamp();
    }

    private void requireConsistent(Checkpoint stamped) throws IOException {
        var proof = files.text(Layout.CONSISTENCY).lines().map(Hash::ofBase64).toList();
        boolean holds =
                stamped.origin().equals(checkpoint.origin())
                        && Proofs.consistent(
                                checkpoint.size(),
                                stamped.size(),
                                checkpoint.root(),
                                stamped.root(),
                                proof);
        if (!holds) {
            found.accept(
                    Layout.CONSISTENCY,
                    "the stamped checkpoint is not shown to go on from the bundle's");
        }
    }

    private void checkStamp() throws IOException {
        try {
            var stamp = Timestamp.parse(files.bytes(Layout.TIMESTAMP));
            var stamped = files.bytes(Layout.STAMPED);
            boolean known = !trust.authorities().isEmpty();
            var wrong =
                    known
                            ? stamp.verify(stamped, trust.authorities())
                            : stamp.verifySignature(stamped);
            if (wrong.isPresent()) {
                found.accept(Layout.TIMESTAMP, wrong.get());
                return;
            }
            vouches.accept(
                    known
                            ? "a timestamp of " + stamp.time()
                            : "a timestamp of %s, whose authority is for you to check (openssl ts -verify)"
                                    .formatted(stamp.time()));
        } catch (IOException e) {
            found.accept(Layout.TIMESTAMP, "it is no timestamp: " + e.getMessage());
        }
    }
}
