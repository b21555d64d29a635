package org.chalkline.query.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.chalkline.kernel.command.RefusedCommands;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.SealedCursor;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what was refused to whom, how often, for which reason, and what came of it. */
@Controller
class Refusals {
    private static final String PLACE = "refusal ";
    private static final int MOST_GROUPS = 1_000;
    private static final String OF = FactTable.TABLE.column("of").name();
    private static final String ACTOR = FactTable.TABLE.column("actor").name();
    private static final String POSITION = FactTable.TABLE.column("position").name();

    private final RefusedCommands refused;
    private final Projection<FactRecord> facts;
    private final FactStream stream;
    private final Clock clock;
    private final SealedCursor cursors;

    Refusals(
            RefusedCommands refused,
            Projection<FactRecord> facts,
            FactStream stream,
            Clock clock,
            SealedCursor cursors) {
        this.refused = refused;
        this.facts = facts;
        this.stream = stream;
        this.clock = clock;
        this.cursors = cursors;
    }

    /**
     * Which refusals are meant; all, where nothing is said.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     */
    public record Filter(
            @Nullable List<String> code,
            @Nullable List<String> command,
            @Nullable List<String> actor,
            @Nullable List<String> of,
            @Nullable List<String> channel,
            @Nullable List<String> correlationId,
            @Nullable List<String> law,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {

        static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);

        boolean takes(RefusedCommand each) {
            return takes(code, each.code())
                    && takes(command, each.command())
                    && takes(actor, each.actor())
                    && takes(of, each.of())
                    && takes(channel, each.channel())
                    && takes(correlationId, each.correlationId())
                    && takes(law, each.law());
        }

        private static boolean takes(@Nullable List<String> some, @Nullable String value) {
            return some == null || some.contains(value);
        }

        @Nullable Instant first() {
            return from == null ? null : from.toInstant();
        }

        @Nullable Instant end() {
            return to == null ? null : to.toInstant();
        }
    }

    /** A page of refusals. */
    public record Page(List<Edge> edges, PageInfo pageInfo) {}

    public record Edge(String cursor, RefusedCommand node) {}

    /** A fact in short. */
    public record AcceptedFact(String code, long position, String type, OffsetDateTime recordedAt) {
        static AcceptedFact of(FactRecord fact) {
            return new AcceptedFact(fact.code(), fact.position(), fact.type(), fact.recordedAt());
        }
    }

    /** How many there are of one kind. */
    public record Count(List<String> values, long count) {}

    @QueryMapping
    Page refusals(
            @Argument @Nullable Filter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        ListConnection.checkFirst(first);
        var behind = after == null ? null : place(after);
        var found = new ArrayList<RefusedCommand>();
        var end = behind == null ? null : at(behind).plusMillis(1);
        var reached = new boolean[] {behind == null};
        each(
                filter == null ? Filter.ALL : filter,
                end,
                each -> {
                    if (reached[0]) found.add(each);
                    else if (each.place().equals(behind)) reached[0] = true;
                    return found.size() <= first;
                });
        var shown = found.subList(0, Math.min(first, found.size()));
        var edges = shown.stream().map(each -> new Edge(cursor(each), each)).toList();
        return new Page(
                edges,
                PageInfo.forwards(
                        edges.stream().map(Edge::cursor).toList(),
                        found.size() > first,
                        after != null));
    }

    @QueryMapping
    List<Count> refusalCounts(
            @Argument @Nullable Filter filter, @Argument List<RefusalGrouping> groupBy) {
        var by = List.copyOf(new LinkedHashSet<>(groupBy));
        if (by.isEmpty()) throw RequestException.badValue("groupBy must name one or more.");
        var counts = new TreeMap<String, Map.Entry<List<String>, AtomicLong>>();
        each(
                filter == null ? Filter.ALL : filter,
                null,
                each -> {
                    var values = by.stream().map(each::value).toList();
                    counts.computeIfAbsent(
                                    String.join("\u0000", values),
                                    none -> Map.entry(values, new AtomicLong()))
                            .getValue()
                            .incrementAndGet();
                    if (counts.size() > MOST_GROUPS) {
                        throw RequestException.badValue(
                                "There are more than "
                                        + MOST_GROUPS
                                        + " groups: group by less, or narrow the filter.");
                    }
                    return true;
                });
        return counts.values().stream()
                .map(each -> new Count(each.getKey(), each.getValue().get()))
                .toList();
    }

    /** The first thing that the same actor recorded of the same record afterwards. */
    @SchemaMapping(typeName = "RefusedCommand")
    @Nullable AcceptedFact acceptedAfterwards(RefusedCommand refused) {
        var tried = refused.kept().tried();
        if (tried == null || tried.of() == null) return null;
        long before = stream.positionAt(refused.kept().at());
        var where =
                List.of(
                        new Condition(OF, Test.IN, List.of((Object) tried.of())),
                        new Condition(ACTOR, Test.IN, List.of((Object) tried.actor())),
                        new Condition(POSITION, Test.AT_LEAST, List.of((Object) (before + 1))));
        var at = new AsOf(facts.committed(), LocalDate.now(clock));
        return facts.list(new Query(where, POSITION, false, null, 1), at).stream()
                .map(Row::state)
                .map(AcceptedFact::of)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param before only those before this instant as well; absent for all
     */
    private void each(Filter filter, @Nullable Instant before, Predicate<RefusedCommand> to) {
        var end = filter.end();
        if (before != null && (end == null || before.isBefore(end))) end = before;
        refused.newestFirst(
                filter.first(),
                end,
                kept -> {
                    var each = new RefusedCommand(kept);
                    return !filter.takes(each) || to.test(each);
                });
    }

    private String cursor(RefusedCommand each) {
        return cursors.close(PLACE + each.place());
    }

    private String place(String cursor) {
        return cursors.open(cursor)
                .filter(place -> place.startsWith(PLACE))
                .map(place -> place.substring(PLACE.length()))
                .orElseThrow(() -> RequestException.badValue("after is no cursor of this list."));
    }

    private static Instant at(String place) {
        return Instant.ofEpochMilli(Long.parseLong(place.substring(0, place.indexOf(' '))));
    }
}
