package org.chalkline.query.register.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The timelines that are in memory, up to a bound; each only its end. While a register is built,
 * that end isn't written until it closes, so timelines that must go are put aside in the store.
 */
final class Timelines<S> {

    /** One entity's timeline, and which of its segments the store lacks. */
    static final class Entry<S> {
        private final String entity;
        private Timeline<S> timeline;
        private @Nullable Integer parkedAt;
        private final Set<Segment<S>> unwritten = new LinkedHashSet<>();
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
                if (unwritten.remove(segment)) batch.inserts().add(rect);
                else batch.closings().add(rect);
            }
            unwritten.addAll(step.opened());
        }

        /** Lets go of what only a fact that reaches back can change, once it is written. */
        private void shorten() {
            timeline = timeline.shortened();
        }

        /** While building: the same, and writes it. */
        private void shorten(Batch batch) {
            var shorter = timeline.shortened();
            if (shorter == timeline) return;
            for (var segment : timeline.segments()) {
                boolean leaves = segment.to() < shorter.cut();
                if (leaves && unwritten.remove(segment)) {
                    batch.inserts().add(rect(segment, Rect.OPEN));
                }
            }
            timeline = shorter;
        }

        private void flush(Batch batch) {
            for (var segment : unwritten) batch.inserts().add(rect(segment, Rect.OPEN));
            unwritten.clear();
        }

        private Rect rect(Segment<S> segment, int knownTo) {
            return new Rect(
                    entity,
                    segment.knownFrom(),
                    knownTo,
                    segment.from(),
                    segment.to(),
                    segment.state().form());
        }

        /** About how many bytes it takes: a state is held as text and as a value. */
        private long weigh() {
            long bytes = 400 + 1_000L * timeline.recent().size();
            for (var s : timeline.segments()) bytes += 600 + 3L * s.state().form().json().length();
            return bytes;
        }
    }

    /** A timeline put aside. */
    private record Aside(int lastEffective, int cut, @Nullable Integer parkedAt, List<Part> parts) {
        record Part(int from, int to, int knownFrom, long number, String json) {}
    }

    private final LinkedHashMap<String, Entry<S>> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final Class<S> type;
    private final Columns<S> columns;
    private final boolean building;
    private final long most;
    private final Set<Entry<S>> touched = new LinkedHashSet<>();
    private long weight;
    private boolean anyAside;

    /**
     * @param building whether open rectangles stay unwritten
     * @param most about how many bytes timelines may take between batches
     */
    Timelines(Class<S> type, Columns<S> columns, boolean building, long most) {
        this.type = type;
        this.columns = columns;
        this.building = building;
        this.most = most;
    }

    void clear() {
        entries.clear();
        touched.clear();
        weight = 0;
    }

    /** Sees to it that these entities are in memory, until the next {@link #trim}. */
    void load(Collection<String> entities, Generation store) {
        var missing = new ArrayList<String>();
        for (var entity : entities) if (!entries.containsKey(entity)) missing.add(entity);
        if (building) {
            var aside = anyAside ? store.spilled(missing) : Map.<String, String>of();
            for (var entity : missing) {
                var text = aside.get(entity);
                entries.put(entity, text == null ? fresh(entity) : restore(entity, text));
            }
        } else {
            var loaded = missing.isEmpty() ? Map.<String, Loaded>of() : store.load(missing);
            for (var entity : missing) {
                entries.put(entity, entry(entity, loaded.getOrDefault(entity, Loaded.NOTHING)));
            }
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
            var state = state(rect.state().json(), rect.state().number());
            segments.add(new Segment<>(rect.from(), rect.to(), rect.knownFrom(), state));
        }
        int last = loaded.lastEffective();
        // Stores leave out what ends before the last day, if there is any.
        var timeline = Timeline.of(segments, last, last);
        return new Entry<>(entity, timeline, loaded.parkedAt());
    }

    private State<S> state(String json, long number) {
        var value = FactJson.read(json, type);
        return new State<>(value, Encoded.stored(json, () -> columns.of(value), number));
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

    /**
     * While building: writes what only a fact that reaches back can change, and takes the least
     * used timelines out of memory, to be put aside in the store.
     */
    void spill(Batch batch) {
        for (var entry : touched) entry.shorten(batch);
        reweigh();
        var eldest = entries.values().iterator();
        while (weight > most && eldest.hasNext()) {
            var entry = eldest.next();
            weight -= entry.weight;
            batch.spilled().put(entry.entity, aside(entry));
            eldest.remove();
            anyAside = true;
        }
    }

    private String aside(Entry<S> entry) {
        var parts = new ArrayList<Aside.Part>();
        for (var s : entry.timeline.segments()) {
            var form = s.state().form();
            parts.add(new Aside.Part(s.from(), s.to(), s.knownFrom(), form.number(), form.json()));
        }
        return FactJson.write(
                new Aside(
                        entry.timeline.lastEffective(),
                        entry.timeline.cut(),
                        entry.parkedAt,
                        parts));
    }

    private Entry<S> restore(String entity, String text) {
        var aside = FactJson.read(text, Aside.class);
        var segments = new ArrayList<Segment<S>>();
        for (var part : aside.parts()) {
            var state = state(part.json(), part.number());
            segments.add(new Segment<>(part.from(), part.to(), part.knownFrom(), state));
        }
        var timeline = Timeline.of(segments, aside.lastEffective(), aside.cut());
        var entry = new Entry<>(entity, timeline, aside.parkedAt());
        // While building, what is in memory or put aside is not written.
        entry.unwritten.addAll(segments);
        return entry;
    }

    /**
     * While building: hands over the open rectangles of all timelines, those in memory and those
     * put aside, some at a time.
     */
    void finish(Generation store, int position) {
        var batch = new Batch(position);
        for (var entry : entries.values()) batch = add(entry, batch, store);
        var last = new Batch[] {batch};
        if (anyAside) {
            store.eachSpilled(
                    (entity, text) -> {
                        if (!entries.containsKey(entity)) {
                            last[0] = add(restore(entity, text), last[0], store);
                        }
                    });
        }
        store.append(last[0]);
        clear();
    }

    private static <S> Batch add(Entry<S> entry, Batch batch, Generation store) {
        entry.flush(batch);
        if (batch.inserts().size() < 2_000) return batch;
        store.append(batch);
        return new Batch(batch.position());
    }
}
