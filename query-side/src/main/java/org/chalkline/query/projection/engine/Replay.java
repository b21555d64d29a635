package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.work.Lease;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * One projection built anew beside the live one, compared with it, and put in its place if that is
 * wanted, for which no program may keep it up to date meanwhile.
 */
public final class Replay<S> {

    /** How long after its holder's end a lease may be held. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final View<S> view;
    private final Columns<S> columns;
    private final ProjectionStore.Generations generations;

    /** Where it is built: among the others, if it may take their place. */
    private final ProjectionStore.Generations aside;

    private final Builds builds;
    private final Builder<S> builder;
    private @Nullable Generation built;

    /** Read by whoever shows how far it is. */
    private volatile long done = FactStream.NOTHING;

    /** The lease's token under which it was built. */
    private long reign = Lease.NONE;

    private Replay(
            View<S> view,
            Builds builds,
            FactStream stream,
            FactCatalogue catalogue,
            ProjectionStore store,
            ProjectionStore scratch,
            Clock clock) {
        this.view = view;
        this.builds = builds;
        columns = new Columns<>(view.columns());
        var decoder = new Decoder<>(view, catalogue);
        generations = store.generations(view.name(), columns, decoder.shape(), stream);
        aside =
                store == scratch
                        ? generations
                        : scratch.generations(view.name(), columns, decoder.shape(), stream);
        builder = new Builder<>(new Evolution<>(view, columns), decoder, builds, clock);
    }

    /**
     * One of each of these views, in their order. Those that run at the same time read the facts
     * together.
     *
     * @param stream ends where the builds are to end
     * @param scratch where they are built: in the store itself, if they may take the place of what
     *     is there; elsewhere they are only compared, and change nothing of the live ones, beside
     *     which a program may run
     */
    public static List<Replay<?>> of(
            List<? extends View<?>> views,
            FactStream stream,
            FactCatalogue catalogue,
            ProjectionStore store,
            ProjectionStore scratch,
            Clock clock) {
        var builds = new Builds(stream, Builds.MEMORY, views.size());
        var all = new ArrayList<Replay<?>>();
        for (var view : views) {
            all.add(new Replay<>(view, builds, stream, catalogue, store, scratch, clock));
        }
        return all;
    }

    public View<S> view() {
        return view;
    }

    /** The position that the live projection shows; empty if there is none of this shape. */
    public Optional<Long> live() {
        var live = generations.look();
        return live == null ? Optional.empty() : Optional.of((long) live.position());
    }

    /**
     * Builds it, and compares it with the live one as both stood at the lower of their positions.
     *
     * @return empty if there is no live one to compare with
     * @throws KeptElsewhereException if a program keeps the live one up to date
     */
    public Optional<Comparison> run() throws InterruptedException {
        if (aside == generations) reign = awaitLease();
        var live = generations.look();
        var next = builder.build(aside, () -> false);
        built = next;
        if (next != null) done = next.position();
        if (live == null || next == null) return Optional.empty();
        int position = Math.min(live.position(), next.position());
        // It takes as much as folding does.
        builds.beginFolding(() -> false);
        try {
            return Optional.of(differences(live, next, position).compare(view.name()));
        } finally {
            builds.endFolding();
        }
    }

    private Differences differences(Generation live, Generation next, int position) {
        var names = columns.all().stream().map(Column::name).toList();
        return new Differences(names, live, next, position);
    }

    /** The token of the lease, which whoever has just ended may not have given up. */
    private long awaitLease() throws InterruptedException {
        long until = System.nanoTime() + LEASE.toNanos();
        while (true) {
            long token = generations.lease().token();
            if (token != Lease.NONE) return token;
            if (until - System.nanoTime() <= 0) throw new KeptElsewhereException(view.name());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** How far the build has come: the position that is as good as done. */
    public long position() {
        var position = builder.position();
        return position == null ? done : position;
    }

    /**
     * Puts what was built in the place of the live one. A lease that only couldn't be renewed in
     * time is awaited again.
     *
     * @throws KeptElsewhereException if a program began to keep the live one up to date meanwhile,
     *     as when this one was paused; nothing is exchanged then
     */
    public void switchOver() throws InterruptedException {
        var next = built;
        if (next == null || aside != generations) {
            throw new IllegalStateException("nothing has been built in its place");
        }
        if (awaitLease() != reign) throw new KeptElsewhereException(view.name());
        // To ask for the live one as who keeps it does would remove what has just been built.
        var before = generations.look();
        generations.activate(next);
        if (before != null) generations.drop(before);
        built = null;
    }

    /** Removes what was built. */
    public void discard() {
        if (built != null) aside.drop(built);
        built = null;
    }
}
