package org.chalkline.query.projection.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.StoreKit;

/** A folder of views. */
final class SqliteKit implements StoreKit {

    private final Path folder;

    SqliteKit() {
        try {
            folder = Files.createTempDirectory("views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public ProjectionStore open() {
        return new SqliteProjectionStore(folder);
    }

    @Override
    public void remove() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
