package org.chalkline.query.procedure.legality;

import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent.*;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which drafts were reviewed for their legality, of whatever matter. */
@Configuration(proxyBeanMethods = false)
class LegalityTable {

    static final Table<LegalityRecord> TABLE =
            Table.<LegalityRecord>named("legalityReview", "legalityReviews", "LegalityReview")
                    .code("Its matter and number.", review -> review.id().value())
                    .text("of", "The matter whose draft it is about.", LegalityRecord::of)
                    .word(
                            "standing",
                            "LegalityStanding",
                            "How far it has come.",
                            LegalityRecord::standing)
                    .text("draft", "SHA-256 of the draft.", LegalityRecord::draft)
                    .text("unit", "The unit that asked.", LegalityRecord::unit)
                    .text(
                            "reviewingUnit",
                            "The unit that was asked.",
                            LegalityRecord::reviewingUnit)
                    .day("askedOn", "The day on which it was asked for.", LegalityRecord::askedOn)
                    .day(
                            "answeredOn",
                            "The day of its opinion, or on which it was sent back.",
                            LegalityRecord::answeredOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.REVIEW_LEGALITY)
                    .ofYear("askedOn")
                    .keyedBy(code -> new LegalityReviewId(code).value());

    @Bean
    LegalityView legalityView() {
        return new LegalityView();
    }

    @Bean
    Projection<LegalityRecord> legalityProjection(ProjectionSource projections, LegalityView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<LegalityRecord> legalityQueries(Projection<LegalityRecord> reviews) {
        return TableQueries.of(TABLE, reviews, LegalityEvent.class, LegalityTable::summary);
    }

    private static String summary(LegalityEvent fact) {
        return switch (fact) {
            case LegalityReviewAsked e -> e.unit() + " asked " + e.reviewingUnit() + ".";
            case LegalityReviewSentBack e -> "Sent back: " + e.reasons();
            case LegalityOpinionGiven e -> e.opinion() + ": " + e.reasons();
            case LegalityChangesMade e -> "Changed: " + e.changes();
        };
    }
}
