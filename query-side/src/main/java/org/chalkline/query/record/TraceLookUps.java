package org.chalkline.query.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.record.TraceWalk.Level;
import org.chalkline.query.record.TraceWalk.Name;

/** Looks a trace's levels up in the projection of the record, each by one question. */
final class TraceLookUps implements TraceWalk.LookUps {
    private static final String POSITION = column("position");
    private static final String OF = column("of");
    private static final String TYPE = column("type");
    private static final String CAUSED_BY = column("causedBy");
    private static final String CLOCK = column("clock");
    private static final String OPENS = column("opens");
    private static final String FILES = column("files");
    private static final String TELLS_OF = column("tellsOf");
    private static final String EVIDENCE = column("evidence");
    private static final String FACT = "fact:";
    private static final String PERIOD = "clock:";
    private static final String FILE_BEGUN = "intake.FileBegun";

    private final Projection<FactRecord> facts;
    private final AsOf at;
    private final UnaryOperator<List<Row<FactRecord>>> seen;

    /**
     * @param at the point that the answer speaks of
     * @param seen those of some facts that the one who asks sees
     */
    TraceLookUps(
            Projection<FactRecord> facts, AsOf at, UnaryOperator<List<Row<FactRecord>>> seen) {
        this.facts = facts;
        this.at = at;
        this.seen = seen;
    }

    private static String column(String name) {
        return FactTable.TABLE.column(name).name();
    }

    @Override
    public Level causes(Collection<Name> names, int limit) {
        var keys = keys(names);
        var any = new ArrayList<List<Condition>>();
        keys.forEach(
                (kind, some) -> {
                    switch (kind) {
                        case REACTION -> any.add(List.of(in(POSITION, positions(some))));
                        case RULING -> any.add(List.of(in(Condition.ENTITY, some)));
                        case CLOCK -> any.add(List.of(in(OPENS, without(PERIOD, some))));
                        case PERIOD -> any.add(List.of(in(OPENS, some)));
                        case EVIDENCE ->
                                some.forEach(key -> any.add(paper(key, FILES, Test.IN)));
                        case COMMAND -> any.add(List.of(in(CAUSED_BY, some)));
                        case ROW -> {
                            var files =
                                    names.stream()
                                            .filter(each -> each.kind() == TraceEdgeKind.ROW)
                                            .filter(TraceWalk::isFile)
                                            .map(TraceWalk::file)
                                            .toList();
                            if (!files.isEmpty()) {
                                any.add(List.of(in(OF, files), in(TYPE, List.of(FILE_BEGUN))));
                            }
                        }
                    }
                });
        return found(any, limit);
    }

    @Override
    public Level effects(Collection<Name> names, int limit) {
        var keys = keys(names);
        var any = new ArrayList<List<Condition>>();
        var causes = new ArrayList<Object>();
        keys.forEach(
                (kind, some) -> {
                    switch (kind) {
                        case REACTION, CLOCK, COMMAND, ROW -> causes.addAll(some);
                        case RULING -> any.add(List.of(in(TELLS_OF, some)));
                        case PERIOD -> any.add(List.of(in(CLOCK, some)));
                        case EVIDENCE ->
                                some.forEach(key -> any.add(paper(key, EVIDENCE, Test.HOLDS)));
                    }
                });
        if (!causes.isEmpty()) any.add(List.of(in(CAUSED_BY, causes)));
        return found(any, limit);
    }

    private static List<Condition> paper(Object key, String column, Test test) {
        var paper = TraceWalk.paper(key.toString());
        return List.of(
                in(OF, List.of(paper.getKey())),
                new Condition(column, test, List.of(paper.getValue())));
    }

    /** The first facts, in the order of recording, that satisfy all of one of these conditions. */
    private Level found(List<List<Condition>> any, int limit) {
        if (any.isEmpty()) return Level.EMPTY;
        var where = List.of(Condition.anyOf(any));
        var rows = facts.list(new Query(where, POSITION, false, null, limit + 1), at);
        var some = rows.subList(0, Math.min(limit, rows.size()));
        var shown = seen.apply(some);
        return new Level(
                shown.stream().map(Row::state).toList(),
                some.size() - shown.size(),
                rows.size() > limit);
    }

    private static Map<TraceEdgeKind, List<Object>> keys(Collection<Name> names) {
        var keys = new EnumMap<TraceEdgeKind, List<Object>>(TraceEdgeKind.class);
        for (var name : names) {
            keys.computeIfAbsent(name.kind(), none -> new ArrayList<>()).add(name.key());
        }
        return keys;
    }

    private static Condition in(String column, List<?> values) {
        return new Condition(column, Test.IN, List.copyOf(values));
    }

    private static List<String> without(String word, List<Object> keys) {
        return keys.stream().map(key -> key.toString().substring(word.length())).toList();
    }

    private static List<Long> positions(List<Object> keys) {
        return new ArrayList<>(
                new TreeSet<>(without(FACT, keys).stream().map(Long::valueOf).toList()));
    }
}
