package org.chalkline.query.projection.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
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
     * concern it: its aggregate is then taken for the entity, and parked.
     */
    @Nullable Incoming decode(RecordedFact recorded) {
        var known = catalogue.find(recorded.type());
        if (known.isPresent() && !view.concerns(known.get().type())) return null;
        var told = told(recorded.aggregateId(), recorded.payload());
        return told == null
                ? null
                : new Incoming(recorded, told.entity(), told.fact(), told.problem());
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
     * The fact as a build holds it, absent if it doesn't concern the view. Whether it can be read
     * turns out when it is folded, except where only the stream can tell.
     */
    @Nullable RawFact raw(RecordedFact recorded) {
        int position = Math.toIntExact(recorded.position());
        var type = recorded.type();
        var known = catalogue.find(type);
        if (known.isPresent() && !view.concerns(known.get().type())) return null;
        try {
            if (known.isEmpty() || known.get().revision() != recorded.revision()) {
                if (!view.concerns(recorded.payload().get().getClass())) return null;
            }
            return new RawFact(position, type, recorded.payloadJson().get(), null);
        } catch (RuntimeException e) {
            return new RawFact(position, type, KeptFact.UNREADABLE, reason(e));
        }
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
    Fact fold(KeptFact kept) {
        try {
            return read(kept.type(), kept.json());
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
                        .filter(e -> view.concerns(e.type()))
                        .map(e -> e.name() + "@" + e.revision())
                        .sorted()
                        .collect(Collectors.joining(","));
        return "layout 8; view %d; columns %s; facts %s".formatted(view.version(), columns, facts);
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
