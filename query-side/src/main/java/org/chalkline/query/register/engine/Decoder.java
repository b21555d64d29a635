package org.chalkline.query.register.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.View;
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
        try {
            var fact = recorded.payload().get();
            if (!view.concerns(fact.getClass())) return null;
            var problem =
                    Dated.countable(fact.effectiveOn())
                            ? null
                            : "takes effect beyond the days that can be counted";
            return new Incoming(recorded, view.entityOf(fact), fact, problem);
        } catch (RuntimeException e) {
            return new Incoming(recorded, recorded.aggregateId(), null, reason(e));
        }
    }

    /**
     * A kept fact read again.
     *
     * @throws UnreadableFactException if that can't be done
     */
    Fact read(KeptFact kept) {
        var entry =
                catalogue
                        .find(kept.type())
                        .orElseThrow(
                                () -> new UnreadableFactException("unknown " + kept.type(), null));
        return FactJson.read(kept.json(), entry.type());
    }

    /**
     * A kept fact read again, to be folded.
     *
     * @throws Unfoldable if that can't be done
     */
    Fact fold(KeptFact kept) {
        try {
            return read(kept);
        } catch (RuntimeException e) {
            throw new Unfoldable(e);
        }
    }

    /**
     * What the stored shape of a register depends on. When it changes, the register is built anew.
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
        return "layout 7; view %d; columns %s; facts %s".formatted(view.version(), columns, facts);
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
