package org.chalkline.bench;

import java.nio.file.Path;
import org.chalkline.query.register.AsOf;

/** A history and the register built from it, for questions. */
final class Built implements AutoCloseable {
    private final StoredHistory stored;
    private final Path views;
    private final SchoolRegister register;

    Built(Workplace workplace, History history) throws InterruptedException {
        stored = new StoredHistory(workplace.folder("history"), history);
        views = workplace.folder("views");
        register = new SchoolRegister(views, stored.side(), stored.side().facts());
        register.awaitCaughtUp();
        long parked = register.schools().standing().parked();
        if (parked > 0) throw new IllegalStateException(parked + " schools are parked");
    }

    StoredHistory stored() {
        return stored;
    }

    SchoolRegister register() {
        return register;
    }

    /** The file of the register's first generation. */
    Path viewsFile() {
        return views.resolve("schools-1.db");
    }

    AsOf now() {
        return register.now();
    }

    /** What was known after half of the history about the day on which its second half begins. */
    AsOf past() {
        return new AsOf(stored.history().middle(), stored.history().middleDay());
    }

    @Override
    public void close() {
        register.close();
        stored.close();
    }
}
