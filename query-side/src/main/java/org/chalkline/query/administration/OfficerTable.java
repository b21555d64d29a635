package org.chalkline.query.administration;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which officers hold or held powers. */
@Configuration(proxyBeanMethods = false)
class OfficerTable {

    static final Table<OfficerRecord> TABLE =
            Table.<OfficerRecord>named("officer", "officers", "Officer")
                    .code("As decisions name them.", officer -> officer.id().value())
                    .keyedBy(OfficerId::new);

    @Bean
    OfficerView officerView() {
        return new OfficerView();
    }

    @Bean
    Projection<OfficerRecord> officerProjection(ProjectionSource projections, OfficerView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<OfficerRecord> officerQueries(Projection<OfficerRecord> officers) {
        return TableQueries.of(TABLE, officers, PowersEvent.class, OfficerTable::summary);
    }

    /** The queries of this feature's own are answered from the same projection. */
    @Bean
    ProjectionFields powerFields(Projection<OfficerRecord> officers) {
        return new ProjectionFields(officers, Set.of("powerHeld", "officersHolding"));
    }

    private static String summary(PowersEvent fact) {
        return switch (fact) {
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

    /** What an officer shows of the day spoken of. */
    @Controller
    static class Fields {

        @SchemaMapping(typeName = "Officer")
        public List<Power> powers(OfficerRecord officer, DataFetchingEnvironment env) {
            return officer.powersOn(BasisResolver.basisOf(env).effectiveOn());
        }
    }
}
