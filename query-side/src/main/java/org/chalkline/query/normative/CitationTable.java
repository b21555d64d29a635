package org.chalkline.query.normative;

import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.citation.ClauseCited;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which acts rest on which version of a clause. */
@Configuration(proxyBeanMethods = false)
class CitationTable {

    static final Table<CitationRecord> TABLE =
            Table.<CitationRecord>named("clauseCitation", "clauseCitations", "ClauseCitation")
                    .code(
                            "What it belongs to, and which one it is.",
                            citation -> citation.citation().value())
                    .text(
                            "of",
                            "The aggregate whose act rests on the clause, such as `application/310105-2026-001`.",
                            CitationRecord::of)
                    .startsWith()
                    .text("act", "The stored name of the act's fact.", CitationRecord::act)
                    .text(
                            "documentNumber",
                            "The number of the decision that cites the clause.",
                            CitationRecord::documentNumber)
                    .found()
                    .text(
                            "document",
                            "The code of the document whose clause it is.",
                            citation -> citation.document().value())
                    .text("clause", "The clause's number.", CitationRecord::clause)
                    .number(
                            "version",
                            "The number of the version.",
                            citation -> (long) citation.version())
                    .day(
                            "decidedOn",
                            "The day of the decision, on which the version was in force.",
                            CitationRecord::decidedOn)
                    .orderedDescending()
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .ofYear("decidedOn")
                    .keyedBy(code -> new ProcedureId(code).value());

    @Bean
    CitationView citationView() {
        return new CitationView();
    }

    @Bean
    Projection<CitationRecord> citationProjection(ProjectionSource projections, CitationView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CitationRecord> citationQueries(Projection<CitationRecord> citations) {
        return TableQueries.of(TABLE, citations, ClauseCited.class, CitationTable::summary);
    }

    private static String summary(ClauseCited fact) {
        return "%s rests on clause %s of %s, version %d."
                .formatted(fact.documentNumber(), fact.clause(), fact.document(), fact.version());
    }
}
