package org.chalkline.query.contest;

import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which decisions, and what wasn't done, can still be contested, and until when. */
@Configuration(proxyBeanMethods = false)
class RemedyTable {

    static final Table<RemedyRecord> TABLE =
            Table.<RemedyRecord>named("remedy", "remedies", "Remedy")
                    .code(
                            "The clock that ran out, or what stands for the decision and its receiver, or the reconsideration with `:outcome`.",
                            RemedyRecord::code)
                    .word("kind", "RemedyKind", "What is contested.", RemedyRecord::kind)
                    .text(
                            "of",
                            "Whose decision it is, such as `application/2026-001`.",
                            RemedyRecord::of)
                    .text("document", "The number of the decision.", RemedyRecord::document)
                    .found()
                    .text("receiver", "On whom it was served.", RemedyRecord::receiver)
                    .day(
                            "since",
                            "The day on which it was served, or the first one after the period within which nothing was done.",
                            RemedyRecord::since)
                    .day(
                            "reviewUntil",
                            "The last day to apply for reconsideration.",
                            RemedyRecord::reviewUntil)
                    .day("suitUntil", "The last day to sue.", RemedyRecord::suitUntil)
                    .day(
                            "until",
                            "The last day on which it can be contested in any way; what is contested has none.",
                            RemedyRecord::until)
                    .day(
                            "contestedOn",
                            "The day on which it was contested.",
                            RemedyRecord::contestedOn)
                    .text(
                            "contestedIn",
                            "The number of the case in which it is contested.",
                            RemedyRecord::contestedIn)
                    .day(
                            "actedOn",
                            "The day on which the bureau acted after all, late.",
                            RemedyRecord::actedOn)
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .personal("receiver")
                    .ofSubject("of")
                    .keyedBy(RemedyTable::entity);

    private static String entity(String code) {
        if (code.matches("[^:]{1,128}:(served\\.[0-9a-f]{16}|outcome)")) return code;
        return new ClockId(code).value();
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
        return TableQueries.of(TABLE, remedies, Fact.class, RemedyTable::summary);
    }

    private static String summary(Fact fact) {
        return switch (fact) {
            case PaperServed e -> "Served.";
            case OutcomeServed e -> "Served.";
            case ClockLapsed e -> "The period ended, and nothing was done.";
            case ClockMet e -> "The bureau acted.";
            case ClockOvertaken e -> "Nobody waits for it any longer.";
            default -> "Contested.";
        };
    }
}
