package org.chalkline.query.record;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.standing.IfActFell;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.SealedCursor;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.record.TraceWalk.Level;
import org.chalkline.query.record.TraceWalk.Name;
import org.chalkline.query.table.AskedTables;
import org.chalkline.query.table.Sights;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers what depends on an act, before it is set aside or corrected: what would fall with it,
 * what somebody would have to look at then, and what was recorded because of it or cites it. What
 * would fall is asked of those who decide it, and nothing is recorded.
 */
@Controller
class RestingQueries {
    private final Projection<FactRecord> facts;
    private final TableQueries<FactRecord> queries;
    private final Projection<DecisionRecord> decisions;
    private final IfActFell ifItFell;
    private final AskedTables asked;
    private final Sights sights;
    private final BasisResolver bases;
    private final RecordedTexts texts;
    private final SealedCursor cursors;

    RestingQueries(
            Projection<FactRecord> facts,
            TableQueries<FactRecord> queries,
            Projection<DecisionRecord> decisions,
            IfActFell ifItFell,
            AskedTables asked,
            Sights sights,
            BasisResolver bases,
            RecordedTexts texts,
            SealedCursor cursors) {
        this.facts = facts;
        this.queries = queries;
        this.decisions = decisions;
        this.ifItFell = ifItFell;
        this.asked = asked;
        this.sights = sights;
        this.bases = bases;
        this.texts = texts;
        this.cursors = cursors;
    }

    /**
     * A page of what depends on a fact, as GraphQL shows it.
     *
     * @param unseen how many facts that depend on it are not shown to the one who asks
     * @param cutAt how many are looked at at the most, where there are more; absent else
     */
    record DependentPage(
            List<Dependent> nodes,
            int total,
            int unseen,
            @Nullable Integer cutAt,
            PageInfo pageInfo,
            Basis basis) {}

    /**
     * What depends on a fact.
     *
     * @param of whose record it is in
     * @param fact absent of a whole record that rests on it
     */
    record Dependent(DependentKind kind, String of, @Nullable FactRecord fact) {}

    /** What was found, each once: why it depends that was found first. */
    private static final class Found {
        final Map<String, Dependent> all = new LinkedHashMap<>();
        final Set<String> unseen = new HashSet<>();
        boolean cut;

        void note(Level level) {
            unseen.addAll(level.unseen());
            cut |= level.more();
        }

        void add(DependentKind kind, FactRecord fact) {
            all.putIfAbsent(fact.code(), new Dependent(kind, fact.of(), fact));
        }
    }

    @QueryMapping
    @Nullable DependentPage dependents(
            @Argument long of,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment env) {
        ListConnection.checkFirst(first);
        var list = "dependents " + of + " ";
        int begin = after == null ? 0 : place(list, after) + 1;
        var basis =
                bases.resolve(env, null, List.of(ReadScope.all(facts), ReadScope.all(decisions)));
        var lookUps = new TraceLookUps(facts, basis.at(), rows -> asked.seen(env, queries, rows));
        var act = lookUps.at(List.of(of)).seen();
        if (act.isEmpty()) return null;
        var found = found(env, lookUps, act.getFirst(), basis.at());
        var all = List.copyOf(found.all.values());
        int end = Math.min(all.size(), begin + first);
        var ends = new ArrayList<String>();
        for (int i = begin; i < end; i++) ends.add(cursors.close(list + i));
        return new DependentPage(
                begin >= end ? List.of() : all.subList(begin, end),
                all.size(),
                found.unseen.size(),
                found.cut ? Traces.MOST : null,
                PageInfo.forwards(ends, end < all.size(), after != null),
                basis);
    }

    private int place(String list, String cursor) {
        return cursors.open(cursor)
                .filter(place -> place.startsWith(list))
                .map(place -> Integer.parseInt(place.substring(list.length())))
                .orElseThrow(() -> RequestException.badValue("after is no cursor of this list."));
    }

    private Found found(
            DataFetchingEnvironment env, TraceLookUps lookUps, FactRecord act, AsOf at) {
        var found = new Found();
        found.all.put(act.code(), new Dependent(DependentKind.FALLS, act.of(), act));
        var would = ifItFell.ask(act.of(), Math.toIntExact(act.number()));
        var falling = falling(lookUps, would.facts(), act, found);
        rest(env, would.resting(), found);
        followed(lookUps, falling, found);
        if (act.documentNumber() != null) {
            cited(lookUps, List.of(act.documentNumber()), found);
        }
        var underIt = decidedUnder(act, at);
        if (!underIt.isEmpty()) cited(lookUps, underIt, found);
        found.all.remove(act.code());
        return found;
    }

    /** The act, and what would fall with it. */
    private static List<FactRecord> falling(
            TraceLookUps lookUps, List<SequenceRange> ranges, FactRecord act, Found found) {
        var codes =
                SequenceRange.numbers(ranges).stream()
                        .mapToObj(number -> Told.code(act.of(), number))
                        .limit(Traces.MOST + 1L)
                        .toList();
        var level = lookUps.withCodes(codes, Traces.MOST);
        found.note(level);
        var along = new ArrayList<>(level.seen());
        along.sort(Comparator.comparingLong(FactRecord::position));
        along.forEach(each -> found.add(DependentKind.FALLS, each));
        along.addFirst(act);
        return along;
    }

    private void rest(DataFetchingEnvironment env, Collection<String> resting, Found found) {
        for (var of : resting) {
            if (sights.sees(env, of)) {
                var whole = new Dependent(DependentKind.NEEDS_FOLLOW_UP, of, null);
                found.all.putIfAbsent(of, whole);
            } else {
                found.unseen.add(of);
            }
        }
    }

    /** What was recorded because of one of these, or rests on it. */
    private static void followed(TraceLookUps lookUps, List<FactRecord> falling, Found found) {
        var kinds = new HashMap<Name, DependentKind>();
        var names = new LinkedHashSet<Name>();
        for (var each : falling) {
            for (var name : TraceWalk.gives(each)) {
                var kind = kind(name.kind());
                if (kind == null) continue;
                names.add(name);
                kinds.put(name, kind);
            }
        }
        var level = lookUps.effects(names, Traces.MOST);
        found.note(level);
        for (var each : level.seen()) {
            for (var name : TraceWalk.needs(each)) {
                var kind = kinds.get(name);
                if (kind == null) continue;
                found.add(kind, each);
                break;
            }
        }
    }

    /** What one command recorded besides falls with the act, or has nothing to do with it. */
    private static @Nullable DependentKind kind(TraceEdgeKind edge) {
        return switch (edge) {
            case COMMAND -> null;
            case REACTION, CLOCK, ROW -> DependentKind.CAUSED;
            case PERIOD, EVIDENCE -> DependentKind.CITES;
            case RULING -> DependentKind.RULES;
        };
    }

    private static void cited(TraceLookUps lookUps, List<String> numbers, Found found) {
        var level = lookUps.restingOn(numbers, Traces.MOST);
        found.note(level);
        level.seen().forEach(each -> found.add(DependentKind.CITES, each));
    }

    /** The numbers of decisions that were taken under a delegation, where the act is one. */
    private List<String> decidedUnder(FactRecord act, AsOf at) {
        if (!(texts.read(act) instanceof PowerDelegated given)) return List.of();
        var where =
                List.of(
                        in("delegation", List.of(given.instrument())),
                        in("officer", List.of(given.officer().value())));
        var query = new Query(where, "position", false, null, Traces.MOST);
        return decisions.list(query, at).stream().map(row -> row.state().documentNumber()).toList();
    }

    private static Condition in(String column, List<?> values) {
        return new Condition(column, Test.IN, List.copyOf(values));
    }
}
