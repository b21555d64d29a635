package org.chalkline.query.contest;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.AskedTables;
import org.chalkline.query.table.TableQueries;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Adds up what the bureau had to pay by outcomes of contested cases, by the year of the outcome.
 */
@Controller
class CompensationQueries {
    private static final String YEAR = ContestedCaseTable.TABLE.column("outcomeYear").name();

    private final TableQueries<ContestedCaseRecord> queries;
    private final Projection<ContestedCaseRecord> contests;
    private final AskedTables asked;
    private final BasisResolver bases;

    CompensationQueries(
            TableQueries<ContestedCaseRecord> queries,
            Projection<ContestedCaseRecord> contests,
            AskedTables asked,
            BasisResolver bases) {
        this.queries = queries;
        this.contests = contests;
        this.asked = asked;
        this.bases = bases;
    }

    /** Tells what was to be paid by the outcomes of each year, as GraphQL shows it. */
    record ContestCompensation(List<CompensationOfYear> years, Basis basis) {}

    /** Tells what was to be paid by the outcomes of one year. */
    record CompensationOfYear(int year, int cases, Money amount) {}

    @QueryMapping
    ContestCompensation contestCompensation(DataFetchingEnvironment env) {
        var basis = bases.resolve(env, null, List.of(ReadScope.all(contests)));
        var where = asked.where(env, queries, env.getArgument("filter"), basis);
        var years =
                contests
                        .groups(
                                where,
                                List.of(YEAR),
                                List.of(ContestedCaseTable.COMPENSATION),
                                basis.at())
                        .stream()
                        .filter(group -> group.values().getFirst() != null)
                        .map(
                                group ->
                                        new CompensationOfYear(
                                                ((Number) group.values().getFirst()).intValue(),
                                                Math.toIntExact(group.count()),
                                                Money.ofFen(group.sums().getFirst())))
                        .toList();
        return new ContestCompensation(years, basis);
    }
}
