package org.chalkline.query.research;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.research.ProjectCallEvent;
import org.chalkline.kernel.research.ProjectCallEvent.CallClosed;
import org.chalkline.kernel.research.ProjectCallEvent.CallPublished;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which calls for research projects there are and were. */
@Configuration(proxyBeanMethods = false)
class ProjectCallTable {

    static final Table<ProjectCallRecord> TABLE =
            Table.<ProjectCallRecord>named("projectCall", "projectCalls", "ProjectCall")
                    .code("Its code.", call -> call.call().value())
                    .text("title", "Its title.", ProjectCallRecord::title)
                    .contains()
                    .text("unit", "The unit that has it in hand.", ProjectCallRecord::unit)
                    .text(
                            "budgetUnit",
                            "The unit whose budget pays.",
                            ProjectCallRecord::budgetUnit)
                    .flag(
                            "forPrivate",
                            "Whether people of private schools may submit.",
                            call -> call.eligible().contains(Ownership.PRIVATE))
                    .number(
                            "budget",
                            "The money that is meant to be granted in all.",
                            call -> call.budget().fen())
                    .fen()
                    .day(
                            "publishedOn",
                            "The day on which it was published.",
                            ProjectCallRecord::publishedOn)
                    .day("from", "The first day for submissions.", ProjectCallRecord::from)
                    .day("until", "The last day for submissions.", ProjectCallRecord::until)
                    .day("closedOn", "The day on which it was closed.", ProjectCallRecord::closedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.CALL_PROJECTS, Power.SCREEN_PROJECTS)
                    .ofYear("publishedOn")
                    .keyedBy(ProjectCallId::new);

    @Bean
    ProjectCallView projectCallView() {
        return new ProjectCallView();
    }

    @Bean
    Projection<ProjectCallRecord> projectCallProjection(
            ProjectionSource projections, ProjectCallView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProjectCallRecord> projectCallQueries(
            Projection<ProjectCallRecord> calls, ClockNodes clocks) {
        return TableQueries.of(TABLE, calls, ProjectCallEvent.class, ProjectCallTable::summary)
                .withClocks(clocks);
    }

    static String summary(ProjectCallEvent fact) {
        return switch (fact) {
            case CallPublished e -> "Published in " + e.publishedIn() + ": " + e.title();
            case CallClosed e -> "Closed.";
        };
    }
}
