package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one table: its projection, what its facts say in a sentence, what its answers
 * show of others, and filters of its own. A bean for each table.
 *
 * @param <S> the state of one record
 */
public final class TableQueries<S> {

    private final Table<S> table;
    private final Projection<S> projection;
    private final Class<?> facts;
    private final Function<Fact, String> summaries;
    private final List<Entities.Related<S>> related = new ArrayList<>();
    private final List<TableFilter> filters = new ArrayList<>();
    private final Map<String, Function<S, @Nullable Object>> compared = new LinkedHashMap<>();
    private @Nullable ClockNodes clocks;
    private OtherCodes otherCodes = OtherCodes.NONE;
    private OtherCodes names = OtherCodes.NONE;

    private TableQueries(
            Table<S> table,
            Projection<S> projection,
            Class<?> facts,
            Function<Fact, String> summaries) {
        this.table = table;
        this.projection = projection;
        this.facts = facts;
        this.summaries = summaries;
    }

    /**
     * What is asked of a table.
     *
     * @param facts of which type the table's own facts are; what its projection takes in besides is
     *     told by the table whose facts these are
     * @param summaries says in one sentence what a fact of its own tells
     */
    public static <S, F> TableQueries<S> of(
            Table<S> table,
            Projection<S> projection,
            Class<F> facts,
            Function<F, String> summaries) {
        return new TableQueries<>(
                table, projection, facts, fact -> summaries.apply(facts.cast(fact)));
    }

    /** Each record shows its statutory periods, in a field {@code clocks}. */
    public TableQueries<S> withClocks(ClockNodes nodes) {
        clocks = nodes;
        return with(nodes.related());
    }

    /** Answers read these as well, for fields that the feature maps itself. */
    public TableQueries<S> with(Entities.Related<S> others) {
        related.add(others);
        return this;
    }

    /** What is not found under its code may stand under another one. */
    public TableQueries<S> alsoUnder(OtherCodes codes) {
        otherCodes = codes;
        return this;
    }

    /**
     * The same; and a record is called by the code of the one that goes on, wherever it is named.
     */
    public TableQueries<S> calledBy(OtherCodes codes) {
        names = codes;
        return alsoUnder(codes);
    }

    OtherCodes names() {
        return names;
    }

    OtherCodes otherCodes() {
        return otherCodes;
    }

    /** Lists can be filtered so, too. */
    public TableQueries<S> filteredBy(TableFilter filter) {
        filters.add(filter);
        return this;
    }

    /**
     * Changes compare this value of a field, and not what the record calls so.
     *
     * @param field its name in the schema
     */
    public TableQueries<S> comparing(String field, Function<S, @Nullable Object> value) {
        compared.put(field, value);
        return this;
    }

    /** The GraphQL type of a record. */
    public String type() {
        return table.type();
    }

    /** Why whoever comes in sees all of its records; absent where they don't. */
    public @Nullable String openBecause() {
        return table.whose().open();
    }

    /** What a record is made from. */
    public Class<S> stateType() {
        return projection.view().stateType();
    }

    Table<S> table() {
        return table;
    }

    Projection<S> projection() {
        return projection;
    }

    /** Whether each record is one aggregate, whose facts are its own. */
    boolean isOfAggregates() {
        return projection.view() instanceof AggregateView<?>;
    }

    /** Whether its records are facts themselves, or what was recorded about them. */
    boolean tellsOfRecords() {
        return projection.view().isOfTheRecord();
    }

    /** Of which type the table's own facts are. */
    Class<?> facts() {
        return facts;
    }

    /** Says what one of the table's own facts tells. */
    String summary(Fact fact) {
        return summaries.apply(fact);
    }

    List<TableFilter> filters() {
        return List.copyOf(filters);
    }

    Map<String, Function<S, @Nullable Object>> compared() {
        return compared;
    }

    boolean showsClocks() {
        return clocks != null;
    }

    @Nullable ClockNodes clocks() {
        return clocks;
    }

    /** All that answers show of other projections. */
    Entities.Related<S> related() {
        return new Entities.Related<>() {
            @Override
            public List<ReadScope> one(String given, String entity) {
                return related.stream().flatMap(each -> each.one(given, entity).stream()).toList();
            }

            @Override
            public List<ReadScope> many() {
                return related.stream().flatMap(each -> each.many().stream()).toList();
            }

            @Override
            public void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows) {
                RowsSetAside.note(env, rows);
                related.forEach(each -> each.expect(env, basis, rows));
            }
        };
    }
}
