package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.school.SchoolView;

/** The projection of schools on SQLite, as the program keeps it. */
final class SchoolProjection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final FactStream facts;
    private final Projections projections;
    private final Projection<SchoolRecord> schools;
    private final LocalDate today;

    /**
     * Starts to bring it up to date.
     *
     * @param folder for the views alone; an empty one has the projection built from the first fact
     * @param facts those of the command side, or a part of them
     */
    SchoolProjection(Path folder, CommandSide side, FactStream facts) {
        this.facts = facts;
        var view = new SchoolView();
        projections =
                new Projections(
                        List.of(view),
                        new SqliteProjectionStore(folder),
                        facts,
                        side.catalogue(),
                        side.clock());
        schools = projections.of(view);
        today = LocalDate.now(side.clock());
        projections.start();
    }

    Projection<SchoolRecord> schools() {
        return schools;
    }

    StreamingProcessors followers() {
        return projections;
    }

    /** Waits until it shows every fact. */
    void awaitCaughtUp() throws InterruptedException {
        await(facts.head());
    }

    void await(long position) throws InterruptedException {
        if (schools.await(position, PATIENCE)) return;
        throw new IllegalStateException("not caught up: " + schools.standing());
    }

    /** What is known now about today. */
    AsOf now() {
        return new AsOf(schools.committed(), today);
    }

    @Override
    public void close() {
        projections.close();
    }
}
