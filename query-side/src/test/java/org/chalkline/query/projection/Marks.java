package org.chalkline.query.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.jspecify.annotations.Nullable;

/** A small family of facts whose fold shows every slip in their order, and a view of it. */
public sealed interface Marks extends Fact {

    FactCatalogue CATALOGUE =
            FactCatalogue.of(Marks.class, StandingEvent.class, ValueCorrected.class);

    String thing();

    @Override
    default String subject() {
        return thing();
    }

    /** Sets the columns and adds a mark to the trail. */
    @FactType("test.Marked")
    record Marked(
            String thing,
            String mark,
            @Nullable String kind,
            @Nullable Long size,
            @Nullable LocalDate day,
            LocalDate effectiveOn)
            implements Marks {}

    /** Sets a column to what it may be already. */
    @FactType("test.Sized")
    record Sized(String thing, long size, LocalDate effectiveOn) implements Marks {}

    /** The thing is no more. */
    @FactType("test.Ended")
    record Ended(String thing, LocalDate effectiveOn) implements Marks {}

    /** Can't be applied while {@link ThingView#poisoned}. */
    @FactType("test.Poison")
    record Poison(String thing, LocalDate effectiveOn) implements Marks {}

    /** Concerns nobody. */
    @FactType("test.Noise")
    record Noise(String thing, LocalDate effectiveOn) implements Marks {}

    /** What is known of a thing. */
    record Thing(
            String trail, @Nullable String kind, @Nullable Long size, @Nullable LocalDate day) {

        /** It grows from its day on, or is its size where that is even. */
        public @Nullable Object age() {
            return size != null && size >= 0 && size % 2 == 0 ? size : day;
        }
    }

    /** Folds marks into things. */
    final class ThingView implements View<Thing> {
        private final AtomicBoolean poisoned;
        private final int version;
        private final boolean spansAggregates;

        public ThingView(AtomicBoolean poisoned, int version) {
            this(poisoned, version, false);
        }

        public ThingView(AtomicBoolean poisoned, int version, boolean spansAggregates) {
            this.poisoned = poisoned;
            this.version = version;
            this.spansAggregates = spansAggregates;
        }

        @Override
        public String name() {
            return "things";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public Class<Thing> stateType() {
            return Thing.class;
        }

        @Override
        public boolean concerns(Class<? extends Fact> type) {
            return Marks.class.isAssignableFrom(type) && type != Noise.class;
        }

        @Override
        public String entityOf(Fact fact) {
            return ((Marks) fact).thing();
        }

        @Override
        public boolean spansAggregates() {
            return spansAggregates;
        }

        @Override
        public @Nullable Thing evolve(@Nullable Thing before, Fact fact) {
            var trail = before == null ? "" : before.trail();
            return switch ((Marks) fact) {
                case Marked m -> new Thing(trail + m.mark(), m.kind(), m.size(), m.day());
                case Sized s ->
                        before == null
                                ? null
                                : new Thing(trail, before.kind(), s.size(), before.day());
                case Ended e -> null;
                case Poison p -> {
                    if (poisoned.get()) throw new IllegalStateException("poison");
                    yield new Thing(trail + "!", null, null, null);
                }
                case Noise n -> throw new AssertionError("noise");
            };
        }

        @Override
        public List<Column<Thing>> columns() {
            return List.of(
                    new Column<>("trail", Column.Type.TEXT, Thing::trail),
                    new Column<>("kind", Column.Type.TEXT, Thing::kind),
                    new Column<>("size", Column.Type.NUMBER, Thing::size),
                    new Column<>("day", Column.Type.DATE, Thing::day),
                    Column.elapsed("age", Thing::age),
                    Column.figure("marks", thing -> (long) thing.trail().length()));
        }
    }
}
