package org.chalkline.kernel.catalogue;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.catalogue.CatalogueEvent.*;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.clock.RuleId;

class StoredFormsTest extends StoredForms {
    private static final CatalogueEntryId ID = new CatalogueEntryId("2026-007");
    private static final String OFFICER = "officer-7";
    private static final String SCREENER = "officer-8";
    private static final String LICENCE = "https://open.example/licence";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final PublicTable TABLE =
            new PublicTable(
                    List.of("school", "places"), List.of(new PublicRow(List.of("P01", "120"))));

    StoredFormsTest() {
        super(
                CatalogueEvent.class,
                List.of(
                        new EntryDue(
                                ID,
                                "Rules No. 3",
                                DisclosureClass.RULES,
                                "law unit",
                                new RuleId("disclosure.publish"),
                                "normative-document/2026-003",
                                "normative.DocumentIssued",
                                null,
                                DAY),
                        new EntryDueAnew(ID, "normative.ClauseAmended", DAY),
                        new EntryScreened(
                                ID,
                                "Places",
                                List.of("places"),
                                TABLE,
                                "Nothing secret.",
                                SCREENER,
                                DAY),
                        new EntryReferred(
                                ID, "Secrecy bureau", "L-1", "A map of sites.", SCREENER, DAY),
                        new ReferralAnswered(ID, false, DIGEST, SCREENER, DAY),
                        new EntryClosed(
                                ID,
                                ClosureGround.IN_PROCESS,
                                "A draft.",
                                DAY.plusYears(1),
                                SCREENER,
                                DAY),
                        new ClosureKept(
                                ID,
                                ClosureGround.IN_PROCESS,
                                "A draft still.",
                                DAY.plusYears(2),
                                SCREENER,
                                DAY),
                        new ClosureEnded(ID, "It was decided.", SCREENER, DAY),
                        new EntryPublished(ID, DIGEST, LICENCE, OFFICER, DAY),
                        new EntryUpdated(ID, DIGEST, "Places of May.", OFFICER, DAY),
                        new EntryWithdrawn(
                                ID, "It fell.", "normative-document/2026-003#4", null, DAY),
                        new EntryTakenOver(
                                ID,
                                "Places",
                                DisclosureClass.POLICIES,
                                "school unit",
                                DAY,
                                "Places",
                                List.of(),
                                TABLE,
                                LICENCE,
                                OFFICER,
                                DAY)));
    }
}
