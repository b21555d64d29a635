package org.chalkline.ledger.place;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.ledger.place.LogPlace.Content;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.place.LogPlace.UnfencedException;
import org.jspecify.annotations.Nullable;

/**
 * A store of objects in which a log may lie. An object is there as a whole or not at all, and once
 * a call has returned, every later one sees what it did, whoever asks. For several threads.
 */
public interface ObjectStore {

    /** The object of this name; empty if there is none. */
    Optional<Content> get(String name) throws IOException;

    /**
     * Puts it there, and returns when it would outlast any one machine.
     *
     * @param known the version that is to be there; null if there is to be none
     * @return the version from now on
     * @throws ReplacedException if something else is there, which may be this content: an earlier
     *     try may have arrived though its answer was lost
     */
    String put(String name, @Nullable String known, byte[] content) throws IOException;

    /**
     * Puts there those of which nothing is there yet. Which ones another puts there at the same
     * time is left open.
     *
     * @return what there was before, by name
     */
    Map<String, Content> putNew(Map<String, byte[]> objects) throws IOException;

    /** Removes the object, if it is there. */
    void delete(String name) throws IOException;

    /**
     * The names that begin so, in the order of their bytes.
     *
     * @param after only those behind this name; empty for all
     */
    List<String> list(String prefix, String after) throws IOException;

    /**
     * Tries out whether {@link #put} refuses to write over what isn't known.
     *
     * @throws UnfencedException if it doesn't
     */
    void requireFence() throws IOException;

    /** Where it is, for people. */
    @Override
    String toString();
}
