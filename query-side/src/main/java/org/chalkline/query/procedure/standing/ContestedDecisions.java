package org.chalkline.query.procedure.standing;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows with each decision, wherever it stands, which acts under its number are contested. */
@Controller
class ContestedDecisions {
    private static final int MOST = 100;
    private static final String NUMBER = StandingTable.TABLE.column("document").name();
    private static final String CODE = StandingTable.TABLE.column(Table.CODE).name();

    private final Projection<ActStandingRecord> standings;

    ContestedDecisions(Projection<ActStandingRecord> standings) {
        this.standings = standings;
    }

    @SchemaMapping(typeName = "Decision")
    List<ActStandingRecord> contested(Decision decision, DataFetchingEnvironment env) {
        var number = List.<Object>of(decision.documentNumber());
        var same = List.of(new Condition(NUMBER, Condition.Test.IN, number));
        var at = BasisResolver.basisOf(env).at();
        return standings.list(new Query(same, CODE, false, null, MOST), at).stream()
                .map(Row::state)
                .toList();
    }
}
