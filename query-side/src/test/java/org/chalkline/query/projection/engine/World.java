package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StreamingProcessors;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ListStream;
import org.chalkline.query.projection.Marks;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.jspecify.annotations.Nullable;

/** A projection on a store, the facts that it reads, and what it should answer. */
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StoreKit kit;
    private final ListStream stream;
    private final long memory;
    private final Aggregates aggregates;
    private final AtomicBoolean poisoned = new AtomicBoolean(true);
    private final NaiveProjection<Marks.Thing> expected;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-08T12:00:00Z"));
    private final List<LocalDate> days = new ArrayList<>();

    /** Of which aggregate each fact is. */
    private final List<String> told = new ArrayList<>();

    /** The facts themselves; absent for those that can't be read, and for rulings. */
    private final List<@Nullable Fact> facts = new ArrayList<>();

    /** The day that a fact was given last, by its aggregate and number. */
    private final Map<String, LocalDate> given = new HashMap<>();

    private final TreeSet<String> things = new TreeSet<>();
    private int version = 1;
    private Pace pace = Pace.USUAL;
    private @Nullable FaultyStore store;
    private @Nullable Projections projections;

    /** To which aggregates the facts of things belong. */
    enum Aggregates {
        /** Each thing is one. */
        THINGS,
        /** They tell of several things each, as a school does of its clocks. */
        TELL_OF_SEVERAL,
        /** Several tell of one thing. */
        SPANNED
    }

    World(StoreKit kit, long seed) {
        this(kit, seed, Aggregates.THINGS);
    }

    World(StoreKit kit, long seed, Aggregates aggregates) {
        this.kit = kit;
        this.stream = new ListStream(Marks.CATALOGUE, seed);
        // With no memory to speak of, everything is set aside.
        this.memory = seed % 2 == 0 ? 0 : 1 << 18;
        this.aggregates = aggregates;
        this.expected = new NaiveProjection<>(view(1));
        start();
    }

    private Marks.ThingView view(int version) {
        return new Marks.ThingView(poisoned, version, aggregates == Aggregates.SPANNED);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(now.get(), ZONE);
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void start() {
        var opened = make();
        opened.start();
        projections = opened;
    }

    private Projections make() {
        var faulty = new FaultyStore(kit.open());
        store = faulty;
        return new Projections(
                List.of(view(version)), faulty, stream, Marks.CATALOGUE, clock(), memory, pace);
    }

    void stop() {
        if (projections != null) projections.close();
        projections = null;
    }

    void restart() {
        stop();
        start();
    }

    /** Goes on at another pace. */
    void restart(Pace another) {
        stop();
        pace = another;
        start();
    }

    /** A projection that nothing has been built of. */
    Projection<Marks.Thing> unstarted() {
        version++;
        var opened = make();
        projections = opened;
        return things(opened);
    }

    void leaveBuildUnfinished() {
        try (var unfinished = kit.open()) {
            var view = view(1);
            var generations =
                    unfinished.generations(
                            "things", new Columns<>(view.columns()), "unfinished", stream);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!generations.lease().isHeld()) {
                assertThat(System.nanoTime()).isLessThan(until);
                Thread.onSpinWait();
            }
            generations.begin();
        }
    }

    void version(int next) {
        version = next;
    }

    void poisoned(boolean is) {
        poisoned.set(is);
    }

    /** As often as faults that are still to come make it fail. */
    void retryParked() {
        expected.retryParked();
        boolean done = false;
        while (!done) {
            boolean failing = faults().isFailing();
            try {
                projection().retryParked();
                done = true;
            } catch (IllegalStateException e) {
                if (!failing) throw e;
            }
        }
    }

    /** Unless it is being built for the first time, as after a restart. */
    void rebuild() {
        try {
            projection().rebuild();
        } catch (ProjectionUnavailableException e) {
            // It begins anew by itself.
            assertThat(projection().standing().fault()).isNotNull();
        }
    }

    ListStream stream() {
        return stream;
    }

    FaultyStore faults() {
        if (store == null) throw new IllegalStateException();
        return store;
    }

    Projection<Marks.Thing> projection() {
        settle();
        return unsettled();
    }

    /** The projection as it stands, whether it has caught up or not. */
    Projection<Marks.Thing> unsettled() {
        if (projections == null) throw new IllegalStateException("stopped");
        return things(projections);
    }

    StreamingProcessors followers() {
        if (projections == null) throw new IllegalStateException("stopped");
        return projections;
    }

    @SuppressWarnings("unchecked")
    private static Projection<Marks.Thing> things(Projections projections) {
        return (Projection<Marks.Thing>) projections.named("things").orElseThrow();
    }

    void record(Fact fact) {
        days.add(fact.effectiveOn());
        things.add(fact.subject());
        var aggregate = aggregate(fact.subject());
        told.add(aggregate);
        facts.add(fact);
        expected.add(stream.record(aggregate, fact.getClass(), () -> fact));
    }

    private String aggregate(String thing) {
        return switch (aggregates) {
            case THINGS -> thing;
            case TELL_OF_SEVERAL -> "of " + thing.charAt(0) % 2;
            case SPANNED -> thing + " as told by " + stream.head() % 3;
        };
    }

    /**
     * Rules on some facts of one aggregate.
     *
     * @param which picks the aggregate
     * @param from picks the first of its facts
     * @param more how many facts behind that one, as far as there are
     */
    void rule(int which, int from, int more, boolean restore) {
        var counts = new TreeMap<String, Integer>();
        for (var told : told) counts.merge(told, 1, Integer::sum);
        if (counts.isEmpty()) return;
        var of = List.copyOf(counts.keySet()).get(which % counts.size());
        int count = Objects.requireNonNull(counts.get(of));
        rule(of, from % count, Math.min(count - 1, from % count + more), restore);
    }

    /** Sets these facts of an aggregate aside, or restores them. */
    void rule(String aggregate, int first, int last, boolean restore) {
        var act = new ContestedAct(aggregate, first, 0, "test.Marked", null);
        var acts = List.of(new SequenceRange(first, last));
        var on = LocalDate.of(2026, 5, 1);
        StandingEvent fact =
                restore
                        ? new ActRestored(act, acts, null, null, null, "right", "li", on, on)
                        : new ActsSetAside(
                                act,
                                acts,
                                FallGround.ANNULLED,
                                null,
                                null,
                                null,
                                "wrong",
                                "li",
                                on,
                                on);
        told.add(aggregate);
        facts.add(null);
        expected.add(stream.record(aggregate, fact.getClass(), () -> fact));
    }

    /**
     * Puts a value right in one fact of one aggregate.
     *
     * @param which picks the aggregate
     * @param from picks the fact
     * @param what picks the value
     * @param to what it ought to have been
     */
    void correct(int which, int from, int what, int to) {
        var all = new TreeSet<>(told);
        if (all.isEmpty()) return;
        var of = List.copyOf(all).get(which % all.size());
        var own = new ArrayList<@Nullable Fact>();
        for (int i = 0; i < told.size(); i++) if (told.get(i).equals(of)) own.add(facts.get(i));
        int number = from % own.size();
        var fact = own.get(number);
        if (fact == null) return;
        boolean sized = fact instanceof Marks.Marked || fact instanceof Marks.Sized;
        if (what == 0 && fact instanceof Marks.Marked) correct(of, number, fact, "/mark", "z" + to);
        else if (what == 1 && sized) correct(of, number, fact, "/size", "" + to);
        else correct(of, number, fact, "/effectiveOn", LocalDate.of(2026, 5, 1 + to).toString());
    }

    /** Puts a value right in a fact of an aggregate. */
    void correct(String aggregate, int number, String path, String is) {
        int seen = 0;
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).equals(aggregate) || seen++ < number) continue;
            correct(aggregate, number, Objects.requireNonNull(facts.get(i)), path, is);
            return;
        }
    }

    private void correct(String aggregate, int number, Fact of, String path, String is) {
        var act = new ContestedAct(aggregate, number, 0, "test.Marked", null);
        var key = aggregate + "#" + number;
        if (path.equals("/effectiveOn")) given.put(key, LocalDate.parse(is));
        var on = given.getOrDefault(key, of.effectiveOn());
        var fact =
                new ValueCorrected(act, path, null, is, false, "a slip", List.of(), "li", on, on);
        days.add(on);
        told.add(aggregate);
        facts.add(null);
        expected.add(stream.record(aggregate, ValueCorrected.class, () -> fact));
    }

    void record(String aggregate, Supplier<Fact> payload) {
        told.add(aggregate);
        facts.add(null);
        things.add(aggregate);
        expected.add(stream.record(aggregate, Marks.Marked.class, payload));
    }

    /** Waits until all facts are shown. */
    void settle() {
        if (projections == null) return;
        try {
            assertThat(things(projections).await(stream.head(), PATIENCE)).as("caught up").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        // Nothing but an empty store needs no build to be shown as ready.
        for (long until = System.nanoTime() + PATIENCE.toNanos(); stream.head() < 0; ) {
            if (things(projections).standing().fault() == null) return;
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** Waits until a rebuild has ended. */
    void rebuilt() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (((LiveProjection<?>) projection()).engine().isRebuilding()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** Compares every answer at every position and day at which it may differ. */
    void check(Random random) {
        checkAt(random, 1);
    }

    /** Compares answers at about one in so many points. */
    void checkAt(Random random, int oneIn) {
        var answers = new Answers(projection(), expected);
        var names = List.copyOf(things);
        var dates = new TreeSet<LocalDate>(List.of(LocalDate.MIN, LocalDate.MAX, today()));
        for (var day : days) {
            dates.add(day);
            dates.add(day.minusDays(1));
        }
        for (long position = -1; position <= stream.head(); position++) {
            for (var day : dates) {
                boolean present = position == stream.head();
                if (!present && random.nextInt(oneIn) != 0) continue;
                answers.sameAt(new AsOf(position, day), names, random);
            }
        }
        checkKnown(names);
        for (var thing : names) {
            assertThat(projection().history(thing, -1, stream.head(), 1_000))
                    .isEqualTo(expected.history(thing, -1, stream.head(), 1_000));
            answers.sameVersions(thing, stream.head(), List.copyOf(dates), random);
            long before = random.nextLong(-1, stream.head() + 1);
            answers.sameVersions(thing, before, List.copyOf(dates), random);
        }
        assertThat(projection().parked(100).stream().map(p -> p.entity() + p.position()).toList())
                .isEqualTo(
                        expected.parked(100).stream().map(p -> p.entity() + p.position()).toList());
    }

    /** Compares all that was ever said, step by step and of some, and which facts touch what. */
    private void checkKnown(List<String> names) {
        var columns = List.of("trail", "kind", "size", "day");
        var after = "";
        while (after != null) {
            var step = projection().known(columns, after, 2);
            assertThat(step).isEqualTo(expected.known(columns, after, 2));
            after = step.last();
        }
        var some = names.subList(0, names.size() / 2);
        assertThat(projection().known(columns, some)).isEqualTo(expected.known(columns, some));
        try (var reader = stream.readAfter(-1)) {
            var facts = reader.next(1_000, Duration.ZERO);
            assertThat(Set.copyOf(projection().touched(facts))).isEqualTo(expected.touched(facts));
            for (var fact : facts) {
                assertThat(Set.copyOf(projection().touched(List.of(fact))))
                        .isEqualTo(expected.touched(List.of(fact)));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
