package org.chalkline.ledger.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.ledger.tile.EntryBundle;
import org.chalkline.ledger.tile.MissingTileException;
import org.chalkline.ledger.tile.TileBuilder;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.Tiles;
import org.chalkline.ledger.tree.Hash;

/** A tree that is rebuilt beside the tiles that were written before, to find where they part. */
final class TreeComparison {
    private final Tiles tiles;
    private final TileBuilder builder;

    /** The first position that differs, by level. A leaf that differs shows on all levels above. */
    private final TreeMap<Integer, Long> differences = new TreeMap<>();

    TreeComparison(Tiles tiles) {
        this(tiles, new TileBuilder());
    }

    /** Compares from where this one has come, which is believed of the tiles. */
    TreeComparison(Tiles tiles, TileBuilder builder) {
        this.tiles = tiles;
        this.builder = builder;
    }

    long size() {
        return builder.size();
    }

    void append(byte[] entry) throws IOException {
        builder.append(entry);
        if (builder.size() % TilePath.FULL == 0) compare(builder.takeFull());
    }

    /** The root as it is now, after the tiles at the right edge have been compared as well. */
    Hash root() throws IOException {
        compare(builder.partials());
        return builder.frontier().root();
    }

    private void compare(Map<TilePath, byte[]> made) throws IOException {
        for (var tile : made.entrySet()) {
            byte[] there;
            try {
                there = tiles.read(tile.getKey()).orElse(new byte[0]);
            } catch (MissingTileException e) {
                there = new byte[0];
            }
            if (!Arrays.equals(there, tile.getValue()))
                differ(tile.getKey(), tile.getValue(), there);
        }
    }

    private void differ(TilePath path, byte[] made, byte[] there) {
        long at = first(path, made, there);
        long span = 1L << (8 * Math.max(0, path.level()));
        differences.merge(path.level(), (path.index() * TilePath.FULL + at) * span, Math::min);
    }

    private static long first(TilePath path, byte[] made, byte[] there) {
        if (there.length == 0) return 0;
        if (path.level() != TilePath.ENTRIES) {
            return Math.max(0, Arrays.mismatch(made, there)) / Hash.BYTES;
        }
        var mine = EntryBundle.read(made);
        var theirs = EntryBundle.read(there);
        int at = 0;
        while (at < mine.size()
                && at < theirs.size()
                && Arrays.equals(mine.get(at), theirs.get(at))) at++;
        return at;
    }

    boolean tilesAgree() {
        return differences.isEmpty();
    }

    /** The first position whose tile differs; if none does, -1: they were altered together. */
    long firstDifference() {
        // The lowest level is the most exact.
        return tilesAgree() ? SigningRefusedException.NOWHERE : differences.firstEntry().getValue();
    }

    String where() {
        return tilesAgree() ? "a position before the last" : "position " + firstDifference();
    }
}
