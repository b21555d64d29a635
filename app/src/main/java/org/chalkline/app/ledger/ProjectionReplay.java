package org.chalkline.app.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chalkline.app.intake.Progress;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Comparison;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Replay;

/** Builds projections anew from the stored events, each of which is hashed again on the way. */
final class ProjectionReplay {
    private static final long SHOW_EVERY_MILLIS = 200;

    private final StoredFacts facts;
    private final LogFolder log;
    private final FactCatalogue catalogue;
    private final ProjectionStore store;
    private final ProjectionStore scratch;

    /**
     * @param store what is compared
     * @param scratch where it is built; the same, if it is to be exchanged
     */
    ProjectionReplay(
            StoredFacts facts,
            LogFolder log,
            FactCatalogue catalogue,
            ProjectionStore store,
            ProjectionStore scratch) {
        this.facts = facts;
        this.log = log;
        this.catalogue = catalogue;
        this.store = store;
        this.scratch = scratch;
    }

    /** One of each of these views up to this position, not yet begun. */
    List<Replay<?>> replays(List<? extends View<?>> views, long upTo) {
        var stream = new VerifiedFacts(new StoredFactStream(facts, catalogue, upTo), facts, log);
        return Replay.of(views, stream, catalogue, store, scratch, Clock.systemUTC());
    }

    /**
     * Runs them side by side, so that each event is read and hashed once for all, while a person
     * watches.
     *
     * @param progress of the events, of each of which every one takes its part
     * @return in their order; empty for those with nothing to compare with
     * @throws LeafCheck.NotAsSignedException if an event is not the one that was signed
     * @throws KeptElsewhereException if a program keeps a projection up to date
     */
    static List<Optional<Comparison>> run(List<Replay<?>> replays, Progress progress)
            throws InterruptedException {
        var compared = new ArrayList<Optional<Comparison>>();
        try (var workers = Executors.newFixedThreadPool(Math.max(1, replays.size()))) {
            var running = new ArrayList<Future<Optional<Comparison>>>();
            for (var replay : replays) running.add(workers.submit(replay::run));
            workers.shutdown();
            while (!workers.awaitTermination(SHOW_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                long done = 0;
                for (var replay : replays) done += replay.position() + 1;
                done /= Math.max(1, replays.size());
                progress.show(done, done);
            }
            for (var one : running) compared.add(one.get());
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LeafCheck.NotAsSignedException known) throw known;
                if (cause instanceof KeptElsewhereException known) throw known;
            }
            throw new IllegalStateException("The projection could not be built", e.getCause());
        }
        return compared;
    }
}
