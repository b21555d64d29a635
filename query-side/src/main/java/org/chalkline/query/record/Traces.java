package org.chalkline.query.record;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.SealedCursor;
import org.chalkline.query.procedure.service.ServiceRecord;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.record.TraceWalk.Edge;
import org.chalkline.query.record.TraceWalk.Found;
import org.chalkline.query.record.TraceWalk.Node;
import org.chalkline.query.table.AskedTables;
import org.chalkline.query.table.FactSummaries;
import org.chalkline.query.table.Sights;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what caused a fact and what followed from it, across records. */
@Controller
class Traces {
    /** So many facts a trace holds at the most. */
    static final int MOST = 1_000;

    private static final int MOST_LEVELS = 20;
    private static final int MOST_SERVICES = 100;
    private static final String ERASED = "person.PersonErased";
    private static final String BAR = "|";

    private final Projection<FactRecord> facts;
    private final TableQueries<FactRecord> queries;
    private final Projection<ServiceRecord> services;
    private final TableQueries<ServiceRecord> serviceQueries;
    private final AskedTables asked;
    private final Sights sights;
    private final BasisResolver bases;
    private final RecordedTexts texts;
    private final FactSummaries summaries;
    private final SealedCursor cursors;

    Traces(
            Projection<FactRecord> facts,
            TableQueries<FactRecord> queries,
            Projection<ServiceRecord> services,
            TableQueries<ServiceRecord> serviceQueries,
            AskedTables asked,
            Sights sights,
            BasisResolver bases,
            RecordedTexts texts,
            FactSummaries summaries,
            SealedCursor cursors) {
        this.facts = facts;
        this.queries = queries;
        this.services = services;
        this.serviceQueries = serviceQueries;
        this.asked = asked;
        this.sights = sights;
        this.bases = bases;
        this.texts = texts;
        this.summaries = summaries;
        this.cursors = cursors;
    }

    /**
     * A page of a trace, as GraphQL shows it.
     *
     * @param edges those that lead to or from a fact of the page, and to no later one
     * @param unseen how many facts on the way are not shown to the one who asks
     * @param most how many facts a trace holds at the most, where there are more; absent else
     */
    record Trace(
            List<TraceNode> nodes,
            List<TraceEdge> edges,
            int unseen,
            @Nullable Integer cutAt,
            PageInfo pageInfo,
            Basis basis) {}

    /**
     * A fact on its way.
     *
     * @param told what it tells; absent where this version of the program can't read it
     */
    record TraceNode(FactRecord fact, int level, @Nullable Fact told) {}

    /** One fact follows from another. */
    record TraceEdge(long from, long to, TraceEdgeKind kind) {}

    /**
     * What somebody had been shown who acted.
     *
     * @param position of what they were looking at
     * @param effectiveOn the day on which they acted
     * @param record the global id of the record at that point
     */
    record ShownThen(long position, LocalDate effectiveOn, @Nullable String record) {}

    /** Where a page begins. */
    private record Place(AsOf at, long behind) {}

    @QueryMapping
    @Nullable Trace trace(
            @Argument long of,
            @Argument int up,
            @Argument int down,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment env) {
        ListConnection.checkFirst(first);
        requireLevels("up", up);
        requireLevels("down", down);
        var list = "trace " + of + " " + up + " " + down + " ";
        var place = after == null ? null : place(list, after);
        var scope = ReadScope.all(facts);
        var basis =
                place == null
                        ? bases.resolve(env, null, List.of(scope))
                        : bases.resolve(env, place.at(), scope);
        var lookUps = new TraceLookUps(facts, basis.at(), rows -> asked.seen(env, queries, rows));
        var found = lookUps.at(List.of(of)).seen();
        if (found.isEmpty()) return null;
        var walked = new TraceWalk(lookUps, MOST).from(found.getFirst(), up, down);
        return page(walked, list, place, first, basis);
    }

    private static void requireLevels(String argument, int levels) {
        if (levels < 0 || levels > MOST_LEVELS) {
            throw RequestException.badValue(argument + " must be 0 to " + MOST_LEVELS + ".");
        }
    }

    private Trace page(Found found, String list, @Nullable Place place, int first, Basis basis) {
        var order = new HashMap<Long, Integer>();
        found.nodes().forEach(node -> order.put(node.fact().position(), order.size()));
        int begin = place == null ? 0 : order.getOrDefault(place.behind(), order.size() - 1) + 1;
        int end = Math.min(found.nodes().size(), begin + first);
        var shown = found.nodes().subList(begin, end);
        var edges = new ArrayList<TraceEdge>();
        for (var edge : found.edges()) {
            int later = later(edge, order);
            if (later >= begin && later < end) {
                edges.add(new TraceEdge(edge.from(), edge.to(), edge.kind()));
            }
        }
        var ends =
                shown.stream()
                        .map(node -> cursor(list, basis.at(), node.fact().position()))
                        .toList();
        return new Trace(
                shown.stream().map(this::node).toList(),
                edges,
                found.unseen(),
                found.cut() ? MOST : null,
                PageInfo.forwards(ends, end < found.nodes().size(), place != null),
                basis);
    }

    private static int later(Edge edge, Map<Long, Integer> order) {
        return Math.max(
                requireNonNull(order.get(edge.from())), requireNonNull(order.get(edge.to())));
    }

    private TraceNode node(Node node) {
        return new TraceNode(node.fact(), node.level(), texts.read(node.fact()));
    }

    private String cursor(String list, AsOf at, long position) {
        return cursors.close(list + at.position() + BAR + at.effectiveOn() + BAR + position);
    }

    private Place place(String list, String cursor) {
        var parts =
                cursors.open(cursor)
                        .filter(place -> place.startsWith(list))
                        .map(place -> place.substring(list.length()).split("\\|"))
                        .orElseThrow(
                                () ->
                                        RequestException.badValue(
                                                "after is no cursor of this trace."));
        return new Place(
                new AsOf(Long.parseLong(parts[0]), LocalDate.parse(parts[1])),
                Long.parseLong(parts[2]));
    }

    /** In one sentence; of what can't be read, that it can't. */
    @SchemaMapping(typeName = "TraceNode")
    String summary(TraceNode node) {
        return node.told() == null
                ? "Not readable by this version of the program."
                : summaries.of(node.told());
    }

    /** What whoever acted had been shown; absent where they didn't say. */
    @SchemaMapping(typeName = "TraceNode")
    @Nullable ShownThen shown(TraceNode node) {
        var fact = node.fact();
        if (fact.lookedAt() == null) return null;
        var at = new AsOf(fact.lookedAt(), fact.recordedOn());
        return new ShownThen(at.position(), at.effectiveOn(), sights.idAt(fact.of(), at));
    }

    /** What the addressee was told about contesting it; absent where it rests on no decision. */
    @SchemaMapping(typeName = "TraceNode")
    @Nullable RemedyNotice remedyNotice(TraceNode node) {
        var decision = node.told() == null ? null : node.told().decision();
        return decision == null ? null : decision.remedyNotice();
    }

    /** On whom its paper was served, each of whom could object within their own periods. */
    @SchemaMapping(typeName = "TraceNode")
    List<ServiceRecord> services(TraceNode node, DataFetchingEnvironment env) {
        var number = node.fact().documentNumber();
        if (number == null) return List.of();
        var at = new AsOf(basis(env, services), BasisResolver.basisOf(env).effectiveOn());
        var where =
                List.of(
                        new Condition("of", Test.IN, List.of(node.fact().of())),
                        new Condition("document", Test.IN, List.of(number)));
        var rows = services.list(new Query(where, "document", false, null, MOST_SERVICES), at);
        return asked.seen(env, serviceQueries, rows).stream().map(Row::state).toList();
    }

    private static long basis(DataFetchingEnvironment env, Projection<?> projection) {
        return Math.min(projection.committed(), BasisResolver.basisOf(env).position());
    }

    /** The people named in it who were erased: of them it tells nothing any more. */
    @SchemaMapping(typeName = "TraceNode")
    List<String> erased(TraceNode node, DataFetchingEnvironment env) {
        if (node.told() == null) return List.of();
        var people = new HashSet<String>();
        NamedPeople.in(node.told()).forEach(each -> people.add(each.toString()));
        if (people.isEmpty()) return List.of();
        return List.copyOf(new TreeSet<>(erased(people, BasisResolver.basisOf(env).at())));
    }

    private Set<String> erased(Set<String> people, AsOf at) {
        var where =
                List.of(
                        new Condition("of", Test.IN, List.copyOf(people)),
                        new Condition("type", Test.IN, List.of(ERASED)));
        var position = FactTable.TABLE.column("position");
        return facts.all(where, position, at).stream()
                .map(Row::state)
                .filter(each -> each.standing() != FactStanding.FELL)
                .collect(toMap(FactRecord::of, FactRecord::of, (a, b) -> a))
                .keySet();
    }
}
