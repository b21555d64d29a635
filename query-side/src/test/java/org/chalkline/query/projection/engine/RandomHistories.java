package org.chalkline.query.projection.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.chalkline.query.projection.Marks;

/**
 * For any history, however it reaches the projection, every answer equals that of folding all facts
 * anew.
 */
public abstract class RandomHistories {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final List<String> KINDS = List.of("Red", "red", "ROT%", "中", "𠀀");

    protected abstract StoreKit kit();

    /** Something that happens to the projection. */
    public enum Act {
        RECORD,
        RECORD_MORE,
        RESTART,
        REDELIVER,
        FAIL_BEFORE,
        FAIL_AFTER,
        REBUILD,
        HEAL,
        NEXT_DAY
    }

    /** Something that is recorded. */
    public sealed interface Happening {}

    public record Told(Marks fact) implements Happening {}

    /** A ruling on some facts of an aggregate, see {@link World#rule}. */
    public record Ruled(int which, int from, int more, boolean restore) implements Happening {}

    /** A value put right in some fact, see {@link World#correct}. */
    public record Corrected(int which, int from, int what, int to) implements Happening {}

    public record Step(Act act, List<Happening> facts) {}

    protected void live(List<Step> story, long seed) {
        var kit = kit();
        var aggregates = World.Aggregates.values();
        int which = (int) Math.floorMod(seed / 2, aggregates.length);
        try (var world = new World(kit, seed, aggregates[which])) {
            var random = new Random(seed);
            for (var step : story) {
                happen(step, world);
                if (step.act() != Act.RECORD) world.checkAt(random, 20);
            }
            world.checkAt(random, 8);
        } finally {
            kit.remove();
        }
    }

    private static void happen(Step step, World world) {
        switch (step.act()) {
            case RECORD, RECORD_MORE -> {}
            case RESTART -> world.restart();
            case REDELIVER -> world.stream().deliverAgain(5);
            case FAIL_BEFORE -> world.faults().failuresBefore.set(1);
            case FAIL_AFTER -> world.faults().failuresAfter.set(1);
            case REBUILD -> world.rebuild();
            case HEAL -> {
                world.settle();
                world.poisoned(false);
                world.retryParked();
            }
            case NEXT_DAY -> world.pass(Duration.ofDays(1));
        }
        for (var happening : step.facts()) {
            switch (happening) {
                case Told told -> world.record(told.fact());
                case Ruled r -> world.rule(r.which(), r.from(), r.more(), r.restore());
                case Corrected c -> world.correct(c.which(), c.from(), c.what(), c.to());
            }
        }
        if (step.act() == Act.REBUILD) world.rebuilt();
    }

    @Provide
    protected Arbitrary<List<Step>> stories() {
        var step =
                Combinators.combine(
                                Arbitraries.frequencyOf(
                                        Tuple.of(4, Arbitraries.just(Act.RECORD)),
                                        Tuple.of(4, Arbitraries.of(Act.class))),
                                facts().list().ofMaxSize(8))
                        .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<Happening> facts() {
        Arbitrary<Happening> told = marks().map(Told::new);
        var number = Arbitraries.integers().between(0, 12);
        Arbitrary<Happening> ruled =
                Combinators.combine(
                                number,
                                number,
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.of(false, false, true))
                        .as(Ruled::new);
        Arbitrary<Happening> corrected =
                Combinators.combine(
                                number,
                                number,
                                Arbitraries.integers().between(0, 2),
                                Arbitraries.integers().between(0, 14))
                        .as(Corrected::new);
        return Arbitraries.frequencyOf(
                Tuple.of(6, told), Tuple.of(1, ruled), Tuple.of(1, corrected));
    }

    private static Arbitrary<Marks> marks() {
        var thing = Arbitraries.of("a", "b", "c", "Ω", "𠀀x");
        var day = Arbitraries.integers().between(0, 14).map(FIRST::plusDays);
        var size = Arbitraries.longs().between(0, 3);
        var marked =
                Combinators.combine(
                                thing,
                                Arbitraries.of("a", "b", "c"),
                                Arbitraries.of(KINDS).injectNull(0.3),
                                size.injectNull(0.3),
                                day.injectNull(0.3),
                                day)
                        .as(Marks.Marked::new);
        Arbitrary<Marks> sized = Combinators.combine(thing, size, day).as(Marks.Sized::new);
        Arbitrary<Marks> ended = Combinators.combine(thing, day).as(Marks.Ended::new);
        Arbitrary<Marks> poison = Combinators.combine(thing, day).as(Marks.Poison::new);
        Arbitrary<Marks> noise = Combinators.combine(thing, day).as(Marks.Noise::new);
        return Arbitraries.frequencyOf(
                Tuple.of(10, marked),
                Tuple.of(5, sized),
                Tuple.of(3, ended),
                Tuple.of(1, poison),
                Tuple.of(4, noise));
    }
}
