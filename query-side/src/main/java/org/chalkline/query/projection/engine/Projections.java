package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.kernel.work.Outage;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.projection.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All projections of the program. They are built from the facts, kept in one store, and brought up
 * to date from {@link #start} to {@link #close}.
 */
public final class Projections implements ProjectionSource, StreamingProcessors, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    private final ProjectionStore store;
    private final Map<String, LiveProjection<?>> projections = new LinkedHashMap<>();

    /**
     * @param store is closed with the projections
     * @param catalogue how facts that a projection kept are read again
     * @param clock with the bureau's time zone, which tells when a day begins
     * @throws IllegalArgumentException if two views share a name, or a name is not made of
     *     lower-case letters
     */
    public Projections(
            List<? extends View<?>> views,
            ProjectionStore store,
            FactStream stream,
            FactCatalogue catalogue,
            Clock clock) {
        this(views, store, stream, stream, catalogue, clock, Builds.MEMORY, Pace.USUAL);
    }

    /**
     * As above, with a stream of its own for building projections.
     *
     * @param whole the same facts, read from the first one when a projection is built: it may check
     *     more than one that is followed
     */
    public Projections(
            List<? extends View<?>> views,
            ProjectionStore store,
            FactStream stream,
            FactStream whole,
            FactCatalogue catalogue,
            Clock clock) {
        this(views, store, stream, whole, catalogue, clock, Builds.MEMORY, Pace.USUAL);
    }

    Projections(
            List<? extends View<?>> views,
            ProjectionStore store,
            FactStream stream,
            FactCatalogue catalogue,
            Clock clock,
            long memory,
            Pace pace) {
        this(views, store, stream, stream, catalogue, clock, memory, pace);
    }

    private Projections(
            List<? extends View<?>> views,
            ProjectionStore store,
            FactStream stream,
            FactStream whole,
            FactCatalogue catalogue,
            Clock clock,
            long memory,
            Pace pace) {
        this.store = store;
        var builds = new Builds(whole, memory, views.size());
        var outage = new Outage("Projections", LOG::error);
        // All of them a third of the heap at most, and one no more than a fifteenth.
        long timelines = Math.min(memory / 3, memory * 5 / 3 / Math.max(1, views.size()));
        for (var view : views) {
            if (!view.name().matches("[a-z]+")) {
                throw new IllegalArgumentException(view.name() + " can't name a projection");
            }
            var engine =
                    new Engine<>(
                            view, stream, builds, catalogue, store, clock, timelines, pace, outage);
            var projection = new LiveProjection<>(engine);
            if (projections.put(view.name(), projection) != null) {
                throw new IllegalArgumentException("two projections are named " + view.name());
            }
        }
    }

    /** Begins to bring all projections up to date. Returns at once. */
    public void start() {
        projections.values().forEach(projection -> projection.engine().start());
    }

    public List<Projection<?>> all() {
        return new ArrayList<>(projections.values());
    }

    public Optional<Projection<?>> named(String name) {
        return Optional.ofNullable(projections.get(name));
    }

    @Override
    @SuppressWarnings("unchecked") // The projection was made from this very view.
    public <S> Projection<S> of(View<S> view) {
        var projection = projections.get(view.name());
        if (projection == null || projection.view() != view) {
            throw new IllegalArgumentException("there is no projection of " + view.name());
        }
        return (Projection<S>) projection;
    }

    @Override
    public void await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (var projection : projections.values()) {
            var engine = projection.engine();
            if (engine.committed() >= position || !engine.isFollowing()) continue;
            var unused = engine.await(position, Duration.ofNanos(until - System.nanoTime()));
        }
    }

    /** Waits for the batches in hand, then closes the store. */
    @Override
    public void close() {
        projections.values().forEach(projection -> projection.engine().beginStopping());
        projections.values().forEach(projection -> projection.engine().stop());
        store.close();
    }
}
