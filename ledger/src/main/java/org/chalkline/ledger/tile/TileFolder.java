package org.chalkline.ledger.tile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chalkline.ledger.place.FolderPlace;
import org.chalkline.ledger.place.LogPlace;
import org.chalkline.ledger.tree.Hash;

/** Tiles as files in one place, named as they are served. */
public final class TileFolder implements Tiles {

    private final LogPlace place;

    /** Tiles under this folder, which is made when the first one is written. */
    public TileFolder(Path root) {
        this(new FolderPlace(root));
    }

    /** Tiles in this place. */
    public TileFolder(LogPlace place) {
        this.place = place;
    }

    @Override
    public Optional<byte[]> read(TilePath path) throws IOException {
        var exact = place.read(path.toString());
        if (exact.isPresent()) return Optional.of(checked(path, exact.get()));
        if (!path.isPartial()) return Optional.empty();
        var full = place.read(path.full().toString());
        return full.isEmpty()
                ? Optional.empty()
                : Optional.of(cut(path, checked(path.full(), full.get())));
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
     * Writes these tiles in their places. In a folder it doesn't wait for the disk: what a machine
     * that stops loses or tears of them is made anew from the entries, which are fed again at every
     * start. So nobody may be told of a size before this has returned.
     */
    public void write(Map<TilePath, byte[]> tiles) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        tiles.forEach((path, bytes) -> files.put(path.toString(), bytes));
        place.write(files);
    }

    /** Removes the partial tiles of this place, once its full tile is there. */
    void removePartials(TilePath full) throws IOException {
        place.deleteFolder(full + ".p");
    }
}
