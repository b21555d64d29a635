package org.chalkline.query.contest;

import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which decisions can still be contested, and until when. */
@Configuration(proxyBeanMethods = false)
class RemedyTable {

    static final Table<RemedyRecord> TABLE =
            Table.<RemedyRecord>named("remedy", "remedies", "Remedy")
                    .code(
                            "The service of the decision, or the reconsideration with `:outcome`.",
                            RemedyRecord::code)
                    .word("kind", "RemedyKind", "What is contested.", RemedyRecord::kind)
                    .text(
                            "of",
                            "Whose decision it is, such as `application/2026-001`.",
                            RemedyRecord::of)
                    .text("document", "The number of the decision.", RemedyRecord::document)
                    .text("receiver", "On whom it was served.", RemedyRecord::receiver)
                    .day("servedOn", "The day on which it was served.", RemedyRecord::servedOn)
                    .day(
                            "reviewUntil",
                            "The last day to apply for reconsideration.",
                            RemedyRecord::reviewUntil)
                    .day("suitUntil", "The last day to sue.", RemedyRecord::suitUntil)
                    .day(
                            "until",
                            "The last day on which it can be contested in any way.",
                            RemedyRecord::until)
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .personal("receiver")
                    .ofSubject("of")
                    .keyedBy(RemedyTable::entity);

    private static String entity(String code) {
        if (!code.matches("[^:]{1,128}:(service\\.[1-9][0-9]*|outcome)")) {
            throw new IllegalArgumentException("'" + code + "' names no decision that was served");
        }
        return code;
    }

    @Bean
    RemedyView remedyView() {
        return new RemedyView();
    }

    @Bean
    Projection<RemedyRecord> remedyProjection(ProjectionSource projections, RemedyView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<RemedyRecord> remedyQueries(Projection<RemedyRecord> remedies) {
        return TableQueries.of(TABLE, remedies, Fact.class, fact -> "Served.");
    }
}
