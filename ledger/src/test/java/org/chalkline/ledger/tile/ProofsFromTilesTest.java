package org.chalkline.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.NaiveTree;
import org.chalkline.ledger.tree.Proofs;
import org.chalkline.ledger.tree.TreeHash;

/** Proofs built from tiles against those of the tree as RFC 6962 defines it. */
class ProofsFromTilesTest {
    private static final int LARGEST = 1_200;

    /** One tree that has grown beyond every size asked for: proofs must not speak of its end. */
    private static final Map<TilePath, byte[]> TILES = tiles(LARGEST + 77);

    private static List<byte[]> entries(int size) {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) entries.add(("entry " + i).getBytes());
        return entries;
    }

    private static Map<TilePath, byte[]> tiles(int size) {
        var builder = new TileBuilder();
        entries(size).forEach(builder::append);
        var tiles = new HashMap<>(builder.takeFull());
        tiles.putAll(builder.partials());
        return tiles;
    }

    /** Cuts any wider tile to the width asked for. */
    private static Optional<byte[]> read(TilePath path) {
        for (int width = path.width(); width <= TilePath.FULL; width++) {
            var bytes = TILES.get(new TilePath(path.level(), path.index(), width));
            if (bytes != null) return Optional.of(TileFolder.cut(path, bytes));
        }
        return Optional.empty();
    }

    @Property(tries = 300)
    void an_inclusion_proof_is_that_of_the_naive_tree_and_no_flipped_bit_passes(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(min = 0, max = LARGEST - 1) int any,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int bit)
            throws IOException {
        int index = any % size;
        var entries = entries(size);
        var tree = new TreeReader(ProofsFromTilesTest::read, size);
        var leaf = TreeHash.leaf(entries.get(index));
        var proof = tree.inclusion(index);
        var root = NaiveTree.root(entries);

        assertThat(tree.root()).isEqualTo(root);
        assertThat(tree.leaf(index)).isEqualTo(leaf);
        assertThat(proof).isEqualTo(NaiveTree.path(index, entries));
        assertThat(Proofs.includes(index, size, leaf, proof, root)).isTrue();

        assertThat(Proofs.includes(index, size, flip(leaf, bit), proof, root)).isFalse();
        assertThat(Proofs.includes(index, size, leaf, proof, flip(root, bit))).isFalse();
        for (int i = 0; i < proof.size(); i++) {
            var altered = new ArrayList<>(proof);
            altered.set(i, flip(proof.get(i), bit));
            assertThat(Proofs.includes(index, size, leaf, altered, root)).isFalse();
        }
        assertThat(Proofs.includes((index + 1) % (size + 1), size, leaf, proof, root))
                .isEqualTo(false);
        if (!proof.isEmpty()) {
            var shorter = proof.subList(0, proof.size() - 1);
            assertThat(Proofs.includes(index, size, leaf, shorter, root)).isFalse();
        }
    }

    @Property(tries = 300)
    void a_consistency_proof_is_that_of_the_naive_tree_and_no_flipped_bit_passes(
            @ForAll @IntRange(min = 1, max = LARGEST) int newSize,
            @ForAll @IntRange(min = 1, max = LARGEST) int any,
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int bit)
            throws IOException {
        int oldSize = 1 + any % newSize;
        var entries = entries(newSize);
        var tree = new TreeReader(ProofsFromTilesTest::read, newSize);
        var proof = tree.consistency(oldSize);
        var oldRoot = NaiveTree.root(entries.subList(0, oldSize));
        var newRoot = NaiveTree.root(entries);

        assertThat(proof).isEqualTo(NaiveTree.proof(oldSize, entries));
        assertThat(Proofs.consistent(oldSize, newSize, oldRoot, newRoot, proof)).isTrue();

        assertThat(Proofs.consistent(oldSize, newSize, flip(oldRoot, bit), newRoot, proof))
                .isFalse();
        assertThat(Proofs.consistent(oldSize, newSize, oldRoot, flip(newRoot, bit), proof))
                .isFalse();
        for (int i = 0; i < proof.size(); i++) {
            var altered = new ArrayList<>(proof);
            altered.set(i, flip(proof.get(i), bit));
            assertThat(Proofs.consistent(oldSize, newSize, oldRoot, newRoot, altered)).isFalse();
        }
    }

    @Property(tries = 100)
    void a_known_right_edge_gives_the_same_proofs_with_fewer_tiles(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(min = 0, max = LARGEST - 1) int any)
            throws IOException {
        int index = any % size;
        var plain = new TreeReader(ProofsFromTilesTest::read, size);
        var reads = new ArrayList<TilePath>();
        var edged =
                new TreeReader(
                        path -> {
                            reads.add(path);
                            return read(path);
                        },
                        plain.frontier());
        assertThat(edged.inclusion(index)).isEqualTo(plain.inclusion(index));
        // One for each level of tiles: no tree of this size has more than two.
        assertThat(reads).hasSizeLessThanOrEqualTo(2);
    }

    private static Hash flip(Hash hash, int bit) {
        var bytes = hash.bytes();
        bytes[(bit / 8) % bytes.length] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
