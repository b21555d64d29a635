package org.chalkline.ledger.tile;

import java.io.IOException;
import java.util.Optional;

/** Where tiles are read from: a folder, or a site. */
public interface Tiles {

    /**
     * The bytes of this tile, as many as its width says: those of a wider one of the same place may
     * be cut to it.
     *
     * @return empty if there is no such tile
     * @throws IOException if it can't be read, or has another length than it must have
     */
    Optional<byte[]> read(TilePath path) throws IOException;
}
