package org.chalkline.query.disclosure;

import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what came of reconsiderations and lawsuits about requests for disclosure. */
@Configuration(proxyBeanMethods = false)
class DisclosureContestTable {

    static final Table<DisclosureContestRecord> TABLE =
            Table.<DisclosureContestRecord>named(
                            "disclosureContest", "disclosureContests", "DisclosureContest")
                    .code("The case's code.", each -> each.contest().value())
                    .text(
                            "of",
                            "The request that it is about, such as `disclosure-request/2025-017`.",
                            DisclosureContestRecord::of)
                    .word(
                            "line",
                            "DisclosureContestLine",
                            "Which line of the annual report counts it.",
                            DisclosureContestRecord::line)
                    .day(
                            "receivedOn",
                            "The day on which its copy came.",
                            DisclosureContestRecord::receivedOn)
                    .word(
                            "outcome",
                            "DisclosureContestOutcome",
                            "What came of it.",
                            DisclosureContestRecord::outcome)
                    .day("doneOn", "Since when.", DisclosureContestRecord::doneOn)
                    .number("doneYear", "The year of that.", DisclosureContestRecord::doneYear)
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .ofYear("receivedOn")
                    .keyedBy(ContestId::new);

    @Bean
    DisclosureContestView disclosureContestView() {
        return new DisclosureContestView();
    }

    @Bean
    Projection<DisclosureContestRecord> disclosureContestProjection(
            ProjectionSource projections, DisclosureContestView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DisclosureContestRecord> disclosureContestQueries(
            Projection<DisclosureContestRecord> contests) {
        return TableQueries.of(
                TABLE, contests, ContestEvent.class, fact -> fact.getClass().getSimpleName());
    }
}
