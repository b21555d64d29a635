package org.chalkline.kernel.engagement;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.fact.StoredForms;

class StoredFormsTest extends StoredForms {
    private static final EngagementId ID = new EngagementId("A-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Member QIAN = new Member("https://audit.example", "qian", "Qian");
    private static final Order ORDER = new Order("Audit Office", "Audit 2026-7", DIGEST);
    private static final EngagementTerms TERMS =
            new EngagementTerms(
                    List.of(QIAN), List.of("U-1"), 2024, 2025, DAY, LocalDate.of(2026, 12, 31));

    StoredFormsTest() {
        super(
                EngagementEvent.class,
                List.of(
                        new EngagementBegun(ID, Kind.AUDIT, ORDER, TERMS, "officer-1", DAY),
                        new EngagementExtended(
                                ID, LocalDate.of(2027, 3, 31), ORDER, "officer-1", DAY),
                        new EngagementMembersChanged(ID, List.of(QIAN), ORDER, "officer-1", DAY),
                        new EngagementEnded(ID, "Reported.", "officer-1", DAY),
                        new EvidenceRequested(
                                ID, "E-1", "The vouchers of May.", "qian", "officer-2", DAY, DAY),
                        new EvidenceGiven(
                                ID, "E-1", List.of(DIGEST), "As asked.", "officer-2", DAY)));
    }
}
