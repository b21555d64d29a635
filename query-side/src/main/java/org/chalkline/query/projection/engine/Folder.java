package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.Parked;

/**
 * Turns facts into batches: what they open, close and park. It remembers the timelines it has seen
 * lately, all of one position of the store; where that is in doubt, as after a batch that may not
 * have reached the store, it must {@link #begin} again. For use by one thread at a time.
 */
final class Folder<S> {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final Evolution<S> evolution;
    private final Decoder<S> decoder;
    private final Generation store;
    private final FactStream recorded;
    private final Clock clock;
    private final Timelines<S> timelines;

    /** The position of the store that the timelines are of; {@link #UNKNOWN} until it is told. */
    private int basis = UNKNOWN;

    /**
     * @param recorded where a ruling finds the facts that it speaks of
     */
    Folder(
            Evolution<S> evolution,
            Decoder<S> decoder,
            Clock clock,
            Generation store,
            FactStream recorded,
            Timelines<S> timelines) {
        this.evolution = evolution;
        this.decoder = decoder;
        this.clock = clock;
        this.store = store;
        this.recorded = recorded;
        this.timelines = timelines;
    }

    /** Forgets what it remembers, and folds on from this position, at which the store is. */
    void begin(int position) {
        timelines.clear();
        basis = position;
    }

    /** Forgets what it remembers; it must begin before it folds on. */
    void forget() {
        begin(UNKNOWN);
    }

    /** The position of the store from which the next batch is folded. */
    int basis() {
        if (basis == UNKNOWN) throw new IllegalStateException("not told where the store is");
        return basis;
    }

    /** Tells that the batch is in the store. Lets the least used timelines go. */
    void committed(Batch batch) {
        if (batch.after() != basis) throw new IllegalStateException("another's batch");
        basis = batch.position();
        timelines.trim();
    }

    /**
     * Takes in facts, in order.
     *
     * @param incoming all of those after the store's position that concern the view
     * @param last the position reached, which may be that of a fact that concerns nobody here
     */
    Batch fold(List<Incoming> incoming, int last) {
        var batch = new Batch(basis(), last);
        if (!incoming.isEmpty() && incoming.getFirst().position() <= basis()) {
            throw new IllegalStateException("the store has that fact already");
        }
        var facts = new ArrayList<Incoming>(incoming.size());
        for (var fact : incoming) {
            facts.addAll(decoder.inAllEntities(fact, recorded));
        }
        var entities = new HashSet<String>();
        for (var fact : facts) entities.add(fact.entity());
        timelines.load(entities, store, basis());
        var kept = new HashMap<String, List<Incoming>>();
        for (var fact : facts) {
            var entity = fact.entity();
            var before = kept.computeIfAbsent(entity, name -> new ArrayList<>());
            batch.facts().add(fact);
            var entry = timelines.get(entity);
            if (!entry.isParked()) {
                take(entry, fact, () -> earlier(entity, before), batch);
            }
            before.add(fact);
        }
        return batch;
    }

    private List<Dated> earlier(String entity, List<Incoming> inThisBatch) {
        var facts = new ArrayList<Dated>();
        for (var kept : store.facts(entity)) {
            // What could not be read and still stands here has turned out to concern nobody.
            if (kept.wasReadable()) facts.add(decoder.dated(kept));
        }
        for (var incoming : inThisBatch) {
            if (incoming.fact() != null) facts.add(incoming.dated());
        }
        return facts;
    }

    private void take(
            Timelines.Entry<S> entry,
            Incoming incoming,
            Supplier<List<Dated>> earlier,
            Batch batch) {
        var fact = incoming.fact();
        if (fact == null || incoming.problem() != null) {
            park(entry, incoming, String.valueOf(incoming.problem()), batch);
            return;
        }
        try {
            var dated = incoming.dated();
            entry.apply(entry.timeline().add(dated, evolution, earlier), dated, batch);
        } catch (Unfoldable e) {
            park(entry, incoming, String.valueOf(e.getMessage()), batch);
        }
    }

    private void park(Timelines.Entry<S> entry, Incoming at, String reason, Batch batch) {
        entry.park(at.position());
        batch.park(new Parked(entry.entity(), at.recorded().position(), reason, clock.instant()));
    }

    /**
     * Folds the kept facts of a parked entity anew, each at its own position: once healed it stands
     * as if it had never been parked, as it would after a rebuild. They are read once more, for
     * they may be readable now.
     */
    Batch retry(Parked park, int position) {
        var batch = new Batch(basis(), position);
        var entry = timelines.afresh(park.entity());
        var known = new ArrayList<Dated>();
        batch.rewrite(park.entity());
        var all = store.facts(park.entity());
        var again = recorded.at(all.stream().map(kept -> (long) kept.position()).toList());
        for (int i = 0; i < all.size(); i++) {
            var kept = all.get(i);
            var decoded = decoder.decode(again.get(i));
            if (decoded == null) continue;
            var incoming = inEntity(decoded, park.entity());
            if (!incoming.entity().equals(park.entity())) {
                var reason = "readable now, and concerns another entity: rebuild the projection";
                if (!entry.isParked()) park(entry, incoming, reason, batch);
                continue;
            }
            var fact = incoming.fact();
            if (!kept.wasReadable() && fact != null) batch.facts().add(incoming);
            if (!entry.isParked()) take(entry, incoming, () -> known, batch);
            if (fact != null) known.add(incoming.dated());
        }
        return flush(batch);
    }

    /** A fact as one of this entity, if it is; else as one of its own. */
    private Incoming inEntity(Incoming fact, String entity) {
        // Of a ruling, this entity would not have it if it weren't told to it.
        if (fact.ruling() && !decoder.isOfTheRecord()) return fact.about(entity);
        return decoder.inAllEntities(fact, recorded).stream()
                .filter(each -> each.entity().equals(entity))
                .findFirst()
                .orElse(fact);
    }

    /** Adds all open rectangles that the store lacks to the batch. */
    Batch flush(Batch batch) {
        timelines.flush(batch);
        batch.complete();
        return batch;
    }
}
