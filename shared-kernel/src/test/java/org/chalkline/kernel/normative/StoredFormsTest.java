package org.chalkline.kernel.normative;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;

class StoredFormsTest extends StoredForms {
    private static final NormativeDocumentId ID = new NormativeDocumentId("2026-003");
    private static final NormativeDocumentId OTHER = new NormativeDocumentId("2027-001");
    private static final String OFFICER = "officer-7";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final List<Clause> CLAUSES =
            List.of(
                    new Clause("1", "Schools report each year.", SPARE.legalBasis()),
                    new Clause("2", "They do so in March.", List.of()));

    StoredFormsTest() {
        super(
                NormativeEvent.class,
                List.of(
                        new DocumentDrafted(ID, "Annual reports", DIGEST, "law unit", OFFICER, DAY),
                        new DraftRevised(ID, DIGEST, "Article 3 is gone.", OFFICER, DAY),
                        new DocumentResolved(
                                ID,
                                ProcedureId.of(ID.toString(), "vote", "0123456789abcdef"),
                                DIGEST,
                                "It is urgent.",
                                new CollectiveVote(
                                        "Leaders",
                                        VoteRule.MAJORITY_OF_PRESENT,
                                        "Wu",
                                        List.of("Wu"),
                                        List.of(),
                                        List.of(new Vote("Wu", Ballot.FOR, null, null)),
                                        DIGEST),
                                OFFICER,
                                DAY),
                        new DocumentIssued(
                                ID,
                                DIGEST,
                                CLAUSES,
                                "Gazette 9",
                                DAY,
                                DAY.plusYears(5),
                                SPARE,
                                DAY),
                        new DocumentEntered(
                                OTHER,
                                "Old rules",
                                "No. 3",
                                "law unit",
                                CLAUSES,
                                null,
                                null,
                                DAY,
                                null,
                                OFFICER,
                                DAY),
                        new DocumentPublished(ID, "Gazette 9", OFFICER, DAY),
                        new DocumentFiled(ID, "District Government", DIGEST, OFFICER, DAY),
                        new ClauseAmended(
                                ID, "2", 2, "They do so in April.", List.of(), OTHER, SPARE, DAY),
                        new ClauseStopped(
                                ID, "2", 2, ClauseStop.COURT, "Case 7", DIGEST, OFFICER, DAY),
                        new DocumentKept(ID, DAY.plusYears(2), SPARE, DAY),
                        new DocumentRepealed(ID, OTHER, SPARE, DAY),
                        new DocumentLapsed(ID, SPARE, DAY)));
    }
}
