package org.chalkline.query.record;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.jspecify.annotations.Nullable;

/**
 * A decision by its document number, as GraphQL's {@code DecisionRecord} shows it: as the first
 * fact tells it that rests on it, and what was ruled on the facts that do.
 *
 * @param position of the first of them
 * @param provisions see {@link Told#provisions}
 * @param caseId the case in which it was taken
 * @param preparer who prepared it, or recorded it for its officer
 * @param evidence how many documents it rests on
 * @param partyHeard whether it tells what the party said
 * @param firstOf the record of the first fact
 * @param acts how many facts rest on it
 * @param fallen the codes of those of the facts that count no more
 * @param ruledOn the day on which one of them was last ruled on
 * @param stoodDays the days from its recording to the first fall of one of them; absent while all
 *     stand
 */
@RecordBuilder
public record DecisionRecord(
        String documentNumber,
        long position,
        LocalDate recordedOn,
        String body,
        String officer,
        LocalDate decidedOn,
        @Nullable String approver,
        @Nullable String delegation,
        @Nullable String preparer,
        String recordedBy,
        List<LegalBasis> legalBasis,
        @Nullable String provisions,
        @Nullable String clock,
        @Nullable String caseId,
        int evidence,
        boolean partyHeard,
        boolean remedyTold,
        boolean departs,
        boolean onPaper,
        boolean verified,
        String firstOf,
        String firstType,
        int acts,
        List<String> fallen,
        FactStanding standing,
        @Nullable FallGround ground,
        @Nullable LocalDate ruledOn,
        @Nullable Long stoodDays)
        implements DecisionRecordBuilder.With {

    public int fell() {
        return fallen.size();
    }
}
