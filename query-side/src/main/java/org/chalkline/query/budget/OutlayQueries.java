package org.chalkline.query.budget;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers for what the money of budget lines was bound and spent, as of a point on both clocks. */
@Controller
class OutlayQueries {
    private final Projection<OutlayRecord> outlays;
    private final Lists lists;

    OutlayQueries(Projection<OutlayRecord> outlays, Lists lists) {
        this.outlays = outlays;
        this.lists = lists;
    }

    @QueryMapping
    public ListConnection<OutlayRecord> budgetOutlays(
            @Argument @Nullable OutlayFilter filter,
            @Argument @Nullable OutlayOrder orderBy,
            DataFetchingEnvironment env) {
        var list =
                ListQuery.of(
                        "budgetOutlays",
                        outlays,
                        List.of(),
                        OutlayFilter.conditions(filter),
                        OutlayOrder.of(orderBy));
        return lists.page(env, list, (rows, basis) -> Row::state);
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String lineId(OutlayRecord outlay) {
        return outlay.line().value();
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String amount(OutlayRecord outlay) {
        return Yuan.of(outlay.amount());
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String paid(OutlayRecord outlay) {
        return Yuan.of(outlay.paid());
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String refunded(OutlayRecord outlay) {
        return Yuan.of(outlay.refunded());
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String released(OutlayRecord outlay) {
        return Yuan.of(outlay.released());
    }

    @SchemaMapping(typeName = "BudgetOutlay")
    public String left(OutlayRecord outlay) {
        return Yuan.of(outlay.left());
    }
}
