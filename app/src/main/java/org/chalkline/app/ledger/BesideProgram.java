package org.chalkline.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.springframework.util.FileSystemUtils;

/**
 * Projections to be looked at while a program may be writing to them, and a place of one's own to
 * build others in. The program's are not touched.
 */
final class BesideProgram {

    private BesideProgram() {}

    /** The work that is done with them. */
    interface Work {

        /**
         * @param projections as they stand
         * @param scratch where others may be built; gone afterwards
         * @return whether they hold
         */
        boolean on(ProjectionStore projections, ProjectionStore scratch)
                throws IOException, InterruptedException;
    }

    /**
     * Looks at those in the data folder on a copy, each as it was at one moment; at those in
     * MongoDB as they are. The folder for temporary files needs room for the copy and for what is
     * built.
     *
     * @param named which projections of the data folder are wanted
     * @throws IOException if there is no room, or it can't be written there
     */
    static boolean look(Path folder, StoreOptions stores, Predicate<String> named, Work work)
            throws IOException, InterruptedException {
        var there = stores.mongoProjections();
        var live = folder.resolve("views");
        var scratch = Files.createTempDirectory("chalkline-projections");
        try {
            if (there.isPresent()) {
                try (var store = there.get();
                        var built = new SqliteProjectionStore(scratch.resolve("built"))) {
                    return work.on(store, built);
                }
            }
            var copy = scratch.resolve("views");
            if (Files.exists(live)) SqliteProjectionStore.copy(live, copy, named);
            try (var store = new SqliteProjectionStore(copy)) {
                return work.on(store, store);
            }
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }
}
