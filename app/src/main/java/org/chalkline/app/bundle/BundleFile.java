package org.chalkline.app.bundle;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.chalkline.app.document.FullDisk;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.ledger.bundle.BagWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bundle that was written out, and is removed when it is closed.
 *
 * @param path where it is
 */
record BundleFile(Path path) implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(BundleFile.class);
    static final String MEDIA_TYPE = "application/zip";

    /**
     * Writes it among the temporary files. When that fails, nothing is left.
     *
     * @throws BundleRefusedException if there is no room
     * @throws IOException if what goes into it can't be read
     */
    static BundleFile write(BagWriter bag) throws BundleRefusedException, IOException {
        return write(bag, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Writes it into this folder. */
    static BundleFile write(BagWriter bag, Path folder) throws BundleRefusedException, IOException {
        try {
            var file = new BundleFile(Files.createTempFile(folder, "chalkline-bundle", ".zip"));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file.path()))) {
                bag.writeTo(out);
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (DamagedDocumentException e) {
            throw e;
        } catch (IOException e) {
            if (!FullDisk.caused(e, folder)) throw e;
            LOG.error("A bundle was not written", e);
            throw new BundleRefusedException(Code.NO_ROOM, folder);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
