package org.chalkline.app.bundle;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.ledger.bundle.BagWriter;

/**
 * A bundle that was written out, and is removed when it is closed.
 *
 * @param path where it is
 */
record BundleFile(Path path) implements Closeable {
    static final String MEDIA_TYPE = "application/zip";

    /** Writes it. When that fails, nothing is left. */
    static BundleFile write(BagWriter bag) throws IOException {
        var file = new BundleFile(Files.createTempFile("chalkline-bundle", ".zip"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file.path()))) {
            bag.writeTo(out);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
