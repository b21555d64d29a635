package org.chalkline.query.administration;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.FactReader;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which powers officers hold, and whether one was empowered on a day. */
@Controller
class OfficerQueries {
    private static final int PAGE = 1_000;

    private final Projection<OfficerRecord> officers;
    private final BasisResolver bases;
    private final Lists lists;
    private final Histories histories;
    private final FactReader reader;

    OfficerQueries(
            Projection<OfficerRecord> officers,
            BasisResolver bases,
            Lists lists,
            Histories histories,
            FactReader reader) {
        this.officers = officers;
        this.bases = bases;
        this.lists = lists;
        this.histories = histories;
        this.reader = reader;
    }

    @QueryMapping
    public @Nullable OfficerRecord officer(@Argument String name, DataFetchingEnvironment env) {
        var found = lists.find(env, officers, entity("name", name));
        return found == null ? null : found.state();
    }

    private static String entity(String argument, String name) {
        try {
            return new OfficerId(name).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue(argument + ": " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<OfficerRecord> officers(DataFetchingEnvironment env) {
        var list =
                ListQuery.of(
                        "officers", officers, List.of(), List.of(), Order.by(OfficerView.NAME));
        return lists.page(env, list, (rows, basis) -> Row::state);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> officerHistory(
            @Argument String name, DataFetchingEnvironment env) {
        return histories.page(env, officers, entity("name", name), OfficerQueries::summary);
    }

    /**
     * Whether an officer held a power.
     *
     * @param instrument the number of the document by which it was held
     */
    public record PowerHeld(boolean held, @Nullable String instrument, Basis basis) {}

    /** Answered by the very rule by which acts are judged, from the facts known at the position. */
    @QueryMapping
    public PowerHeld powerHeld(
            @Argument String officer,
            @Argument Power power,
            @Argument LocalDate on,
            DataFetchingEnvironment env) {
        var entity = entity("officer", officer);
        var basis = bases.resolve(env, null, List.of(ReadScope.one(officers, entity)));
        var instrument = PowersEvent.instrument(facts(entity, basis.position()), power, on);
        return new PowerHeld(instrument != null, instrument, basis);
    }

    /** An officer who held a power, and by which instrument. */
    public record PowerHolder(String officer, String instrument) {}

    /** All who held a power on a day, in the order of their names. */
    public record PowerHolders(List<PowerHolder> holders, Basis basis) {}

    /** Answered by the rule of {@code powerHeld} for every officer of the projection. */
    @QueryMapping
    public PowerHolders officersHolding(
            @Argument Power power, @Argument LocalDate on, DataFetchingEnvironment env) {
        var basis = bases.resolve(env, null, List.of(ReadScope.all(officers)));
        // Whoever held it that day is on record by that day, whatever day the answer speaks of.
        var at = new AsOf(basis.position(), on);
        var holders = new ArrayList<PowerHolder>();
        Query.Key after = null;
        while (true) {
            var name = OfficerView.NAME.name();
            var rows = officers.list(new Query(List.of(), name, false, after, PAGE), at);
            for (var row : rows) {
                var facts = facts(row.entity(), basis.position());
                var instrument = PowersEvent.instrument(facts, power, on);
                var officer = row.state().id().value();
                if (instrument != null) holders.add(new PowerHolder(officer, instrument));
            }
            if (rows.size() < PAGE) return new PowerHolders(holders, basis);
            after = new Query.Key(rows.getLast().state().id().value(), rows.getLast().entity());
        }
    }

    private List<Fact> facts(String entity, long upTo) {
        var facts = new ArrayList<Fact>();
        long after = FactStream.NOTHING;
        while (true) {
            var page = officers.history(entity, after, upTo, PAGE);
            for (var past : page) {
                after = past.position();
                // What can't be read has parked the officer, and the basis says so.
                var fact = reader.read(past);
                if (fact != null) facts.add(fact);
            }
            if (page.size() < PAGE) return facts;
        }
    }

    /** The projection holds no other facts. */
    private static String summary(Fact fact) {
        return switch ((PowersEvent) fact) {
            case PowerDelegated e ->
                    e.power()
                            + " delegated by "
                            + e.delegatedBy()
                            + ", instrument "
                            + e.instrument()
                            + (e.until() == null ? "." : ", until " + e.until() + ".");
            case PowerTakenBack e -> e.power() + " taken back, instrument " + e.instrument() + ".";
        };
    }

    @SchemaMapping(typeName = "Officer")
    public String name(OfficerRecord officer) {
        return officer.id().value();
    }

    @SchemaMapping(typeName = "Officer")
    public List<Power> powers(OfficerRecord officer, DataFetchingEnvironment env) {
        return officer.powersOn(BasisResolver.basisOf(env).effectiveOn());
    }

    @SchemaMapping(typeName = "Officer")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
