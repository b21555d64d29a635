package org.chalkline.query.procedure.power;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.procedure.power.OfficerEvent;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectBound;
import org.chalkline.kernel.procedure.power.PostingEvent.SubjectReleased;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerEnded;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
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
                    .text(
                            "unit",
                            "The code of the unit to which they are posted.",
                            OfficerRecord::unit)
                    .text("post", "What they are there.", OfficerRecord::post)
                    .day(
                            "leftOn",
                            "The first day on which they are no officer.",
                            OfficerRecord::leftOn)
                    .door(TableDoors.NO_ANALYSTS)
                    .open("Who may decide what is known throughout the bureau.")
                    .standing()
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
        return TableQueries.of(TABLE, officers, OfficerEvent.class, OfficerTable::summary);
    }

    /** The queries of this feature's own are answered from the same projection. */
    @Bean
    ProjectionFields powerFields(Projection<OfficerRecord> officers) {
        return new ProjectionFields(officers, Set.of("powerHeld", "officersHolding"));
    }

    private static String summary(OfficerEvent fact) {
        return switch (fact) {
            case PowersEvent e -> ofPowers(e);
            case PostingEvent e -> ofService(e);
        };
    }

    private static String ofService(PostingEvent fact) {
        return switch (fact) {
            case OfficerPosted e ->
                    "Posted to " + e.unit().value() + " as " + e.post() + " by " + e.by() + ".";
            case OfficerCertified e ->
                    "Enforcement certificate " + e.number() + ", until " + e.until() + ".";
            case OfficerQualifiedInLaw e -> "Legal qualification " + e.number() + ".";
            case SubjectBound e ->
                    "Signs in as "
                            + e.name()
                            + " of "
                            + e.issuer()
                            + ", by "
                            + e.by()
                            + ", instrument "
                            + e.instrument()
                            + (e.paper() == null ? "." : ", entered from paper.");
            case SubjectReleased e -> "Signs in as " + e.name() + " of " + e.issuer() + " no more.";
            case OfficerLeft e -> "Left, instrument " + e.instrument() + ".";
        };
    }

    private static String ofPowers(PowersEvent fact) {
        return switch (fact) {
            case PowerDelegated e ->
                    e.power()
                            + " delegated by "
                            + e.delegatedBy()
                            + ", instrument "
                            + e.instrument()
                            + (e.until() == null ? "." : ", until " + e.until() + ".");
            case PowerTakenBack e -> e.power() + " taken back, instrument " + e.instrument() + ".";
            case PowerEnded e ->
                    e.power()
                            + " ended with item "
                            + e.item()
                            + ", instrument "
                            + e.instrument()
                            + ".";
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
