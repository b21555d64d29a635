package org.chalkline.query.projection.engine;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Picks the facts that concern a view and reads them. Safe for several threads. */
final class Decoder<S> {

    private final View<S> view;
    private final FactCatalogue catalogue;

    Decoder(View<S> view, FactCatalogue catalogue) {
        this.view = view;
        this.catalogue = catalogue;
    }

    /** Those of the facts that concern the view made ready, in order, on all processors. */
    List<Incoming> decode(List<RecordedFact> facts) {
        return AllProcessors.over(facts)
                .<Incoming>mapMulti(
                        (recorded, taken) -> {
                            var ready = decode(recorded);
                            if (ready != null) taken.accept(ready);
                        })
                .toList();
    }

    /**
     * The fact made ready, absent if it doesn't concern the view. A fact that can't be read may
     * concern it: its aggregate is then taken for the entity, and parked. A ruling is no entity's
     * yet: see {@link #ofEntities}.
     */
    @Nullable Incoming decode(RecordedFact recorded) {
        var known = catalogue.find(recorded.type());
        if (known.isPresent() && !view.concerns(known.get().type())) return ruling(recorded);
        var told = told(recorded.aggregateId(), recorded.payload());
        return told == null
                ? null
                : new Incoming(recorded, told.entity(), told.fact(), told.problem(), false);
    }

    /** Whether facts of this class tell this view how others stand, and nothing else. */
    private boolean isRuling(Class<?> type) {
        return AboutFacts.class.isAssignableFrom(type)
                && !view.concerns(type.asSubclass(Fact.class));
    }

    /** A ruling made ready, absent if the fact is none: by its stored name, if it can't be read. */
    @Nullable Incoming ruling(RecordedFact recorded) {
        var known = catalogue.find(recorded.type());
        if (known.isEmpty() || !isRuling(known.get().type())) return null;
        var told = recorded.aggregateId();
        try {
            return new Incoming(recorded, told, recorded.payload().get(), null, true);
        } catch (RuntimeException e) {
            return new Incoming(recorded, told, null, reason(e), false);
        }
    }

    /** One that can't be read, as a build holds it: its aggregate is taken for the entity. */
    RawFact unreadable(Incoming ruling) {
        return raw(ruling.recorded(), KeptFact.UNREADABLE, ruling.problem());
    }

    /**
     * The ruling as a fact of each entity into which facts went that it speaks of, by name. A fact
     * that can't be read went into none.
     */
    List<Incoming> ofEntities(Incoming ruling, FactStream stream) {
        var fact = (AboutFacts) Objects.requireNonNull(ruling.fact());
        var recorded = ruling.recorded();
        var facts = stream.firstOf(recorded.aggregateId(), recorded.sequence());
        var entities = new TreeSet<String>();
        fact.facts().stream()
                .filter(number -> number < recorded.sequence())
                .mapToObj(facts::get)
                .flatMap(this::entity)
                .forEach(entities::add);
        return entities.stream().map(ruling::about).toList();
    }

    private Stream<String> entity(Supplier<Fact> one) {
        try {
            var fact = one.get();
            boolean concerned = !(fact instanceof AboutFacts) && view.concerns(fact.getClass());
            return concerned ? Stream.of(view.entityOf(fact)) : Stream.empty();
        } catch (UnreadableFactException e) {
            return Stream.empty();
        }
    }

    /**
     * What a fact turned out to be once it was read, or that it can't be.
     *
     * @param entity its aggregate if it can't be read
     */
    record Told(String entity, @Nullable Fact fact, @Nullable String problem) {}

    private @Nullable Told told(String aggregate, Supplier<Fact> reading) {
        try {
            var fact = reading.get();
            if (!view.concerns(fact.getClass())) return null;
            var problem =
                    Dated.countable(fact.effectiveOn())
                            ? null
                            : "takes effect beyond the days that can be counted";
            return new Told(view.entityOf(fact), fact, problem);
        } catch (RuntimeException e) {
            return new Told(aggregate, null, reason(e));
        }
    }

    /**
     * The fact as a build holds it, absent if it doesn't concern the view, or is a ruling. Whether
     * it can be read turns out when it is folded, except where only the stream can tell.
     */
    @Nullable RawFact raw(RecordedFact recorded) {
        var type = recorded.type();
        var known = catalogue.find(type);
        if (known.isPresent() && !view.concerns(known.get().type())) return null;
        try {
            if (known.isEmpty() || known.get().revision() != recorded.revision()) {
                if (!view.concerns(recorded.payload().get().getClass())) return null;
            }
            return raw(recorded, recorded.payloadJson().get(), null);
        } catch (RuntimeException e) {
            return raw(recorded, KeptFact.UNREADABLE, reason(e));
        }
    }

    private RawFact raw(RecordedFact recorded, String json, @Nullable String problem) {
        return new RawFact(
                Math.toIntExact(recorded.position()),
                view.spansAggregates() ? recorded.aggregateId() : null,
                recorded.sequence(),
                recorded.type(),
                json,
                problem);
    }

    /**
     * A fact that a build has held, read.
     *
     * @param aggregate taken for the entity if it can't be
     */
    Told tell(RawFact raw, String aggregate) {
        var problem = raw.problem();
        if (problem != null) return new Told(aggregate, null, problem);
        var told = told(aggregate, () -> read(raw.type(), raw.json()));
        return Objects.requireNonNull(told, "it concerned the view when it was held");
    }

    private Fact read(String type, String json) {
        var entry =
                catalogue
                        .find(type)
                        .orElseThrow(() -> new UnreadableFactException("unknown " + type, null));
        return FactJson.read(json, entry.type());
    }

    /**
     * A kept fact read again, to be folded.
     *
     * @throws Unfoldable if that can't be done
     */
    Dated dated(KeptFact kept) {
        try {
            var fact = read(kept.type(), kept.json());
            return new Dated(
                    kept.position(),
                    fact,
                    kept.aggregate(),
                    kept.sequence(),
                    isRuling(fact.getClass()));
        } catch (RuntimeException e) {
            throw new Unfoldable(e);
        }
    }

    /**
     * What the stored shape of a projection depends on. When it changes, the projection is built
     * anew.
     */
    String shape() {
        var columns =
                view.columns().stream()
                        .map(c -> c.name() + ":" + c.type() + (isFigure(c) ? "+" : ""))
                        .collect(Collectors.joining(","));
        var facts =
                catalogue.entries().stream()
                        .filter(e -> view.concerns(e.type()) || isRuling(e.type()))
                        .map(e -> e.name() + "@" + e.revision())
                        .sorted()
                        .collect(Collectors.joining(","));
        return "layout 9; view %d; columns %s; facts %s".formatted(view.version(), columns, facts);
    }

    private static boolean isFigure(Column<?> column) {
        return column.use() == Column.Use.ADDED_UP;
    }

    /** A reason to show: the kind of fault, and its message for faults of reading alone. */
    static String reason(Throwable fault) {
        // Messages of other faults may quote what a fact holds, and that may be personal.
        return fault instanceof UnreadableFactException
                ? String.valueOf(fault.getMessage())
                : fault.getClass().getSimpleName() + at(fault);
    }

    private static String at(Throwable fault) {
        var trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
