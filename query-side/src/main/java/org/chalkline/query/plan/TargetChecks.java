package org.chalkline.query.plan;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.RegisterFigures;
import org.chalkline.kernel.plan.StoredQueryException;
import org.chalkline.kernel.plan.StoredQueryException.Fault;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.plan.PlanTargetRecord.Said;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Asks the stored queries of a target again, each at its position and day, and compares. */
@Controller
class TargetChecks {
    private final Projection<PlanTargetRecord> targets;
    private final RegisterFigures figures;
    private final BasisResolver bases;

    TargetChecks(
            Projection<PlanTargetRecord> targets, RegisterFigures figures, BasisResolver bases) {
        this.targets = targets;
        this.figures = figures;
        this.bases = bases;
    }

    /** Holds what came out, as GraphQL shows it. */
    record TargetCheck(List<CheckedActual> actuals, boolean comesOut, Basis basis) {}

    /**
     * Holds one figure that was asked for, beside what is answered now.
     *
     * @param answer absent where there is none any more
     * @param fault why there is none; absent where there is one
     */
    record CheckedActual(
            int year,
            TargetValue recorded,
            long position,
            LocalDate day,
            @Nullable TargetValue answer,
            @Nullable Fault fault) {

        /** Whether it comes out again. */
        public boolean comesOut() {
            return recorded.equals(answer);
        }
    }

    @QueryMapping
    @Nullable TargetCheck targetCheck(
            @Argument String plan, @Argument String target, DataFetchingEnvironment env) {
        var basis = bases.resolve(env, null, List.of(ReadScope.all(targets)));
        var entity = PlanTargetView.code(new PlanId(plan), new TargetId(target));
        var row = targets.find(entity, basis.at()).orElse(null);
        if (row == null) return null;
        var checked = new ArrayList<CheckedActual>();
        for (var year : row.state().years()) {
            for (var said : year.said()) {
                var asked = checked(year.year(), said);
                if (asked != null) checked.add(asked);
            }
        }
        boolean all = checked.stream().allMatch(CheckedActual::comesOut);
        return new TargetCheck(checked, all, basis);
    }

    /** What a paper says isn't asked. */
    private @Nullable CheckedActual checked(int year, Said said) {
        var query = said.source().query();
        var position = said.source().position();
        var day = said.source().day();
        if (query == null || position == null || day == null) return null;
        TargetValue answer = null;
        Fault fault = null;
        try {
            answer = figures.ask(query, position, day);
        } catch (StoredQueryException e) {
            fault = e.fault();
        }
        return new CheckedActual(year, said.value(), position, day, answer, fault);
    }
}
