package org.chalkline.query.engagement;

import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which engagements of outside people there are and were, and what they asked for. */
@Configuration(proxyBeanMethods = false)
class EngagementTable {

    static final Table<EngagementRecord> TABLE =
            Table.<EngagementRecord>named("engagement", "engagements", "Engagement")
                    .code("Its code.", engagement -> engagement.engagement().value())
                    .word("kind", "EngagementKind", "What they come for.", EngagementRecord::kind)
                    .day("from", "Its first day.", EngagementRecord::from)
                    .day("until", "Its last day.", EngagementRecord::until)
                    .number(
                            "openRequests",
                            "How many requests for evidence wait.",
                            engagement -> (long) engagement.openRequests())
                    .door(TableDoors.NO_ANALYSTS)
                    .open("Whom the bureau lets in, and for how long, all who work with it know.")
                    .ofEngagements()
                    .keyedBy(EngagementId::new);

    @Bean
    EngagementView engagementView() {
        return new EngagementView();
    }

    @Bean
    Projection<EngagementRecord> engagementProjection(
            ProjectionSource projections, EngagementView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<EngagementRecord> engagementQueries(Projection<EngagementRecord> engagements) {
        return TableQueries.of(TABLE, engagements, EngagementEvent.class, EngagementTable::summary);
    }

    private static String summary(EngagementEvent fact) {
        return switch (fact) {
            case EngagementBegun e ->
                    "Begun by order " + e.order().number() + " of " + e.order().body() + ".";
            case EngagementExtended e -> "Goes on until " + e.until() + ".";
            case EngagementMembersChanged e -> "Others carry it on.";
            case EngagementEnded e -> "Ended early: " + e.reasons();
            case EvidenceRequested e ->
                    "Asked for " + e.evidenceRequest() + ", due on " + e.dueOn() + ".";
            case EvidenceGiven e -> "Given " + e.evidenceRequest() + ".";
        };
    }
}
