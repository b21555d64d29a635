package org.chalkline.query.procedure.recusal;

import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.recusal.RecusalStep.AskedFor;
import org.chalkline.kernel.procedure.recusal.RecusalStep.Decided;
import org.chalkline.kernel.procedure.recusal.RecusalStep.Declared;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who had no part in what, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class RecusalTable {

    static final Table<RecusalRecord> TABLE =
            Table.<RecusalRecord>named("recusal", "recusals", "Recusal")
                    .code("The matter, and whose recusal it is.", recusal -> recusal.id().value())
                    .text(
                            "of",
                            "The matter, such as `application/310105-2026-001`.",
                            RecusalRecord::of)
                    .startsWith()
                    .text("member", "Whose recusal it is.", RecusalRecord::member)
                    .word("state", "RecusalState", "How it stands.", RecusalRecord::state)
                    .flag("standsAside", "They may take no part.", RecusalRecord::standsAside)
                    .day(
                            "raisedOn",
                            "The day on which it was declared or asked for.",
                            RecusalRecord::raisedOn)
                    .orderedDescending()
                    .day("decidedOn", "The day of the head's decision.", RecusalRecord::decidedOn)
                    .door(TableDoors.BUREAU)
                    .personal("member")
                    .ofSubject("of")
                    .keyedBy(code -> new ProcedureId(code).value());

    @Bean
    RecusalView recusalView() {
        return new RecusalView();
    }

    @Bean
    Projection<RecusalRecord> recusalProjection(ProjectionSource projections, RecusalView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<RecusalRecord> recusalQueries(Projection<RecusalRecord> recusals) {
        return TableQueries.of(TABLE, recusals, RecusalFact.class, RecusalTable::summary);
    }

    private static String summary(RecusalFact fact) {
        return switch (fact.recusalStep()) {
            case Declared e -> e.member() + " declared a tie and stands aside.";
            case AskedFor e -> e.by() + " asked for the recusal of " + e.member() + ".";
            case Decided e -> e.member() + (e.recused() ? " is recused." : " may take part.");
        };
    }
}
