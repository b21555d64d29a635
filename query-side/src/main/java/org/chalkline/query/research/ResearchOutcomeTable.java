package org.chalkline.query.research;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.research.OutcomeEvent;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeApplied;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeFiled;
import org.chalkline.kernel.research.OutcomeEvent.OutcomePublished;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeReleased;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which outcomes of research there are, and in whose appraisal each counts. */
@Configuration(proxyBeanMethods = false)
class ResearchOutcomeTable {

    static final Table<ResearchOutcomeRecord> TABLE =
            Table.<ResearchOutcomeRecord>named(
                            "researchOutcome", "researchOutcomes", "ResearchOutcome")
                    .code("SHA-256 of its text.", each -> each.outcome().value())
                    .text("project", "The project.", each -> each.project().value())
                    .word("kind", "OutcomeKind", "Its kind.", ResearchOutcomeRecord::kind)
                    .text("title", "Its title.", ResearchOutcomeRecord::title)
                    .contains()
                    .text(
                            "appliedFor",
                            "The person in whose appraisal it counts.",
                            each -> each.appliedFor() == null ? null : each.appliedFor().value())
                    .text(
                            "appliedIn",
                            "The appraisal in which it counts, with its kind.",
                            ResearchOutcomeRecord::appliedIn)
                    .day(
                            "filedOn",
                            "The day on which it was filed.",
                            ResearchOutcomeRecord::filedOn)
                    .day(
                            "publishedOn",
                            "The day on which it was recorded where it was published.",
                            ResearchOutcomeRecord::publishedOn)
                    .day(
                            "appliedOn",
                            "The day from which it counts there.",
                            ResearchOutcomeRecord::appliedOn)
                    .door(TableDoors.BUREAU)
                    .personal("appliedFor")
                    .ofHolders(
                            Power.CONCLUDE_PROJECTS,
                            Power.GRANT_PROJECTS,
                            Power.APPRAISE_TITLES,
                            Power.APPRAISE_RANKS)
                    .ofYear("filedOn")
                    .keyedBy(OutcomeId::new);

    @Bean
    ResearchOutcomeView researchOutcomeView() {
        return new ResearchOutcomeView();
    }

    @Bean
    Projection<ResearchOutcomeRecord> researchOutcomeProjection(
            ProjectionSource projections, ResearchOutcomeView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ResearchOutcomeRecord> researchOutcomeQueries(
            Projection<ResearchOutcomeRecord> all) {
        return TableQueries.of(TABLE, all, OutcomeEvent.class, ResearchOutcomeTable::summary);
    }

    static String summary(OutcomeEvent fact) {
        return switch (fact) {
            case OutcomeFiled e -> "Filed: " + e.title();
            case OutcomePublished e -> "Published in " + e.publishedIn() + ".";
            case OutcomeApplied e -> "It counts in " + e.appraisal() + ".";
            case OutcomeReleased e -> "It counts in " + e.appraisal() + " no longer.";
        };
    }
}
