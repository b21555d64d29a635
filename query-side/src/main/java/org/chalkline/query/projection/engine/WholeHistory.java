package org.chalkline.query.projection.engine;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.query.projection.Parked;
import org.jspecify.annotations.Nullable;

/**
 * Folds all facts of one entity at once. Each rectangle is known from its first position to its
 * last before it is written, so that no store has to close it.
 */
final class WholeHistory<S> {

    /** The first fact of an entity that can't be read or placed. Nothing is folded from there. */
    record Problem(int position, String reason) {}

    private final String entity;
    private final Timeline.Fold<S> evolution;
    private final Supplier<Portion> portion;

    private final LongTimeline<S> timeline = new LongTimeline<>();

    private WholeHistory(String entity, Timeline.Fold<S> evolution, Supplier<Portion> portion) {
        this.entity = entity;
        this.evolution = evolution;
        this.portion = portion;
    }

    /**
     * Adds all rectangles of the entity to portions, and parks it where it can't go on.
     *
     * @param facts those before the problem, by position; each is asked for once, unless one
     *     reaches back
     * @param portion the one to which the next is added
     */
    static <S> void fold(
            String entity,
            List<Dated> facts,
            @Nullable Problem problem,
            Timeline.Fold<S> evolution,
            Clock clock,
            Supplier<Portion> portion) {
        var at = new WholeHistory<>(entity, evolution, portion).fold(facts);
        if (at == null) at = problem;
        if (at == null) return;
        portion.get().parked().add(new Parked(entity, at.position(), at.reason(), clock.instant()));
    }

    private @Nullable Problem fold(List<Dated> facts) {
        Problem problem = null;
        for (int i = 0; i < facts.size() && problem == null; i++) {
            var fact = facts.get(i);
            try {
                var step = timeline.add(fact, evolution, facts.subList(0, i));
                for (var segment : step.closed()) add(segment, fact.position());
            } catch (Unfoldable e) {
                problem = new Problem(fact.position(), String.valueOf(e.getMessage()));
            }
        }
        for (var segment : timeline.segments()) add(segment, Rect.OPEN);
        return problem;
    }

    private void add(Segment<S> segment, int knownTo) {
        portion.get()
                .rects()
                .add(
                        new Rect(
                                entity,
                                segment.knownFrom(),
                                knownTo,
                                segment.from(),
                                segment.to(),
                                segment.state().form(),
                                segment.state().setAside()));
    }
}
