package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.query.projection.ToldFact;
import org.jspecify.annotations.Nullable;

/**
 * Builds a generation from the first fact, as fast as it can: first it gathers the texts of all
 * facts, then it reads and folds one aggregate after the other and writes each rectangle once, and
 * leaves indexes to the end. What doesn't fit in memory is set aside in a file. Gathering reads
 * ahead on a thread of its own, together with the other builds, and the store may write on another.
 */
final class Builder<S> {

    /** Facts or rectangles a turn: enough for a transaction to cost little, few enough to hold. */
    private static final int A_TURN = 2_000;

    private final Evolution<S> evolution;
    private final Decoder<S> decoder;
    private final Builds builds;
    private final Clock clock;

    private volatile long read = FactStream.NOTHING;
    private volatile double foldedPart;
    private volatile long began;
    private volatile boolean running;

    /** What was ruled on facts of each aggregate, in order. Few have any. */
    private final Map<String, List<Ruling>> rulings = new HashMap<>();

    /** A ruling, and the numbers of the facts that it speaks of. */
    private record Ruling(Incoming told, BitSet numbers) {}

    Builder(Evolution<S> evolution, Decoder<S> decoder, Builds builds, Clock clock) {
        this.evolution = evolution;
        this.decoder = decoder;
        this.builds = builds;
        this.clock = clock;
    }

    /**
     * Builds up to about the head of the stream.
     *
     * @param stopped asked between turns; if it says so, the build ends unfinished
     * @return absent if it was stopped
     */
    @Nullable Generation build(ProjectionStore.Generations generations, BooleanSupplier stopped)
            throws InterruptedException {
        read = FactStream.NOTHING;
        foldedPart = 0;
        rulings.clear();
        began = System.nanoTime();
        running = true;
        try {
            var generation = generations.begin();
            try (var gathered = new Gathered(builds.memory(), generations.scratch())) {
                long facts = gather(generation, gathered, stopped);
                if (!builds.beginFolding(stopped)) return null;
                try {
                    if (!new Folding(generation, facts, stopped).fold(gathered)) return null;
                    generation.seal(Positions.narrow(read), LocalDate.now(clock));
                } finally {
                    builds.endFolding();
                }
            }
            return generation;
        } finally {
            running = false;
        }
    }

    /** Gathers all facts that concern the view; returns how many. */
    private long gather(Generation generation, Gathered gathered, BooleanSupplier stopped)
            throws InterruptedException {
        long facts = 0;
        try (var reader = builds.reading().open();
                var ahead = Executors.newSingleThreadExecutor(this::daemon)) {
            var next = ahead.submit(() -> reader.next(A_TURN, Duration.ZERO));
            for (var turn = get(next); !turn.isEmpty(); turn = get(next)) {
                if (stopped.getAsBoolean()) return facts;
                next = ahead.submit(() -> reader.next(A_TURN, Duration.ZERO));
                facts += gather(turn, generation, gathered);
                read = turn.getLast().position();
            }
        }
        return facts;
    }

    private long gather(List<RecordedFact> turn, Generation generation, Gathered gathered) {
        generation.keep(
                () -> decoder.decode(turn).stream().filter(fact -> !fact.ruling()).toList());
        long facts = 0;
        for (var fact : turn) {
            var raw = decoder.raw(fact);
            var noted = noteRuling(fact);
            if (raw == null) raw = noted;
            if (raw == null) continue;
            var group = group(fact);
            if (group == null) continue;
            gathered.add(group, raw);
            facts++;
        }
        return facts;
    }

    /** Keeps a ruling apart, until it is known whose; one that can't be read is gathered. */
    private @Nullable RawFact noteRuling(RecordedFact fact) {
        var ruling = decoder.ruling(fact);
        if (ruling == null) return null;
        var told = ruling.fact();
        if (told == null || !(ToldFact.plain(told) instanceof AboutFacts event)) {
            return decoder.unreadable(ruling);
        }
        rulings.computeIfAbsent(fact.aggregateId(), of -> new ArrayList<>())
                .add(new Ruling(ruling, event.facts()));
        return null;
    }

    /**
     * The name of the group that is folded together: an aggregate's facts, or those of a single
     * entity; absent for a fact that turns out not to concern the view.
     */
    private @Nullable String group(RecordedFact fact) {
        if (!evolution.view().spansAggregates()) return fact.aggregateId();
        var decoded = decoder.decode(fact);
        return decoded == null || decoded.ruling() ? null : decoded.entity();
    }

    private static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("facts could not be read", e.getCause());
        }
    }

    private Thread daemon(Runnable task) {
        return Thread.ofPlatform()
                .daemon()
                .name("projection-" + evolution.view().name() + "-reading")
                .unstarted(task);
    }

    /** A ruling, and the numbers of those facts of one entity of which it tells. */
    private record RuledOn(Incoming told, BitSet numbers) {}

    /** The second half of a build: entity by entity. */
    private final class Folding {
        private final Generation generation;
        private final long facts;
        private final BooleanSupplier stopped;
        private Portion portion = new Portion();
        private long folded;

        Folding(Generation generation, long facts, BooleanSupplier stopped) {
            this.generation = generation;
            this.facts = facts;
            this.stopped = stopped;
        }

        /** Folds everything; false if it was stopped. */
        boolean fold(Gathered gathered) {
            if (!gathered.each(this::fold) || stopped.getAsBoolean()) return false;
            generation.append(portion);
            return true;
        }

        /** The portion under way, or the next one if that is too large. */
        private Portion room() {
            if (Math.max(portion.facts().size(), portion.rects().size()) >= A_TURN) {
                generation.append(portion);
                portion = new Portion();
            }
            return portion;
        }

        private boolean fold(String group, List<RawFact> facts) {
            // A view of the record reaches back by rulings alone.
            boolean many = decoder.isOfTheRecord() && facts.size() > A_TURN;
            var entities = new LinkedHashMap<String, History>();
            for (var raw : facts) {
                var told = decoder.tell(raw, group);
                if (told == null) continue;
                entities.computeIfAbsent(told.entity(), name -> new History(name, group, many))
                        .add(raw, told);
            }
            entities.values().forEach(History::fold);
            folded += facts.size();
            if (Math.max(portion.facts().size(), portion.rects().size()) < A_TURN) return true;
            foldedPart = Math.min(1, (double) folded / this.facts);
            generation.append(portion);
            portion = new Portion();
            return !stopped.getAsBoolean();
        }

        /** The facts of one entity, up to the first that can't be read or placed. */
        private final class History {
            private final String entity;
            private final String group;
            private final List<Dated> read = new ArrayList<>();
            private final List<RawFact> texts = new ArrayList<>();
            private final boolean many;
            private final TreeMap<Integer, RuledOn> ruledOn = new TreeMap<>();
            private WholeHistory.@Nullable Problem problem;

            /**
             * @param many whether it may have too many facts to hold all of them as they are read:
             *     each is then read again when it is folded
             */
            History(String entity, String group, boolean many) {
                this.entity = entity;
                this.group = group;
                this.many = many;
            }

            void add(RawFact raw, Decoder.Told told) {
                var fact = told.fact();
                int position = raw.position();
                var day = fact == null ? null : fact.effectiveOn();
                room().facts().add(new PlacedFact(entity, position, day));
                var aggregate = raw.aggregate() == null ? group : raw.aggregate();
                boolean ruled = fact != null && !(ToldFact.plain(fact) instanceof AboutFacts);
                if (ruled) note(rulings.get(aggregate), raw.sequence());
                if (problem != null) return;
                if (fact != null && told.problem() == null) {
                    if (many) texts.add(raw);
                    else read.add(dated(raw, fact));
                } else {
                    problem = new WholeHistory.Problem(position, String.valueOf(told.problem()));
                }
            }

            private Dated dated(RawFact raw, Fact fact) {
                var aggregate = raw.aggregate() == null ? group : raw.aggregate();
                return new Dated(raw.position(), fact, aggregate, raw.sequence(), false);
            }

            private Dated again(RawFact raw) {
                var told = Objects.requireNonNull(decoder.tell(raw, group));
                return dated(raw, Objects.requireNonNull(told.fact()));
            }

            /** All of them, by position. */
            private List<Dated> known() {
                if (!many) return read;
                return new AbstractList<>() {
                    @Override
                    public Dated get(int index) {
                        return again(texts.get(index));
                    }

                    @Override
                    public int size() {
                        return texts.size();
                    }
                };
            }

            /** Notes what was ruled on the fact of this number. */
            private void note(@Nullable List<Ruling> all, long sequence) {
                if (all == null) return;
                for (var ruling : all) {
                    if (sequence >= ruling.told().recorded().sequence()) continue;
                    if (!ruling.numbers().get(Math.toIntExact(sequence))) continue;
                    ruledOn.computeIfAbsent(
                                    ruling.told().position(),
                                    at -> new RuledOn(ruling.told(), new BitSet()))
                            .numbers()
                            .set(Math.toIntExact(sequence));
                }
            }

            void fold() {
                var known = ruledOn.isEmpty() ? known() : new ArrayList<>(known());
                for (var each : ruledOn.values()) {
                    var ruling = decoder.about(each.told(), entity, each.numbers());
                    var into = room();
                    into.facts().add(ruling.placed());
                    into.rulings().add(ruling);
                    if (problem == null || ruling.position() < problem.position()) {
                        known.add(ruling.dated());
                    }
                }
                if (!ruledOn.isEmpty()) known.sort(Comparator.comparingInt(Dated::position));
                WholeHistory.fold(entity, known, problem, evolution, clock, Folding.this::room);
            }
        }
    }

    /**
     * How far the build under way has come, absent when none is. A fact counts half when it is
     * read, and half when it is folded.
     */
    @Nullable Long position() {
        return running ? Math.round((read + 1) * (1 + foldedPart) / 2) - 1 : null;
    }

    /** How many seconds it will take at its present rate, absent when none is under way. */
    @Nullable Double secondsLeft(long head) {
        var position = position();
        if (position == null || position < 0) return null;
        double spent = (System.nanoTime() - began) / 1e9;
        return Math.max(0, head - position) * spent / (position + 1);
    }
}
