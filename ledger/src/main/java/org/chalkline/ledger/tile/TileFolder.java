package org.chalkline.ledger.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.chalkline.ledger.tree.Hash;

/** Tiles as files under one folder, named as they are served. */
public final class TileFolder implements Tiles {

    private final Path root;

    /** Tiles under this folder, which is made when the first one is written. */
    public TileFolder(Path root) {
        this.root = root;
    }

    /** The file of this tile, there or not. */
    public Path file(TilePath path) {
        return root.resolve(path.toString());
    }

    @Override
    public Optional<byte[]> read(TilePath path) throws IOException {
        var exact = bytes(file(path));
        if (exact.isPresent()) return Optional.of(checked(path, exact.get()));
        if (!path.isPartial()) return Optional.empty();
        var full = bytes(file(path.full()));
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(cut(path, checked(path.full(), full.get())));
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The tile's bytes, if they are as many as they must be. */
    static byte[] checked(TilePath path, byte[] bytes) throws IOException {
        if (path.level() != TilePath.ENTRIES) {
            if (bytes.length != path.width() * Hash.BYTES) {
                throw new MissingTileException(path, "has " + bytes.length + " bytes");
            }
            return bytes;
        }
        try {
            int entries = EntryBundle.read(bytes).size();
            if (entries == path.width()) return bytes;
            throw new MissingTileException(path, "holds " + entries + " entries");
        } catch (IllegalArgumentException e) {
            throw new MissingTileException(path, "is broken: " + e.getMessage());
        }
    }

    /** The beginning of a wider tile of the same place, as wide as this one. */
    public static byte[] cut(TilePath path, byte[] wider) {
        return path.level() == TilePath.ENTRIES
                ? EntryBundle.write(EntryBundle.read(wider).subList(0, path.width()))
                : Arrays.copyOf(wider, path.width() * Hash.BYTES);
    }

    /**
     * Writes these tiles in their places. It doesn't wait for the disk: what a machine that stops
     * loses or tears of them is made anew from the entries, which are fed again at every start. So
     * nobody may be told of a size before this has returned.
     */
    public void write(Map<TilePath, byte[]> tiles) throws IOException {
        var folders = new HashSet<Path>();
        for (var tile : tiles.entrySet()) {
            var file = file(tile.getKey());
            var folder = DurableFiles.folderOf(file);
            if (folders.add(folder)) Files.createDirectories(folder);
            DurableFiles.writeUnsynced(file, tile.getValue());
        }
    }

    /** Removes the partial tiles of this place, once its full tile is there. */
    void removePartials(TilePath full) throws IOException {
        var folder = file(full).resolveSibling(file(full).getFileName() + ".p");
        if (!Files.isDirectory(folder)) return;
        try (var partials = Files.list(folder)) {
            for (var partial : partials.toList()) Files.delete(partial);
        }
        Files.delete(folder);
    }
}
