package org.chalkline.query.projection.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.fact.PositionsEndedException;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.ToldFact;
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
        // Most facts concern few views: to pass over the others must cost next to nothing.
        var concerning = facts.stream().filter(this::mayConcern).toList();
        return AllProcessors.over(concerning)
                .<Incoming>mapMulti(
                        (recorded, taken) -> {
                            var ready = decode(recorded);
                            if (ready != null) taken.accept(ready);
                        })
                .toList();
    }

    /** Whether more of it than its type has to be looked at. */
    private boolean mayConcern(RecordedFact recorded) {
        var known = catalogue.find(recorded.type());
        return known.isEmpty() || view.concerns(known.get().type()) || isRuling(known.get().type());
    }

    /**
     * The fact made ready, absent if it doesn't concern the view. A fact that can't be read may
     * concern it: its aggregate is then taken for the entity, and parked. A ruling is no entity's
     * yet: see {@link #ofEntities}.
     */
    @Nullable Incoming decode(RecordedFact recorded) {
        var known = catalogue.find(recorded.type());
        if (known.isPresent() && !view.concerns(known.get().type())) return ruling(recorded);
        var told = told(recorded.aggregateId(), () -> told(recorded));
        return told == null
                ? ruling(recorded)
                : new Incoming(recorded, told.entity(), told.fact(), told.problem(), false);
    }

    /** The fact as the view is told it. */
    private Fact told(RecordedFact recorded) {
        var fact = recorded.payload().get();
        if (!view.isOfTheRecord() || !view.concerns(fact.getClass())) return fact;
        return told(recorded, fact);
    }

    private static ToldFact told(RecordedFact recorded, Fact fact) {
        var recording =
                new ToldFact.Recording(
                        recorded.position(),
                        recorded.type(),
                        recorded.recordedAt(),
                        recorded.metadata().get());
        return new ToldFact(recorded.aggregateId(), recorded.sequence(), fact, recording);
    }

    boolean isOfTheRecord() {
        return view.isOfTheRecord();
    }

    /** Whether facts of this class tell this view how others stand. */
    private boolean isRuling(Class<?> type) {
        return AboutFacts.class.isAssignableFrom(type)
                && (view.isOfTheRecord() || !view.concerns(type.asSubclass(Fact.class)));
    }

    /**
     * Whether other entities must be told of the fact as well: what tells of facts is itself part
     * of the record.
     */
    private boolean concernsOthers(Incoming fact) {
        if (fact.ruling()) return true;
        var told = fact.fact();
        return told instanceof ToldFact && ToldFact.plain(told) instanceof AboutFacts;
    }

    /** What becomes of a fact in the view: a fact of its own entity, of others, or of both. */
    List<Incoming> inAllEntities(Incoming fact, FactStream stream) {
        if (!concernsOthers(fact)) return List.of(fact);
        var all = new ArrayList<Incoming>();
        if (!fact.ruling()) all.add(fact);
        all.addAll(ofEntities(fact, stream));
        return all;
    }

    /**
     * The ruling as a fact of one of the entities that it concerns.
     *
     * @param numbers of those of its facts of which it tells
     */
    Incoming about(Incoming ruling, String entity, BitSet numbers) {
        var fact = ruling.fact();
        if (!view.isOfTheRecord() || fact == null) return ruling.about(entity);
        var recorded = ruling.recorded();
        var told = told(recorded, ToldFact.plain(fact)).about(numbers);
        return new Incoming(recorded, entity, told, null, false);
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
        var fact = (AboutFacts) ToldFact.plain(Objects.requireNonNull(ruling.fact()));
        var recorded = ruling.recorded();
        var facts = stream.firstOf(recorded.aggregateId(), recorded.sequence());
        var entities = new TreeMap<String, BitSet>();
        fact.facts().stream()
                .filter(number -> number < recorded.sequence())
                .forEach(
                        number -> {
                            var entity = entity(recorded.aggregateId(), number, facts.get(number));
                            if (entity == null) return;
                            entities.computeIfAbsent(entity, none -> new BitSet()).set(number);
                        });
        return entities.entrySet().stream()
                .map(each -> about(ruling, each.getKey(), each.getValue()))
                .toList();
    }

    private @Nullable String entity(String aggregate, int number, Supplier<Fact> one) {
        try {
            var fact = one.get();
            if (fact instanceof AboutFacts || !view.concerns(fact.getClass())) return null;
            var told = view.isOfTheRecord() ? new ToldFact(aggregate, number, fact, null) : fact;
            return view.concerns(told) ? view.entityOf(told) : null;
        } catch (UnreadableFactException e) {
            return null;
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
            if (!view.concerns(ToldFact.plain(fact).getClass())) return null;
            if (!view.concerns(fact)) return null;
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
            return raw(recorded, json(recorded), null);
        } catch (RuntimeException e) {
            return raw(recorded, KeptFact.UNREADABLE, reason(e));
        }
    }

    /** The text that a build holds: of a fact that is told, with how it was recorded. */
    private String json(RecordedFact recorded) {
        var fact = recorded.payloadJson().get();
        if (!view.isOfTheRecord()) return fact;
        return "{\"at\":\"%s\",\"by\":%s,\"fact\":%s}"
                .formatted(recorded.recordedAt(), recorded.metadataJson().get(), fact);
    }

    private ToldFact told(RawFact raw, String aggregate) {
        var tree = FactJson.MAPPER.readTree(raw.json());
        var metadata = new LinkedHashMap<String, String>();
        for (var each : tree.get("by").properties()) {
            if (!each.getValue().isNull()) metadata.put(each.getKey(), each.getValue().asString());
        }
        var fact = FactJson.MAPPER.treeToValue(tree.get("fact"), type(raw.type()));
        var at = Instant.parse(tree.get("at").asString());
        return new ToldFact(
                aggregate,
                raw.sequence(),
                fact,
                new ToldFact.Recording(raw.position(), raw.type(), at, metadata));
    }

    private RawFact raw(RecordedFact recorded, String json, @Nullable String problem) {
        return new RawFact(
                Positions.narrow(recorded.position()),
                view.spansAggregates() ? recorded.aggregateId() : null,
                recorded.sequence(),
                recorded.type(),
                json,
                problem);
    }

    /**
     * A fact that a build has held, read; absent if it turns out not to concern the view.
     *
     * @param aggregate taken for the entity if it can't be
     */
    @Nullable Told tell(RawFact raw, String aggregate) {
        var problem = raw.problem();
        if (problem != null) return new Told(aggregate, null, problem);
        var own = raw.aggregate() == null ? aggregate : raw.aggregate();
        return told(
                aggregate,
                () -> view.isOfTheRecord() ? told(raw, own) : read(raw.type(), raw.json()));
    }

    private Fact read(String type, String json) {
        return FactJson.read(json, type(type));
    }

    /** A fact with its own day, where the view is told it as of every day. */
    PastFact asRecorded(PastFact past) {
        if (!view.isOfTheRecord() || past.payload().equals(KeptFact.UNREADABLE)) return past;
        return new PastFact(
                past.position(),
                past.eventId(),
                past.type(),
                read(past.type(), past.payload()).effectiveOn(),
                past.recordedAt(),
                past.payload(),
                past.metadata());
    }

    private Class<? extends Fact> type(String name) {
        return catalogue
                .find(name)
                .orElseThrow(() -> new UnreadableFactException("unknown " + name, null))
                .type();
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
                        .map(c -> c.name() + ":" + c.type() + mark(c))
                        .collect(Collectors.joining(","));
        var facts =
                catalogue.entries().stream()
                        .filter(e -> view.concerns(e.type()) || isRuling(e.type()))
                        .map(e -> e.name() + "@" + e.revision())
                        .sorted()
                        .collect(Collectors.joining(","));
        return "layout 9; view %d; columns %s%s%s"
                .formatted(view.version(), columns, Shapes.FACTS, facts);
    }

    private static String mark(Column<?> column) {
        return switch (column.use()) {
            case SOUGHT -> "";
            case FILTERED -> "-";
            case ADDED_UP -> "+";
        };
    }

    /** A reason to show: the kind of fault, and its message where that quotes no fact. */
    static String reason(Throwable fault) {
        // Messages of other faults may quote what a fact holds, and that may be personal.
        return fault instanceof UnreadableFactException || fault instanceof PositionsEndedException
                ? String.valueOf(fault.getMessage())
                : fault.getClass().getSimpleName() + at(fault);
    }

    private static String at(Throwable fault) {
        var trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
