package org.chalkline.ledger.tile;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one tile, or of one bundle of entries, as C2SP tlog-tiles writes it: {@code
 * tile/1/x001/067.p/112}.
 *
 * @param level 0 to 63 for hashes, or {@link #ENTRIES}
 * @param index its number on that level, from 0
 * @param width how many hashes or entries it holds, 1 to 256; fewer than 256 make it partial
 */
public record TilePath(int level, long index, int width) {

    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** How many hashes, or entries, a full tile holds. */
    public static final int FULL = 256;

    /** How many levels of the tree one tile spans. */
    static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final int GROUP = 1000;

    private static final Pattern FORM =
            Pattern.compile(
                    "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})"
                            + "(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "No tile has level %d, index %d and width %d".formatted(level, index, width));
        }
    }

    /** The tile that a tree of this size has at this place; empty if it has none there. */
    public static Optional<TilePath> in(long size, int level, long index) {
        int shift = HEIGHT * Math.max(0, level);
        long there = shift < Long.SIZE ? size >> shift : 0;
        if (index > there / FULL) return Optional.empty();
        long width = Math.min(FULL, there - index * FULL);
        return width < 1 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
    }

    /** The tile of this name; empty if it is no tile's name, or not exactly as it is written. */
    public static Optional<TilePath> parse(String path) {
        var match = FORM.matcher(path);
        if (!match.matches()) return Optional.empty();
        int level = match.group(1).equals("entries") ? ENTRIES : Integer.parseInt(match.group(1));
        long index = Long.parseLong(match.group(2).replace("x", "").replace("/", ""));
        int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
        if (width > FULL || (width == FULL && match.group(3) != null)) return Optional.empty();
        var tile = new TilePath(level, index, width);
        return tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Whether it may still be followed by a wider one of the same place. */
    public boolean isPartial() {
        return width < FULL;
    }

    /** The full tile of the same place. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    private static String threeDigits(long number) {
        // Not by a format: a path is made for every tile that is written.
        return Long.toString(GROUP + number % GROUP).substring(1);
    }

    @Override
    public String toString() {
        var digits = threeDigits(index);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            digits = "x" + threeDigits(rest) + "/" + digits;
        }
        return "tile/"
                + (level == ENTRIES ? "entries" : "" + level)
                + "/"
                + digits
                + (isPartial() ? ".p/" + width : "");
    }
}
