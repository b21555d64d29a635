package org.chalkline.app.standard;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Writes facts in the form of a standard. What has to be put in order first is gathered in a
 * temporary file, so that any number of facts takes as much memory as a few.
 */
public interface StandardWriter extends Closeable {

    /**
     * Takes the next fact, in the order of positions.
     *
     * @throws IOException if it can't be written
     */
    void take(LegibleFact fact) throws IOException;

    /**
     * Writes what is left to be written: without it the file is no whole.
     *
     * @throws IOException if it can't be written
     */
    void finish() throws IOException;

    /**
     * The absolute address of the record: that of its log, which never changes.
     *
     * @param origin the log's address without the scheme
     * @throws IllegalArgumentException if that makes no address
     */
    static URI source(String origin) {
        int slash = origin.indexOf('/');
        var authority = slash < 0 ? origin : origin.substring(0, slash);
        var path = slash < 0 ? "" : origin.substring(slash);
        try {
            return URI.create(new URI("https", authority, path, null, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + origin + "' makes no address", e);
        }
    }
}
