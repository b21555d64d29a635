package org.chalkline.kernel.procedure.legality;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.legality.LegalityEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final LegalityReviewId ID = LegalityReviewId.of(OF, 1);
    private static final String OFFICER = "officer-7";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                LegalityEvent.class,
                List.of(
                        new LegalityReviewAsked(
                                ID, OF, DIGEST, "planning unit", "law unit", "officer-3", DAY),
                        new LegalityReviewSentBack(ID, OF, "No basis named.", OFFICER, DAY),
                        new LegalityOpinionGiven(
                                ID,
                                OF,
                                Opinion.LAWFUL_IF_CHANGED,
                                "Article 3 goes.",
                                DIGEST,
                                OFFICER,
                                DAY),
                        new LegalityChangesMade(
                                ID, OF, DIGEST, "Article 3 is gone.", "officer-3", DAY)));
    }
}
