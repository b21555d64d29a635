package org.chalkline.kernel.normative;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a normative document. The opinions that were heard on its draft and the
 * review of its legality are facts of the shared procedures, among its own.
 */
public sealed interface NormativeEvent extends Fact {

    NormativeDocumentId document();

    @Override
    default String subject() {
        return document().toString();
    }

    /**
     * It was drafted.
     *
     * @param text SHA-256 of the draft
     * @param unit the unit that has it in hand
     * @param officer who drafted it, and doesn't issue it
     */
    @FactType("normative.DocumentDrafted")
    record DocumentDrafted(
            NormativeDocumentId document,
            String title,
            String text,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * The draft was changed, as after opinions that were adopted.
     *
     * @param text SHA-256 of the draft as it is now
     */
    @FactType("normative.DraftRevised")
    record DraftRevised(
            NormativeDocumentId document,
            String text,
            String changes,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * Those who lead the bureau voted on the draft (集体审议).
     *
     * @param text SHA-256 of the draft that they voted on
     * @param unheard why no opinions were asked for; absent where they were
     */
    @FactType("normative.DocumentResolved")
    record DocumentResolved(
            NormativeDocumentId document,
            ProcedureId voteId,
            String text,
            @Nullable String unheard,
            CollectiveVote vote,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent, VoteFact {
        @Override
        public String matter() {
            return "document.resolution";
        }
    }

    /**
     * It was issued.
     *
     * @param text SHA-256 of the document
     * @param clauses its clauses, in their order
     * @param publishedIn where it was published; absent where it wasn't yet
     * @param inForceFrom the first day on which it is in force
     * @param validUntil the last one; absent where it names none
     * @param effectiveOn the day of its issue
     */
    @FactType("normative.DocumentIssued")
    record DocumentIssued(
            NormativeDocumentId document,
            String text,
            List<Clause> clauses,
            @Nullable String publishedIn,
            LocalDate inForceFrom,
            @Nullable LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeEvent {
        public DocumentIssued {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * It was entered from the catalogue of documents that were issued before the bureau kept them
     * here.
     *
     * @param number its number (文号)
     * @param publishedIn where it was published; absent where it wasn't
     * @param filedOn the day on which it was filed; absent where that isn't known
     * @param inForceFrom the first day on which it is in force
     * @param effectiveOn the day of its issue
     */
    @FactType("normative.DocumentEntered")
    record DocumentEntered(
            NormativeDocumentId document,
            String title,
            String number,
            String unit,
            List<Clause> clauses,
            @Nullable String publishedIn,
            @Nullable LocalDate filedOn,
            LocalDate inForceFrom,
            @Nullable LocalDate validUntil,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent {
        public DocumentEntered {
            clauses = List.copyOf(clauses);
        }
    }

    /** It was published after it had been issued. */
    @FactType("normative.DocumentPublished")
    record DocumentPublished(
            NormativeDocumentId document, String publishedIn, String officer, LocalDate effectiveOn)
            implements NormativeEvent {}

    /**
     * It was filed (备案).
     *
     * @param with the body with which
     * @param receipt SHA-256 of what that body gave for it
     */
    @FactType("normative.DocumentFiled")
    record DocumentFiled(
            NormativeDocumentId document,
            String with,
            String receipt,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent {}

    /**
     * A clause was amended: from the day of effect on its new version is in force.
     *
     * @param version the number of the new version
     * @param by the document that amends it, which may be the same
     */
    @FactType("normative.ClauseAmended")
    record ClauseAmended(
            NormativeDocumentId document,
            String clause,
            int version,
            String text,
            List<LegalBasis> restsOn,
            NormativeDocumentId by,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeEvent {
        public ClauseAmended {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * A clause was found unlawful: from the day of effect on no act rests on it, until it is
     * amended.
     *
     * @param version the version that was
     * @param by who found it so
     * @param caseNumber of their case
     * @param ruling SHA-256 of their ruling
     */
    @FactType("normative.ClauseStopped")
    record ClauseStopped(
            NormativeDocumentId document,
            String clause,
            int version,
            ClauseStop by,
            String caseNumber,
            String ruling,
            String officer,
            LocalDate effectiveOn)
            implements NormativeEvent {}

    /**
     * A clean-up (清理) kept it.
     *
     * @param validUntil the last day on which it is in force from now on; absent where it names
     *     none
     */
    @FactType("normative.DocumentKept")
    record DocumentKept(
            NormativeDocumentId document,
            @Nullable LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeEvent {}

    /**
     * It was repealed (废止).
     *
     * @param by the document that takes its place; absent where none does
     * @param effectiveOn the first day on which it is not in force
     */
    @FactType("normative.DocumentRepealed")
    record DocumentRepealed(
            NormativeDocumentId document,
            @Nullable NormativeDocumentId by,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeEvent {}

    /**
     * A clean-up declared that it has lapsed (失效), since its validity has ended.
     *
     * @param effectiveOn the day on which that was declared
     */
    @FactType("normative.DocumentLapsed")
    record DocumentLapsed(NormativeDocumentId document, Decision decision, LocalDate effectiveOn)
            implements NormativeEvent {}
}
