package org.chalkline.ledger.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.Proofs;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * That one entry is in the log, for whoever has the entry and the log's verifier key: a file of the
 * form C2SP tlog-proof, by custom named {@code .tlog-proof}.
 *
 * @param extra what the maker added; nothing vouches for it
 * @param index the entry's number in the log, from 0
 * @param hashes from the leaf's sibling to the root's child
 * @param checkpoint the checkpoint whose root the proof leads to, with all its signatures
 */
public record TlogProof(
        byte @Nullable [] extra, long index, List<Hash> hashes, SignedNote checkpoint) {

    /** How the file's name ends. */
    public static final String EXTENSION = ".tlog-proof";

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    public TlogProof {
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > MOST_HASHES) {
            throw new MalformedNoteException("No tree has such a proof");
        }
    }

    /**
     * Makes the proof at the checkpoint's own size, from tiles.
     *
     * @throws IOException if the tiles can't be read, or don't lead to the checkpoint's root: then
     *     a tile was altered, and no proof is better than a wrong one
     */
    public static TlogProof make(TreeReader tree, long index, SignedNote checkpoint)
            throws IOException {
        var said = Checkpoint.of(checkpoint);
        if (said.size() != tree.size()) {
            throw new IllegalArgumentException(
                    "The checkpoint is of size %d and the tree of %d"
                            .formatted(said.size(), tree.size()));
        }
        var hashes = tree.inclusion(index);
        if (!Proofs.includes(index, said.size(), tree.leaf(index), hashes, said.root())) {
            throw new IOException(
                    "The tiles don't lead from leaf %d to the checkpoint's root".formatted(index));
        }
        return new TlogProof(null, index, hashes, checkpoint);
    }

    /**
     * Reads such a file.
     *
     * @throws MalformedNoteException if it is none
     */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) throw new MalformedNoteException("The proof has no empty line");
        var lines = new ArrayList<>(Arrays.asList(text.substring(0, end).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new MalformedNoteException("The proof doesn't begin with " + FIRST);
        }
        try {
            byte[] extra = null;
            if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
                extra = Base64.getDecoder().decode(lines.removeFirst().substring(EXTRA.length()));
            }
            if (lines.isEmpty() || !lines.getFirst().matches(INDEX + "(0|[1-9][0-9]{0,18})")) {
                throw new MalformedNoteException("The proof says no index");
            }
            long index = Long.parseLong(lines.removeFirst().substring(INDEX.length()));
            var hashes = lines.stream().map(Hash::ofBase64).toList();
            return new TlogProof(extra, index, hashes, SignedNote.parse(text.substring(end + 2)));
        } catch (IllegalArgumentException e) {
            if (e instanceof MalformedNoteException known) throw known;
            throw new MalformedNoteException("The proof has a line that is none of it");
        }
    }

    /** Whether this key's owner signed that the log holds this entry at this index. */
    public boolean proves(byte[] entry, VerifierKey log) {
        var said = Checkpoint.of(checkpoint);
        return log.signed(checkpoint)
                && said.origin().equals(log.name())
                && Proofs.includes(index, said.size(), TreeHash.leaf(entry), hashes, said.root());
    }

    /**
     * The form of an earlier tool, {@code spicy}: without the first line, and without anything
     * extra.
     */
    public String spicy() {
        var text = new StringBuilder(INDEX).append(index).append('\n');
        for (var hash : hashes) text.append(hash).append('\n');
        return text.append('\n').append(checkpoint).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof that
                && Arrays.equals(extra, that.extra)
                && index == that.index
                && hashes.equals(that.hashes)
                && checkpoint.equals(that.checkpoint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(extra), index, hashes, checkpoint);
    }

    /** The file's text. */
    @Override
    public String toString() {
        var more = extra == null ? "" : EXTRA + Base64.getEncoder().encodeToString(extra) + "\n";
        return FIRST + "\n" + more + spicy();
    }
}
