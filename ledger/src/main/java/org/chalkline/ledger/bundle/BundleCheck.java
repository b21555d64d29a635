package org.chalkline.ledger.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.ledger.bundle.BundleReport.Finding;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.tree.Proofs;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** Checks a bundle by what is in it, and by keys that whoever checks was given. */
public final class BundleCheck {
    private static final Pattern RANGE =
            Pattern.compile("positions ([0-9]{1,18})\\.\\.([0-9]{1,18})");

    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final BagFiles files;
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> vouchers = new ArrayList<>();

    /** The events that were read, by their positions. */
    private final TreeMap<Long, EventText> events = new TreeMap<>();

    private TreeMap<String, String> digests = new TreeMap<>();
    private @Nullable SignedNote checkpoint;

    private BundleCheck(BagFiles files, Trust trust) {
        this.files = files;
        this.trust = trust;
    }

    /**
     * Checks all of a bundle.
     *
     * @param trust what whoever checks was given by others
     * @throws IOException if the bundle can't be read at all
     */
    public static BundleReport of(BagFiles files, Trust trust) throws IOException {
        return new BundleCheck(files, trust).report();
    }

    private BundleReport report() throws IOException {
        digests = new BagCheck(files, this::found).check();
        checkLog();
        for (var path : files.paths()) {
            if (path.startsWith(Layout.EVENTS)) checkEvent(path);
            if (path.startsWith(Layout.PROOFS)) checkHasEvent(path);
        }
        var scope = files.info(Layout.SCOPE);
        if (events.isEmpty()) found(Layout.EVENTS, "there is no event in the bundle");
        if (scope.startsWith("positions ")) checkDense(scope);
        else checkSequences();
        checkPosition();
        int held = checkDocuments();
        return new BundleReport(
                scope,
                !files.info(Layout.MADE_UP).isEmpty(),
                events.size(),
                held,
                missing().size(),
                checkpoint == null ? 0 : Checkpoint.of(checkpoint).size(),
                findings,
                vouchers,
                UnprovenByBundle.of(trust, vouchers));
    }

    private void found(String file, String what) {
        findings.add(new Finding(Layout.position(file), file, what));
    }

    private void found(long position, String what) {
        findings.add(new Finding(OptionalLong.of(position), Layout.event(position), what));
    }

    private List<String> lines(String path) throws IOException {
        if (!files.has(path)) return List.of();
        return files.text(path).lines().filter(line -> !line.isBlank()).toList();
    }

    private List<VerifierKey> keys(String path) throws IOException {
        if (files.has(path) && !files.text(path).endsWith("\n")) found(path, "it is cut short");
        try {
            return lines(path).stream().map(VerifierKey::parse).toList();
        } catch (MalformedNoteException e) {
            found(path, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void checkLog() throws IOException {
        var own = keys(Layout.KEYS);
        if (own.isEmpty()) found(Layout.KEYS, "it holds no key of the log");
        if (!files.has(Layout.CHECKPOINT)) {
            found(Layout.CHECKPOINT, "it is missing, and nothing can be proven without it");
            return;
        }
        SignedNote note;
        Checkpoint said;
        try {
            note = SignedNote.parse(files.bytes(Layout.CHECKPOINT));
            said = Checkpoint.of(note);
        } catch (MalformedNoteException e) {
            found(Layout.CHECKPOINT, "it is no checkpoint: " + e.getMessage());
            return;
        }
        checkpoint = note;
        var signers = trust.keys().isEmpty() ? own : trust.keys();
        if (signers.stream()
                .noneMatch(key -> said.origin().equals(key.name()) && key.signed(note))) {
            found(
                    Layout.CHECKPOINT,
                    trust.keys().isEmpty()
                            ? "no key of the log signed it"
                            : "the key that you were given did not sign it");
        }
        checkWitnesses(note);
        new StampCheck(files, said, trust, this::found, vouchers::add).check(signers);
    }

    private void checkWitnesses(SignedNote note) throws IOException {
        boolean named = !trust.witnesses().isEmpty();
        for (var witness : named ? trust.witnesses() : keys(Layout.WITNESSES)) {
            var key = witness.as(VerifierKey.Purpose.COSIGNATURE);
            if (note.signatures().stream().noneMatch(key::isMine)) {
                // The bundle may know of more witnesses than cosigned; who names one wants its
                // word.
                if (named) {
                    found(
                            Layout.CHECKPOINT,
                            "the witness %s, whose key you gave, did not cosign it, at size %d"
                                    .formatted(key.name(), Checkpoint.of(note).size()));
                }
                continue;
            }
            var at = key.cosigned(note);
            if (at.isPresent()) {
                vouchers.add("witness " + key.name() + ", on " + at.get());
            } else {
                found(Layout.CHECKPOINT, "the signature of the witness " + key.name() + " is bad");
            }
        }
    }

    private void checkEvent(String path) throws IOException {
        var named = Layout.position(path);
        if (named.isEmpty()) {
            found(path, "no event's file is named like this");
            return;
        }
        long position = named.getAsLong();
        var bytes = files.bytes(path);
        var event = EventText.read(bytes);
        if (event.isEmpty()) {
            found(path, "it is not an event in canonical form");
            return;
        }
        events.put(position, event.get());
        if (event.get().position() != position) {
            found(path, "it is the event of position " + event.get().position());
        }
        var proofPath = Layout.proof(position);
        if (!files.has(proofPath)) {
            found(proofPath, "the proof of this event is missing");
            return;
        }
        try {
            prove(position, bytes, files.text(proofPath));
        } catch (MalformedNoteException e) {
            found(proofPath, "it is no proof: " + e.getMessage());
        }
    }

    private void prove(long position, byte[] event, String text) {
        var proof = TlogProof.parse(text);
        var path = Layout.proof(position);
        if (!proof.toString().equals(text)) found(path, "it is not written as proofs are");
        if (checkpoint == null) return;
        if (!proof.checkpoint().equals(checkpoint)) {
            found(path, "it leads to another checkpoint than " + Layout.CHECKPOINT);
        }
        if (proof.index() != position) found(path, "it is the proof of position " + proof.index());
        var said = Checkpoint.of(checkpoint);
        var entry = Digests.sha256().digest(event);
        var leaf = TreeHash.leaf(entry);
        if (!Proofs.includes(position, said.size(), leaf, proof.hashes(), said.root())) {
            found(
                    Layout.event(position),
                    "the log does not hold this event at this position: it, its proof or the checkpoint was altered");
        }
    }

    private void checkHasEvent(String path) {
        var position = Layout.position(path);
        if (position.isEmpty()) {
            found(path, "no proof's file is named like this");
        } else if (!files.has(Layout.event(position.getAsLong()))) {
            found(Layout.event(position.getAsLong()), "the event that its proof is of is missing");
        }
    }

    /** Of whatever is taken out, all facts up to the position are; their numbers leave no gap. */
    private void checkSequences() {
        var next = new TreeMap<String, Long>();
        events.forEach(
                (position, event) -> {
                    long expected = next.merge(event.subject(), 1L, Long::sum) - 1;
                    if (event.sequence().equals("\"" + expected + "\"")) return;
                    found(
                            position,
                            "it is number %s of %s, and number %d is not in the bundle"
                                    .formatted(event.sequence(), event.subject(), expected));
                    next.put(event.subject(), after(event.sequence(), expected));
                });
    }

    private static long after(String sequence, long expected) {
        try {
            return Long.parseLong(sequence.substring(1, sequence.length() - 1)) + 1;
        } catch (NumberFormatException e) {
            return expected + 1;
        }
    }

    private void checkDense(String scope) {
        var range = RANGE.matcher(scope);
        if (!range.matches()) {
            found(Layout.INFO, "'" + scope + "' says no range of positions");
            return;
        }
        long from = Long.parseLong(range.group(1));
        long to = Long.parseLong(range.group(2));
        long next = from;
        for (long position : events.keySet()) {
            if (position < from || position > to) found(position, "it is out of the range");
            else if (position > next) found(next, "this event is missing");
            next = position + 1;
        }
        if (next <= to) found(next, "this event is missing");
    }

    /** What the bundle says of its own position holds of its events, and of its checkpoint. */
    private void checkPosition() throws IOException {
        var said = files.info(Layout.POSITION);
        if (!POSITION.matcher(said).matches()) {
            found(Layout.INFO, "'" + said + "' is no position up to which it was taken out");
            return;
        }
        long stated = Long.parseLong(said);
        for (long position : events.tailMap(stated, false).keySet()) {
            found(
                    position,
                    "it was recorded after position %d, up to which the bundle says that it goes"
                            .formatted(stated));
        }
        if (checkpoint != null && stated >= Checkpoint.of(checkpoint).size()) {
            found(
                    Layout.INFO,
                    "the checkpoint doesn't cover position %d, up to which it says that it goes"
                            .formatted(stated));
        }
    }

    private TreeSet<String> missing() throws IOException {
        return new TreeSet<>(lines(Layout.MISSING_DOCUMENTS));
    }

    /** Every cited document is in the bundle, or said to be missing; and no other one. */
    private int checkDocuments() throws IOException {
        var cited = new TreeMap<String, Long>();
        events.forEach(
                (position, event) -> event.cited().forEach(d -> cited.putIfAbsent(d, position)));
        var missing = missing();
        int held = 0;
        for (var path : files.paths()) {
            if (!path.startsWith(Layout.DOCUMENTS)) continue;
            var digest = path.substring(Layout.DOCUMENTS.length());
            if (!digest.equals(digests.get(path))) {
                found(path, "its content has another digest: it was altered");
            }
            if (!cited.containsKey(digest)) found(path, "no event in the bundle cites it");
            if (missing.contains(digest)) found(path, "it is said to be missing");
            held++;
        }
        for (var document : cited.entrySet()) {
            if (files.has(Layout.DOCUMENTS + document.getKey())) continue;
            if (missing.contains(document.getKey())) continue;
            findings.add(
                    new Finding(
                            OptionalLong.of(document.getValue()),
                            Layout.DOCUMENTS + document.getKey(),
                            "it is cited, and neither there nor said to be missing"));
        }
        for (var digest : missing) {
            if (!cited.containsKey(digest)) {
                found(Layout.MISSING_DOCUMENTS, "no event in the bundle cites " + digest);
            }
        }
        return held;
    }
}
