package org.chalkline.query.procedure.followup;

import java.util.List;
import org.chalkline.kernel.procedure.followup.FollowUpEvent;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What should have followed from facts, was refused, and is for somebody to see to. */
@Configuration(proxyBeanMethods = false)
class FollowUpTable {

    static final Table<FollowUpRecord> TABLE =
            Table.<FollowUpRecord>named("followUp", "followUps", "FollowUp")
                    .code(
                            "The id of the command that was refused.",
                            followUp -> followUp.followUp().value())
                    .number(
                            "position",
                            "Where the fact stands that called for it.",
                            FollowUpRecord::position)
                    .notExactly()
                    .ordered()
                    .text("reaction", "The reaction that handed it in.", FollowUpRecord::reaction)
                    .text(
                            "about",
                            "Whose fact called for it, such as `headmaster/p-17`.",
                            FollowUpRecord::about)
                    .text("reason", "Why it was refused, as a stable word.", FollowUpRecord::reason)
                    .word("status", "FollowUpStatus", "Open, or settled.", FollowUpRecord::status)
                    .text("assignee", "Who is to see to it.", FollowUpRecord::assignee)
                    .day("dueOn", "The last day on which it is in time.", FollowUpRecord::dueOn)
                    .day(
                            "openUntil",
                            "The day that an open one is due on.",
                            FollowUpRecord::openUntil)
                    .filterOnly()
                    .door(TableDoors.BUREAU)
                    .personal("assignee")
                    .ofSubject("about")
                    .keyedBy(FollowUpId::new);

    @Bean
    FollowUpView followUpView() {
        return new FollowUpView();
    }

    @Bean
    Projection<FollowUpRecord> followUpProjection(ProjectionSource projections, FollowUpView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<FollowUpRecord> followUpQueries(Projection<FollowUpRecord> followUps) {
        return TableQueries.of(TABLE, followUps, FollowUpEvent.class, FollowUpTable::summary)
                .filteredBy(
                        new TableFilter(
                                "overdue",
                                "Boolean",
                                "It is open on the day spoken of, and its last day has passed; or else not.",
                                FollowUpTable::overdue));
    }

    private static List<Condition> overdue(Object wanted, Basis basis) {
        var column = TABLE.column("openUntil").name();
        var day = basis.effectiveOn();
        return (Boolean) wanted
                ? List.of(new Condition(column, Test.AT_MOST, List.of(day.minusDays(1))))
                : List.of(new Condition(column, Test.AT_LEAST, List.of(day)));
    }

    private static String summary(FollowUpEvent fact) {
        return switch (fact) {
            case FollowUpRefused e -> e.command() + " of " + e.reaction() + " refused: " + e.code();
            case FollowUpAssigned e -> "Given to " + e.assignee() + ", until " + e.dueOn() + ".";
            case FollowUpSettled e -> "Settled by " + e.officer() + ".";
        };
    }
}
