package org.chalkline.ledger.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.tile.EntryBundle;
import org.chalkline.ledger.tile.MissingTileException;
import org.chalkline.ledger.tile.TileBuilder;
import org.chalkline.ledger.tile.TileFolder;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.Tiles;
import org.chalkline.ledger.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Every tile against what the rebuilt tree says it must be. */
final class TileCheck {
    private static final int MOST = 100;

    private final Tiles tiles;
    private final long size;
    private final List<Different> different = new ArrayList<>();
    private long firstEntry = Long.MAX_VALUE;
    private long firstLeaf = Long.MAX_VALUE;

    /** A tile that is not what it must be, and the first position that shows it. */
    private record Different(TilePath path, Kind kind, long position) {}

    TileCheck(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    void compare(Map<TilePath, byte[]> made) throws IOException {
        for (var tile : made.entrySet()) compare(tile.getKey(), tile.getValue());
    }

    private void compare(TilePath path, byte[] made) throws IOException {
        byte @Nullable [] there;
        try {
            there = tiles.read(path).orElse(null);
        } catch (MissingTileException e) {
            add(new Different(path, Kind.TRUNCATED, start(path)));
            return;
        }
        if (there == null) {
            add(new Different(path, Kind.REMOVED, start(path)));
        } else if (!Arrays.equals(there, made)) {
            long at = first(path, made, there);
            if (path.level() == TilePath.ENTRIES) firstEntry = Math.min(firstEntry, at);
            if (path.level() == 0) firstLeaf = Math.min(firstLeaf, at);
            add(new Different(path, Kind.ALTERED, at));
        }
    }

    /**
     * Compares the last entries of a store that ends too early with those at the same places of the
     * log, to find where they begin to differ; the tiles themselves can't be told good or bad.
     *
     * @param made the tiles that a log of the store's length would end with
     */
    void compareBeginning(Map<TilePath, byte[]> made) throws IOException {
        for (var tile : made.entrySet()) {
            var path = tile.getKey();
            if (path.level() != TilePath.ENTRIES) continue;
            var whole = TilePath.in(size, path.level(), path.index());
            byte @Nullable [] there;
            try {
                there = whole.isEmpty() ? null : tiles.read(whole.get()).orElse(null);
            } catch (MissingTileException e) {
                continue;
            }
            if (there == null) continue;
            var mine = tile.getValue();
            var theirs = TileFolder.cut(path, there);
            if (Arrays.equals(mine, theirs)) continue;
            firstEntry = Math.min(firstEntry, first(path, mine, theirs));
        }
    }

    private void add(Different tile) {
        if (different.size() < MOST) different.add(tile);
    }

    private static long span(TilePath path) {
        return 1L << (8 * Math.max(0, path.level()));
    }

    private static long start(TilePath path) {
        return path.index() * TilePath.FULL * span(path);
    }

    private static long first(TilePath path, byte[] made, byte[] there) {
        if (path.level() != TilePath.ENTRIES) {
            int at = Math.max(0, Arrays.mismatch(made, there)) / Hash.BYTES;
            return start(path) + at * span(path);
        }
        var mine = EntryBundle.read(made);
        var theirs = EntryBundle.read(there);
        int at = 0;
        while (at < mine.size() - 1 && Arrays.equals(mine.get(at), theirs.get(at))) at++;
        return start(path) + at;
    }

    /** The first position whose logged entry is not the stored event's. */
    long firstDifferentEntry() {
        return firstEntry;
    }

    /** The first position whose leaf is not the stored event's. */
    long firstDifferentLeaf() {
        return Math.min(firstLeaf, firstEntry);
    }

    /**
     * The tiles that are not what they must be.
     *
     * @param eventsHold whether the events are those that were signed; otherwise an altered event
     *     shows in every tile above it, and the tile is not at fault
     */
    List<Finding> findings(boolean eventsHold) {
        var found = new ArrayList<Finding>();
        for (var tile : different) {
            if (tile.kind == Kind.ALTERED && !eventsHold) continue;
            found.add(
                    new Finding(
                            Subject.TILE,
                            tile.kind,
                            tile.position,
                            switch (tile.kind) {
                                case REMOVED -> tile.path + " is missing";
                                case TRUNCATED -> tile.path + " is not whole";
                                default -> tile.path + " is not the tile of the events";
                            }));
        }
        return found;
    }

    /**
     * Files among the tiles that no tree of this size has, or partial ones that are not its.
     *
     * @param eventsHold as for {@link #findings}
     * @param later tells what has been signed since
     */
    List<Finding> leftovers(
            @Nullable LogFolder folder, TileBuilder builder, boolean eventsHold, Later later)
            throws IOException {
        if (folder == null) return List.of();
        var edge = builder.partials();
        var found = new ArrayList<Finding>();
        try (Stream<String> all = folder.place().walk("tile")) {
            for (var name : (Iterable<String>) all::iterator) {
                var path = TilePath.parse(name);
                if (path.isEmpty()) {
                    found.add(inserted(size, name + " is no tile's name"));
                } else if (!isOfTree(size, path.get())) {
                    if (later.isSigned(now -> isOfTree(now, path.get()))) continue;
                    found.add(
                            inserted(
                                    start(path.get()),
                                    name
                                            + " is beyond the tree that was signed: it was put in,"
                                            + " or left by a write that was cut short, which the"
                                            + " program mends when it starts"));
                } else if (eventsHold && path.get().isPartial()) {
                    partial(folder, path.get(), edge).ifPresent(found::add);
                }
                if (found.size() >= MOST) break;
            }
        }
        return found;
    }

    /** What a program that runs has signed since the tree was read. */
    interface Later {

        /** Whether the tree that is signed now is of such a size. */
        boolean isSigned(LongPredicate size) throws IOException;
    }

    private static Finding inserted(long position, String what) {
        return new Finding(Subject.TILE, Kind.INSERTED, position, what);
    }

    private static boolean isOfTree(long size, TilePath path) {
        return TilePath.in(size, path.level(), path.index())
                .filter(whole -> whole.width() >= path.width())
                .isPresent();
    }

    /** An earlier, narrower tile must be how the one of today begins. */
    private Optional<Finding> partial(LogFolder folder, TilePath path, Map<TilePath, byte[]> edge)
            throws IOException {
        var whole = TilePath.in(size, path.level(), path.index()).orElseThrow();
        var made = edge.containsKey(whole) ? edge.get(whole) : tiles.read(whole).orElse(null);
        if (made == null) return Optional.empty();
        var expected = TileFolder.cut(path, made);
        var there = folder.place().read(path.toString()).orElse(expected);
        if (Arrays.equals(expected, there)) return Optional.empty();
        var kind = there.length < expected.length ? Kind.TRUNCATED : Kind.ALTERED;
        return Optional.of(
                new Finding(
                        Subject.TILE, kind, start(path), path + " is not the tile of the events"));
    }
}
