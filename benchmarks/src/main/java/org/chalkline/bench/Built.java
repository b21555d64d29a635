package org.chalkline.bench;

import java.nio.file.Path;
import org.chalkline.query.projection.AsOf;

/** A history and the projection built from it, for questions. */
final class Built implements AutoCloseable {
    private final StoredHistory stored;
    private final Path views;
    private final SchoolProjection projection;

    Built(Workplace workplace, History history) throws InterruptedException {
        stored = new StoredHistory(workplace.folder("history"), history);
        views = workplace.folder("views");
        projection = new SchoolProjection(views, stored.side(), stored.side().facts());
        projection.awaitCaughtUp();
        long parked = projection.schools().standing().parked();
        if (parked > 0) throw new IllegalStateException(parked + " schools are parked");
    }

    StoredHistory stored() {
        return stored;
    }

    SchoolProjection projection() {
        return projection;
    }

    /** The file of the projection's first generation. */
    Path viewsFile() {
        return views.resolve("schools-1.db");
    }

    AsOf now() {
        return projection.now();
    }

    /** What was known after half of the history about the day on which its second half begins. */
    AsOf past() {
        return new AsOf(stored.history().middle(), stored.history().middleDay());
    }

    @Override
    public void close() {
        projection.close();
        stored.close();
    }
}
