package org.chalkline.kernel.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.NeverFalls;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a case file. Its index is dense from 1 and only grows: a paper may be
 * superseded, and is never taken out.
 */
public sealed interface CaseFileEvent extends NeverFalls {

    /**
     * It was opened.
     *
     * @param number its number (案号)
     * @param title what it is about
     * @param unit the unit of the bureau that has the matter in hand
     */
    @FactType("casefile.CaseOpened")
    record CaseOpened(
            String of,
            String number,
            String title,
            String unit,
            List<CaseParty> parties,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent, NamesParty {
        public CaseOpened {
            parties = List.copyOf(parties);
        }

        @Override
        public List<Addressee> addressees() {
            return parties.stream().filter(CaseParty::receivesPapers).map(Addressee::of).toList();
        }
    }

    /** Somebody else came to be concerned. */
    @FactType("casefile.PartyJoined")
    record PartyJoined(String of, CaseParty party, String officer, LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * A paper was filed.
     *
     * @param seq its number in the index, from 1
     * @param timing how it came there, as seen from the decision that stood
     * @param afterAct the number of that decision's fact in the aggregate; absent where none stood
     */
    @FactType("casefile.PaperFiled")
    record PaperFiled(
            String of,
            int seq,
            CasePaper paper,
            PaperTiming timing,
            @Nullable Integer afterAct,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * A later paper takes its place, as a corrected one does. It stays in the file.
     *
     * @param seq which
     * @param replacedBy the number of the later one
     */
    @FactType("casefile.PaperSuperseded")
    record PaperSuperseded(
            String of,
            int seq,
            int replacedBy,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * The matter is done, and the file closed (结案).
     *
     * @param archiveBy the last day on which it goes to the archive in time
     */
    @FactType("casefile.CaseClosed")
    record CaseClosed(String of, LocalDate archiveBy, String officer, LocalDate effectiveOn)
            implements CaseFileEvent {}

    /** The matter goes on. */
    @FactType("casefile.CaseReopened")
    record CaseReopened(String of, String reasons, String officer, LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * It went to the bureau's own archive (归档).
     *
     * @param archiveNumber its number there (档号)
     * @param retention the class by which it is kept
     * @param retainedUntil the last day on which it must be kept; absent where that is for ever
     */
    @FactType("casefile.CaseArchived")
    record CaseArchived(
            String of,
            String archiveNumber,
            String retention,
            @Nullable LocalDate retainedUntil,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * It went to a state archive for good (移交).
     *
     * @param archive which
     * @param receipt SHA-256 of the signed list of what was handed over
     * @param contents SHA-256 of the {@code METS.xml} of the package in which it went, which fixes
     *     every file of it; absent where it went on paper alone
     * @param agreement the number of the agreement by which it went before its day; absent where it
     *     went on time or later
     */
    @FactType("casefile.CaseTransferred")
    record CaseTransferred(
            String of,
            String archive,
            String receipt,
            @Nullable String contents,
            @Nullable String agreement,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * Its time was over, and it was appraised (鉴定).
     *
     * @param finding what the appraisal came to
     * @param report SHA-256 of its report
     */
    @FactType("casefile.CaseAppraised")
    record CaseAppraised(
            String of,
            AppraisalFinding finding,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /** By its appraisal it is kept for longer. */
    @FactType("casefile.RetentionProlonged")
    record RetentionProlonged(
            String of,
            String retention,
            @Nullable LocalDate retainedUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements CaseFileEvent {}

    /**
     * By its appraisal its papers were destroyed. What is recorded here of them stays: their index,
     * with the digest of each.
     *
     * @param inventory SHA-256 of the list of what was destroyed (销毁清册)
     */
    @FactType("casefile.CaseDestroyed")
    record CaseDestroyed(String of, String inventory, Decision decision, LocalDate effectiveOn)
            implements CaseFileEvent {}
}
