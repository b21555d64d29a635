package org.chalkline.query.projection.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/** The timelines that are in memory, up to a bound; each only its end. */
final class Timelines<S> {

    /** One entity's timeline, and which of its segments the store lacks. */
    static final class Entry<S> {
        private final String entity;
        private Timeline<S> timeline;
        private @Nullable Integer parkedAt;

        /** By their first days, of which no two are the same. */
        private final Map<Integer, Segment<S>> unwritten = new LinkedHashMap<>();

        private long weight;

        private Entry(String entity, Timeline<S> timeline, @Nullable Integer parkedAt) {
            this.entity = entity;
            this.timeline = timeline;
            this.parkedAt = parkedAt;
        }

        String entity() {
            return entity;
        }

        Timeline<S> timeline() {
            return timeline;
        }

        boolean isParked() {
            return parkedAt != null;
        }

        void park(int position) {
            parkedAt = position;
        }

        void apply(Timeline.Step<S> step, Dated fact, Batch batch) {
            timeline = step.next();
            for (var segment : step.closed()) {
                var rect = rect(segment, fact.position());
                if (unwritten.remove(segment.from()) != null) batch.inserts().add(rect);
                else batch.closings().add(rect);
            }
            for (var segment : step.opened()) unwritten.put(segment.from(), segment);
        }

        /** Lets go of what only a fact that reaches back can change, once it is written. */
        private void shorten() {
            timeline = timeline.shortened();
        }

        private void flush(Batch batch) {
            for (var segment : unwritten.values()) batch.inserts().add(rect(segment, Rect.OPEN));
            unwritten.clear();
        }

        private Rect rect(Segment<S> segment, int knownTo) {
            return new Rect(
                    entity,
                    segment.knownFrom(),
                    knownTo,
                    segment.from(),
                    segment.to(),
                    segment.state().form(),
                    segment.state().setAside());
        }

        /** About how many bytes it takes: a state is held as text and as a value. */
        private long weigh() {
            long bytes = 400 + 1_000L * timeline.recent().size();
            for (var s : timeline.segments()) bytes += 600 + 3L * s.state().form().json().length;
            return bytes;
        }
    }

    private final LinkedHashMap<String, Entry<S>> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final Class<S> type;
    private final Columns<S> columns;
    private final long most;
    private final Set<Entry<S>> touched = new LinkedHashSet<>();
    private long weight;

    /**
     * @param most about how many bytes timelines may take between batches
     */
    Timelines(Class<S> type, Columns<S> columns, long most) {
        this.type = type;
        this.columns = columns;
        this.most = most;
    }

    void clear() {
        entries.clear();
        touched.clear();
        weight = 0;
    }

    /**
     * Sees to it that these entities are in memory, until the next {@link #trim}.
     *
     * @param at the position of the store that the others in memory are of
     */
    void load(Collection<String> entities, Generation store, int at) {
        var missing = new ArrayList<String>();
        for (var entity : entities) if (!entries.containsKey(entity)) missing.add(entity);
        var loaded = missing.isEmpty() ? Map.<String, Loaded>of() : store.load(missing, at);
        for (var entity : missing) {
            entries.put(entity, entry(entity, loaded.getOrDefault(entity, Loaded.NOTHING)));
        }
    }

    Entry<S> get(String entity) {
        var entry = Objects.requireNonNull(entries.get(entity), "not loaded");
        touched.add(entry);
        return entry;
    }

    /** An empty timeline in the place of what is known of the entity. */
    Entry<S> afresh(String entity) {
        entries.put(entity, fresh(entity));
        return get(entity);
    }

    private Entry<S> fresh(String entity) {
        return new Entry<>(entity, Timeline.empty(), null);
    }

    private Entry<S> entry(String entity, Loaded loaded) {
        var segments = new ArrayList<Segment<S>>();
        for (var rect : loaded.open()) {
            var state = state(rect.state().json(), rect.state().number(), rect.setAside());
            segments.add(new Segment<>(rect.from(), rect.to(), rect.knownFrom(), state));
        }
        int last = loaded.lastEffective();
        // Stores leave out what ends before the last day, if there is any.
        var timeline = Timeline.of(segments, last, last);
        return new Entry<>(entity, timeline, loaded.parkedAt());
    }

    private State<S> state(byte[] json, long number, boolean setAside) {
        var value = FactJson.read(json, type);
        return new State<>(value, Encoded.stored(json, () -> columns.of(value), number), setAside);
    }

    /** Hands over all open rectangles that the store lacks. */
    void flush(Batch batch) {
        for (var entry : touched) entry.flush(batch);
    }

    /** Lets the least used go, once the store has what they hold. */
    void trim() {
        for (var entry : touched) entry.shorten();
        reweigh();
        var eldest = entries.values().iterator();
        while (weight > most && eldest.hasNext()) {
            weight -= eldest.next().weight;
            eldest.remove();
        }
    }

    private void reweigh() {
        for (var entry : touched) {
            weight -= entry.weight;
            entry.weight = entry.weigh();
            weight += entry.weight;
        }
        touched.clear();
    }
}
