package org.chalkline.ledger.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalkline.ledger.tree.Hash;

/** Tiles as files under one folder, named as they are served. */
public final class TileFolder implements Tiles {

    /** From how many files on they are written side by side: one sync then often serves several. */
    private static final int SIDE_BY_SIDE_FROM = 4;

    private static final int WRITERS = 8;

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

    /** The beginning of a full tile, as wide as this one. */
    static byte[] cut(TilePath path, byte[] full) {
        return path.level() == TilePath.ENTRIES
                ? EntryBundle.write(EntryBundle.read(full).subList(0, path.width()))
                : Arrays.copyOf(full, path.width() * Hash.BYTES);
    }

    /** Writes these tiles, and returns when they and their names are on disk. */
    public void write(Map<TilePath, byte[]> tiles) throws IOException {
        var folders = new LinkedHashSet<Path>();
        for (var path : tiles.keySet()) makeFolders(DurableFiles.folderOf(file(path)), folders);
        if (tiles.size() < SIDE_BY_SIDE_FROM) {
            for (var tile : tiles.entrySet()) {
                DurableFiles.put(file(tile.getKey()), tile.getValue());
            }
        } else {
            writeSideBySide(tiles);
        }
        for (var folder : folders) DurableFiles.syncFolder(folder);
    }

    /** Makes what is missing of a folder's path, and notes the folders whose names changed. */
    private void makeFolders(Path folder, LinkedHashSet<Path> changed) throws IOException {
        if (!changed.add(folder) || Files.isDirectory(folder)) return;
        var parent = folder.getParent();
        if (parent != null) makeFolders(parent, changed);
        Files.createDirectories(folder);
    }

    private void writeSideBySide(Map<TilePath, byte[]> tiles) throws IOException {
        try (var writers = Executors.newFixedThreadPool(Math.min(WRITERS, tiles.size()))) {
            var writing =
                    tiles.entrySet().stream()
                            .<Future<?>>map(
                                    tile ->
                                            writers.submit(
                                                    () -> {
                                                        DurableFiles.put(
                                                                file(tile.getKey()),
                                                                tile.getValue());
                                                        return tile.getKey();
                                                    }))
                            .toList();
            for (var written : writing) written.get();
        } catch (ExecutionException e) {
            throw new IOException("Writing tiles failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while tiles were written", e);
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
