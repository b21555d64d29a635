package org.chalkline.kernel.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.*;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final String CLERK = "officer-3";
    private static final String DIGEST = SampleDecisions.DIGEST;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final CaseParty APPLICANT = new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd");
    private static final CaseParty NEIGHBOUR =
            new CaseParty(PartyRole.INTERESTED, new PersonId("p-17"), null);

    StoredFormsTest() {
        super(
                CaseFileEvent.class,
                List.of(
                        new CaseOpened(
                                OF,
                                "长教许2026-17",
                                "A kindergarten in Elm Road",
                                "Licensing",
                                List.of(APPLICANT, NEIGHBOUR),
                                CLERK,
                                DAY),
                        new PartyJoined(OF, NEIGHBOUR, CLERK, DAY),
                        new PaperFiled(
                                OF,
                                1,
                                new CasePaper(
                                        DIGEST, "Request", "Elm Ltd", DAY, DAY, null, null, null),
                                PaperTiming.IN_TIME,
                                null,
                                CLERK,
                                DAY),
                        new PaperFiled(
                                OF,
                                2,
                                new CasePaper(
                                        DIGEST,
                                        "Lease",
                                        "Elm Ltd",
                                        DAY,
                                        DAY,
                                        "That the site may be used.",
                                        "Room 3, shelf 7",
                                        "复议〔2026〕3号"),
                                PaperTiming.LATE_SCAN,
                                9,
                                CLERK,
                                DAY),
                        new PaperSuperseded(OF, 1, 2, "A page was missing.", CLERK, DAY),
                        new CaseClosed(OF, LocalDate.of(2027, 6, 30), CLERK, DAY),
                        new CaseReopened(OF, "A suit.", CLERK, DAY),
                        new CaseArchived(
                                OF, "A-2026-17", "TEN_YEARS", DAY.plusYears(10), CLERK, DAY),
                        new CaseArchived(OF, "A-2026-17", "PERMANENT", null, CLERK, DAY),
                        new CaseTransferred(
                                OF, "Changning Archives", DIGEST, DIGEST, "协1号", CLERK, DAY),
                        new CaseTransferred(
                                OF, "Changning Archives", DIGEST, null, null, CLERK, DAY),
                        new CaseAppraised(OF, AppraisalFinding.DESTROY, DIGEST, CLERK, DAY),
                        new RetentionProlonged(
                                OF, "THIRTY_YEARS", DAY.plusYears(30), SampleDecisions.FULL, DAY),
                        new RetentionProlonged(OF, "PERMANENT", null, SampleDecisions.FULL, DAY),
                        new CaseDestroyed(OF, DIGEST, SampleDecisions.FULL, DAY)));
    }
}
