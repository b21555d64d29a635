package org.chalkline.app.ledger;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chalkline.app.intake.Progress;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Comparison;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Replay;

/** Builds projections anew from a store at rest, every event hashed again on the way. */
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

    /** The position that the projection of this view shows; empty if it isn't built. */
    <S> Optional<Long> live(View<S> view) {
        return replay(view, facts.head()).live();
    }

    /** A build up to this position, not yet begun. */
    <S> Replay<S> replay(View<S> view, long upTo) {
        var stream = new VerifiedFacts(new StoredFactStream(facts, catalogue, upTo), facts, log);
        return new Replay<>(view, stream, catalogue, store, scratch, Clock.systemUTC());
    }

    /**
     * Runs it while a person watches.
     *
     * @throws LeafCheck.NotAsSignedException if an event is not the one that was signed
     * @throws KeptElsewhereException if a program keeps the projection up to date
     */
    static Optional<Comparison> run(Replay<?> replay, Progress progress)
            throws InterruptedException {
        try (var worker = Executors.newSingleThreadExecutor()) {
            var running = worker.submit(replay::run);
            while (true) {
                try {
                    return running.get(SHOW_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    long at = replay.position() + 1;
                    progress.show(at, at);
                }
            }
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LeafCheck.NotAsSignedException known) throw known;
                if (cause instanceof KeptElsewhereException known) throw known;
            }
            throw new IllegalStateException("The projection could not be built", e.getCause());
        }
    }
}
