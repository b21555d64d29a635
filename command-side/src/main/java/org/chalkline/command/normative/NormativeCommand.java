package org.chalkline.command.normative;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.ClauseStop;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a normative document. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface NormativeCommand {

    /** Puts a draft on record. */
    record DraftDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String title,
            String text,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Changes the draft. */
    record ReviseDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String text,
            String changes,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Records how those who lead the bureau voted on the draft. */
    record ResolveDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String text,
            @Nullable String unheard,
            Meeting meeting,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Issues it, clause by clause. */
    record IssueDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String text,
            List<Clause> clauses,
            @Nullable String publishedIn,
            LocalDate inForceFrom,
            @Nullable LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeCommand {
        public IssueDocument {
            clauses = List.copyOf(clauses);
        }
    }

    /** Enters one that was issued before the bureau kept them here. */
    record EnterDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
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
            implements NormativeCommand {
        public EnterDocument {
            clauses = List.copyOf(clauses);
        }
    }

    /** Records that it was published, where that wasn't said when it was issued. */
    record PublishDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Records that it was filed (备案). */
    record FileDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String with,
            String receipt,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /**
     * Amends a clause, or adds one.
     *
     * @param amends the number of the version that it takes the place of; absent where the document
     *     had no such clause
     * @param by the document that amends it
     */
    record AmendClause(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String clause,
            @Nullable Integer amends,
            String text,
            List<LegalBasis> restsOn,
            NormativeDocumentId by,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeCommand {
        public AmendClause {
            restsOn = List.copyOf(restsOn);
        }
    }

    /** Records that a clause was found unlawful. */
    record StopClause(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String clause,
            ClauseStop by,
            String caseNumber,
            String ruling,
            String officer,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Keeps it in a clean-up (清理). */
    record KeepDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            @Nullable LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Repeals it, in a clean-up or by another document. */
    record RepealDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            @Nullable NormativeDocumentId by,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Declares in a clean-up that it has lapsed. */
    record LapseDocument(
            @TargetAggregateIdentifier NormativeDocumentId document,
            Decision decision,
            LocalDate effectiveOn)
            implements NormativeCommand {}

    /** Records which of its periods have ended by today. Handed in by the watcher. */
    record SettleClocks(@TargetAggregateIdentifier NormativeDocumentId document)
            implements NormativeCommand {}

    /** Reckons its periods anew after a notice. Handed in by the watcher. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier NormativeDocumentId document,
            String notice,
            LocalDate publishedOn)
            implements NormativeCommand {}
}
