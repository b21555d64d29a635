package org.chalkline.query.clock;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.ClockId;
import org.chalkline.kernel.clock.RuleVersion.Actor;
import org.chalkline.kernel.clock.StatutoryPeriod.State;
import org.chalkline.kernel.clock.Terms.Unit;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which statutory clocks there are, how they stand, and how they were counted. */
@Controller
class ClockQueries {

    private final Projection<ClockRecord> clocks;
    private final CalendarsOnRecord calendars;
    private final ClockNodes nodes;
    private final Lists lists;
    private final Histories histories;

    ClockQueries(
            Projection<ClockRecord> clocks,
            CalendarsOnRecord calendars,
            ClockNodes nodes,
            Lists lists,
            Histories histories) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.nodes = nodes;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable ClockNode clock(@Argument String id, DataFetchingEnvironment env) {
        var found = lists.find(env, clocks, checked(id), calendars.scope());
        return found == null ? null : nodes.on(found.basis()).apply(found.row());
    }

    private static String checked(String id) {
        try {
            return new ClockId(id).value();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<ClockNode> clocks(
            @Argument @Nullable DayRange due,
            @Argument @Nullable Boolean breached,
            @Argument @Nullable List<Unit> unit,
            @Argument @Nullable List<String> responsibleUnit,
            @Argument @Nullable List<State> state,
            @Argument @Nullable List<String> rule,
            @Argument @Nullable List<Actor> actor,
            @Argument @Nullable List<String> of,
            @Argument @Nullable List<String> kind,
            @Argument @Nullable ClockOrder orderBy,
            DataFetchingEnvironment env) {
        var filter =
                new ClockFilter(due, breached, unit, responsibleUnit, state, rule, actor, of, kind);
        var order = ClockOrder.of(orderBy);
        var list =
                new ListQuery<>(
                        clocks,
                        List.of(calendars.scope()),
                        filter.identity(order),
                        filter.where(),
                        order);
        return lists.page(env, list, (rows, basis) -> nodes.on(basis));
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> clockHistory(
            @Argument String id, DataFetchingEnvironment env) {
        // The projection holds no other facts.
        return histories.page(
                env, clocks, checked(id), fact -> ClockFactSummary.of((ClockEvent) fact));
    }

    @SchemaMapping(typeName = "ClockExplanation")
    public List<ExplanationNode.Day> days(
            ExplanationNode explanation, @Argument int first, @Argument @Nullable LocalDate after) {
        ListConnection.checkFirst(first);
        return explanation.days(first, after);
    }
}
