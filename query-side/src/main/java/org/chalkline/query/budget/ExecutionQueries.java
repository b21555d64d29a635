package org.chalkline.query.budget;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.AskedTables;
import org.chalkline.query.table.TableQueries;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how far budgets are executed, and final accounts, as of a point on both clocks. */
@Controller
class ExecutionQueries {
    private final TableQueries<BudgetLineRecord> queries;
    private final Projection<BudgetLineRecord> lines;
    private final AskedTables asked;
    private final ExecutionTable table;
    private final AccountsTable accounts;
    private final BasisResolver bases;

    ExecutionQueries(
            TableQueries<BudgetLineRecord> queries,
            Projection<BudgetLineRecord> lines,
            AskedTables asked,
            Subjects subjects,
            BasisResolver bases) {
        this.asked = asked;
        this.queries = queries;
        this.lines = lines;
        this.table = new ExecutionTable(lines, subjects);
        this.accounts = new AccountsTable(lines, subjects);
        this.bases = bases;
    }

    @QueryMapping
    public Execution budgetExecution(
            @Argument List<ExecutionGrouping> groupBy, DataFetchingEnvironment env) {
        if (groupBy.isEmpty() || groupBy.stream().distinct().count() < groupBy.size()) {
            throw RequestException.badValue("groupBy must name one or more properties, each once.");
        }
        var basis = bases.resolve(env, null, List.of(ReadScope.all(lines)));
        var where = asked.where(env, queries, env.getArgument("filter"), basis);
        return new Execution(
                table.groups(where, groupBy, basis.at()), table.total(where, basis.at()), basis);
    }

    @QueryMapping
    public UnitAccounts finalAccounts(
            @Argument String unit, @Argument int year, DataFetchingEnvironment env) {
        var basis = bases.resolve(env, null, List.of(ReadScope.all(lines)));
        var where = asked.within(env, queries, AccountsTable.of(unit, year), basis);
        return new UnitAccounts(unit, year, accounts.at(where, year, basis.at()), basis);
    }
}
