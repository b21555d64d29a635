package org.chalkline.query.budget;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which budget lines there are, and were, as of a point on both clocks. */
@Controller
class BudgetQueries {

    private static final Fields<BudgetLineRecord> FIELDS =
            new Fields<BudgetLineRecord>()
                    .add("status", BudgetLineRecord::status)
                    .add("heading", BudgetLineRecord::heading)
                    .add("purpose", BudgetLineRecord::purpose)
                    .add("asked", line -> Yuan.of(line.asked()))
                    .add("early", line -> Yuan.of(line.early()))
                    .add("figures", line -> ExecutionFigures.of(line.figures()))
                    .add("carriedIn", line -> Yuan.of(line.figures().carriedIn()))
                    .add("carriedOver", line -> Yuan.of(line.figures().carriedOver()))
                    .add("surplus", line -> Yuan.of(line.figures().surplus()))
                    .add("dates", BudgetLineRecord::dates);

    private final Entities<BudgetLineRecord> lines;
    private final ClockNodes clocks;

    BudgetQueries(Projection<BudgetLineRecord> lines, ClockNodes clocks, Answers answers) {
        this.lines =
                answers.about(lines, BudgetLineId::new, BudgetEvent.class, BudgetFactSummary::of)
                        .with(clocks.related());
        this.clocks = clocks;
    }

    @QueryMapping
    public @Nullable BudgetLineRecord budgetLine(@Argument String id, DataFetchingEnvironment env) {
        return lines.find(env, id);
    }

    @QueryMapping
    public ListConnection<BudgetLineRecord> budgetLines(
            @Argument @Nullable BudgetFilter filter,
            @Argument @Nullable BudgetOrder orderBy,
            DataFetchingEnvironment env) {
        return lines.page(
                env, "budgetLines", BudgetFilter.conditions(filter), BudgetOrder.of(orderBy));
    }

    @QueryMapping
    public Counts<BudgetGrouping> budgetLineCounts(
            @Argument @Nullable BudgetFilter filter,
            @Argument List<BudgetGrouping> groupBy,
            DataFetchingEnvironment env) {
        return lines.counts(env, BudgetFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> budgetLineHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return lines.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes budgetLineChanges(@Argument String id, DataFetchingEnvironment env) {
        return lines.changes(env, id, FIELDS);
    }

    @SchemaMapping(typeName = "BudgetLine")
    public BudgetLineRecord.Kind kind(BudgetLineRecord line) {
        return line.kind();
    }

    @SchemaMapping(typeName = "BudgetLine")
    public String asked(BudgetLineRecord line) {
        return Yuan.of(line.asked());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public String early(BudgetLineRecord line) {
        return Yuan.of(line.early());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public ExecutionFigures figures(BudgetLineRecord line) {
        return ExecutionFigures.of(line.figures());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public String carriedIn(BudgetLineRecord line) {
        return Yuan.of(line.figures().carriedIn());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public String carriedOver(BudgetLineRecord line) {
        return Yuan.of(line.figures().carriedOver());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public String surplus(BudgetLineRecord line) {
        return Yuan.of(line.figures().surplus());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public List<ClockRecord> clocks(BudgetLineRecord line, DataFetchingEnvironment env) {
        return clocks.of(env, line.id().toString());
    }

    @SchemaMapping(typeName = "BudgetLine")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
