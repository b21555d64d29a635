package org.chalkline.ledger.tile;

import java.io.IOException;

/** A tile that a tree of the size asked for must have is not there, or holds something else. */
public final class MissingTileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The path isn't kept: exceptions are serialisable and it needn't be. */
    private final String path;

    MissingTileException(TilePath path, String what) {
        super(path + " " + what);
        this.path = path.toString();
    }

    /** The tile's name. */
    public String path() {
        return path;
    }
}
