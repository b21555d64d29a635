package org.chalkline.query.normative;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.normative.NormativeRecord.ClauseVersion;
import org.chalkline.query.normative.NormativeRecord.NormativeClause;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Tells which normative documents there are, what each clause said when, and which are to be
 * cleaned up.
 */
@Configuration(proxyBeanMethods = false)
class NormativeTable {

    static final Table<NormativeRecord> TABLE =
            Table.<NormativeRecord>named(
                            "normativeDocument", "normativeDocuments", "NormativeDocument")
                    .code("Its code.", document -> document.document().value())
                    .text("title", "Its title.", NormativeRecord::title)
                    .contains()
                    .text("number", "Its number (文号).", NormativeRecord::number)
                    .found()
                    .contains()
                    .text("unit", "The unit that has it in hand.", NormativeRecord::unit)
                    .word(
                            "status",
                            "NormativeStatus",
                            "How far it has come.",
                            NormativeRecord::status)
                    .day("issuedOn", "The day on which it was issued.", NormativeRecord::issuedOn)
                    .day("from", "The first day on which it is in force.", NormativeRecord::from)
                    .day(
                            "validUntil",
                            "The last day on which it is in force by its own words.",
                            NormativeRecord::validUntil)
                    .day(
                            "publishedOn",
                            "The day on which it was published.",
                            NormativeRecord::publishedOn)
                    .day("filedOn", "The day on which it was filed.", NormativeRecord::filedOn)
                    .day(
                            "cleanedUpOn",
                            "The day from which the last clean-up's outcome counts.",
                            NormativeRecord::cleanedUpOn)
                    .day(
                            "endedOn",
                            "The first day on which it isn't in force, because it was ended.",
                            NormativeRecord::endedOn)
                    .door(TableDoors.SCHOOLS)
                    .open("What the bureau's rules say, and are to say, is said to everybody.")
                    .standing()
                    .keyedBy(NormativeDocumentId::new);

    @Bean
    NormativeView normativeView() {
        return new NormativeView();
    }

    @Bean
    Projection<NormativeRecord> normativeProjection(
            ProjectionSource projections, NormativeView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<NormativeRecord> normativeQueries(
            Projection<NormativeRecord> documents, ClockNodes clocks) {
        return TableQueries.of(TABLE, documents, NormativeEvent.class, NormativeTable::summary)
                .withClocks(clocks);
    }

    private static String summary(NormativeEvent fact) {
        return switch (fact) {
            case DocumentDrafted e -> "Drafted: " + e.title() + ".";
            case DraftRevised e -> "The draft was changed: " + e.changes();
            case DocumentResolved e ->
                    "Voted on: "
                            + e.vote().counted()
                            + (e.vote().carried() ? ", carried." : ", not carried.");
            case DocumentIssued e -> "Issued as " + e.decision().documentNumber() + ".";
            case DocumentEntered e -> "Entered from the catalogue: " + e.number() + ".";
            case DocumentPublished e -> "Published in " + e.publishedIn() + ".";
            case DocumentFiled e -> "Filed with " + e.with() + ".";
            case ClauseAmended e ->
                    "Clause "
                            + e.clause()
                            + " amended by "
                            + e.by().value()
                            + ", version "
                            + e.version()
                            + ".";
            case ClauseStopped e ->
                    "Clause " + e.clause() + " found unlawful in " + e.caseNumber() + ".";
            case DocumentKept e ->
                    e.validUntil() == null ? "Kept." : "Kept until " + e.validUntil() + ".";
            case DocumentRepealed e ->
                    e.by() == null ? "Repealed." : "Repealed by " + e.by().value() + ".";
            case DocumentLapsed e -> "Declared to have lapsed.";
        };
    }

    /** Tells what a document shows of the day spoken of. */
    @Controller
    static class Fields {

        @SchemaMapping(typeName = "NormativeDocument")
        public boolean inForce(NormativeRecord document, DataFetchingEnvironment env) {
            return document.inForceOn(BasisResolver.basisOf(env).effectiveOn());
        }

        /** Whether the clause's document is in force is told by the document. */
        @SchemaMapping(typeName = "NormativeClause")
        public @Nullable ClauseVersion inForce(
                NormativeClause clause, DataFetchingEnvironment env) {
            var day = BasisResolver.basisOf(env).effectiveOn();
            return clause.versions().stream()
                    .filter(each -> each.holdsOn(day))
                    .findFirst()
                    .orElse(null);
        }
    }
}
