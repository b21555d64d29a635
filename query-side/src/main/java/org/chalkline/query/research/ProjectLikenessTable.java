package org.chalkline.query.research;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which research projects are like earlier ones, and who answered for that. */
@Configuration(proxyBeanMethods = false)
class ProjectLikenessTable {

    static final Table<ProjectLikenessRecord> TABLE =
            Table.<ProjectLikenessRecord>named(
                            "projectLikeness", "projectLikenesses", "ProjectLikeness")
                    .code(
                            "The project's code, a slash, and the earlier one's.",
                            ProjectLikenessRecord::code)
                    .text("project", "The project.", each -> each.project().value())
                    .text("to", "The earlier project.", each -> each.to().value())
                    .number(
                            "shared",
                            "How much of the project stands in the earlier one, in thousandths.",
                            each -> (long) each.shared())
                    .flag(
                            "toAnswer",
                            "Whether that is so much that somebody has to answer for it.",
                            ProjectLikenessRecord::toAnswer)
                    .text(
                            "answeredBy",
                            "The officer who answered for it.",
                            ProjectLikenessRecord::answeredBy)
                    .known()
                    .day(
                            "foundOn",
                            "The day on which it was found.",
                            ProjectLikenessRecord::foundOn)
                    .day(
                            "answeredOn",
                            "The day on which somebody answered for it.",
                            ProjectLikenessRecord::answeredOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.SCREEN_PROJECTS, Power.GRANT_PROJECTS)
                    .ofYear("foundOn")
                    .keyedBy(code -> code);

    @Bean
    ProjectLikenessView projectLikenessView() {
        return new ProjectLikenessView();
    }

    @Bean
    Projection<ProjectLikenessRecord> projectLikenessProjection(
            ProjectionSource projections, ProjectLikenessView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProjectLikenessRecord> projectLikenessQueries(
            Projection<ProjectLikenessRecord> all) {
        return TableQueries.of(
                TABLE, all, ResearchProjectEvent.class, ResearchProjectTable::summary);
    }
}
