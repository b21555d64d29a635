package org.chalkline.query.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.record.TraceWalk.Level;
import org.chalkline.query.record.TraceWalk.Name;

/**
 * Looks a trace's levels up in the projection of the record: all facts of a level together, with
 * one question for each column by which facts are linked, so that each is answered by its index.
 *
 * <p>How facts are linked never changes, and none is ever taken from the record. So facts are
 * sought among those that are there now, which have indexes, up to the position; and then shown as
 * they were known there.
 */
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

    /** What is on record holds on every day: this one lies behind all that have been asked for. */
    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);

    private final Projection<FactRecord> facts;
    private final AsOf at;
    private final UnaryOperator<List<Row<FactRecord>>> seen;

    /**
     * @param at the point that the answer speaks of
     * @param seen those of some facts that the one who asks sees
     */
    TraceLookUps(Projection<FactRecord> facts, AsOf at, UnaryOperator<List<Row<FactRecord>>> seen) {
        this.facts = facts;
        this.at = at;
        this.seen = seen;
    }

    private static String column(String name) {
        return FactTable.TABLE.column(name).name();
    }

    /** The facts at these positions. */
    Level at(Collection<Long> positions) {
        return found(List.of(List.of(in(POSITION, positions))), positions.size());
    }

    /** The facts with these codes. */
    Level withCodes(List<String> codes, int limit) {
        var some = codes.subList(0, Math.min(limit, codes.size()));
        return level(facts.findAll(some, at), codes.size() > limit);
    }

    /** The facts that rest on decisions with one of these numbers, the earliest first. */
    Level restingOn(Collection<String> documentNumbers, int limit) {
        return found(List.of(List.of(in(column("documentNumber"), documentNumbers))), limit);
    }

    @Override
    public Level causes(Collection<Name> names, int limit) {
        var any = new ArrayList<List<Condition>>();
        var ruledOn = new ArrayList<String>();
        keys(names)
                .forEach(
                        (kind, some) -> {
                            switch (kind) {
                                case REACTION -> any.add(List.of(in(POSITION, positions(some))));
                                case RULING -> ruledOn.addAll(some);
                                case CLOCK -> any.add(List.of(in(OPENS, without(PERIOD, some))));
                                case PERIOD -> any.add(List.of(in(OPENS, some)));
                                case EVIDENCE ->
                                        some.forEach(key -> any.add(paper(key, FILES, Test.IN)));
                                case COMMAND -> any.add(List.of(in(CAUSED_BY, some)));
                                case ROW -> any.addAll(files(names));
                            }
                        });
        var found = found(any, limit);
        if (ruledOn.isEmpty()) return found;
        var ruled = withCodes(ruledOn, limit);
        var all = new ArrayList<>(found.seen());
        all.addAll(ruled.seen());
        var unseen = new HashSet<>(found.unseen());
        unseen.addAll(ruled.unseen());
        return new Level(all, unseen, found.more() || ruled.more());
    }

    private static List<List<Condition>> files(Collection<Name> names) {
        var files =
                names.stream()
                        .filter(each -> each.kind() == TraceEdgeKind.ROW)
                        .filter(TraceWalk::isFile)
                        .map(TraceWalk::file)
                        .toList();
        return files.isEmpty()
                ? List.of()
                : List.of(List.of(in(OF, files), in(TYPE, List.of(FILE_BEGUN))));
    }

    @Override
    public Level effects(Collection<Name> names, int limit) {
        var any = new ArrayList<List<Condition>>();
        var causes = new ArrayList<String>();
        keys(names)
                .forEach(
                        (kind, some) -> {
                            switch (kind) {
                                case REACTION, CLOCK, COMMAND, ROW -> causes.addAll(some);
                                case RULING -> any.add(List.of(in(TELLS_OF, some)));
                                case PERIOD -> any.add(List.of(in(CLOCK, some)));
                                case EVIDENCE ->
                                        some.forEach(
                                                key -> any.add(paper(key, EVIDENCE, Test.HOLDS)));
                            }
                        });
        if (!causes.isEmpty()) any.add(List.of(in(CAUSED_BY, causes)));
        // Of one command what stands before is found too: its first fact stands for it.
        return found(any, limit);
    }

    private static List<Condition> paper(String key, String column, Test test) {
        var paper = TraceWalk.paper(key);
        return List.of(
                in(OF, List.of(paper.getKey())),
                new Condition(column, test, List.of(paper.getValue())));
    }

    /** The first facts, in the order of recording, that satisfy all of one of these conditions. */
    private Level found(List<List<Condition>> any, int limit) {
        var found = new TreeMap<Long, Row<FactRecord>>();
        for (var where : any) {
            for (var row : now(where, limit + 1)) found.put(row.state().position(), row);
        }
        var some = List.copyOf(found.values()).subList(0, Math.min(limit, found.size()));
        return level(then(some), found.size() > limit);
    }

    private List<Row<FactRecord>> now(List<Condition> where, int limit) {
        var all = new ArrayList<>(where);
        all.add(new Condition(POSITION, Test.AT_MOST, List.of(at.position())));
        return facts.list(
                new Query(all, POSITION, false, null, limit), new AsOf(facts.committed(), ANY_DAY));
    }

    /** The same facts as they were known at the point, in their order. */
    private List<Row<FactRecord>> then(List<Row<FactRecord>> now) {
        if (now.stream().allMatch(row -> row.knownSince() <= at.position())) return now;
        var known = new HashMap<String, Row<FactRecord>>();
        for (var row : facts.findAll(now.stream().map(Row::entity).toList(), at)) {
            known.put(row.entity(), row);
        }
        return now.stream()
                .filter(row -> known.containsKey(row.entity()))
                .map(row -> known.getOrDefault(row.entity(), row))
                .toList();
    }

    private Level level(List<Row<FactRecord>> rows, boolean more) {
        var shown = seen.apply(rows).stream().map(Row::state).toList();
        var unseen = new HashSet<String>();
        rows.forEach(row -> unseen.add(row.entity()));
        shown.forEach(each -> unseen.remove(each.code()));
        return new Level(shown, unseen, more);
    }

    private static Map<TraceEdgeKind, List<String>> keys(Collection<Name> names) {
        var keys = new EnumMap<TraceEdgeKind, List<String>>(TraceEdgeKind.class);
        for (var name : names) {
            keys.computeIfAbsent(name.kind(), none -> new ArrayList<>()).add(name.key());
        }
        return keys;
    }

    private static Condition in(String column, Collection<?> values) {
        return new Condition(column, Test.IN, List.copyOf(values));
    }

    private static List<String> without(String word, List<String> keys) {
        return keys.stream().map(key -> key.substring(word.length())).toList();
    }

    private static List<Long> positions(List<String> keys) {
        return without(FACT, keys).stream().map(Long::valueOf).sorted().distinct().toList();
    }
}
