package org.chalkline.query.record;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.query.graphql.CauseKind;
import org.chalkline.query.graphql.RecordedCause;
import org.jspecify.annotations.Nullable;

/**
 * A fact, as GraphQL's {@code FactRecord} shows it: what was recorded of it, and what was recorded
 * about it since. Its values are those that were recorded; whether one was put right since says
 * {@code corrected}.
 *
 * @param of whose fact it is
 * @param number its number there, from 0
 * @param position its number in the whole store
 * @param type its stored name
 * @param at when it was recorded
 * @param recordedOn the day of that
 * @param effectiveOn absent for a beginning that nobody knows
 * @param lag days from its effect to its recording
 * @param cause what caused it; absent of what no command of the program recorded
 * @param lookedAt the position that the actor was looking at
 * @param clock the clock under which the decision was taken, or of which it tells
 * @param opens the clock that it opens
 * @param files the digest of the paper that it puts into a case file
 * @param documentNumber of the decision that it rests on; absent where it rests on none
 * @param provisions those of that decision, see {@link Told#provisions}
 * @param caseId the case in which that was taken
 * @param evidence the digests of the papers that it cites
 * @param power the power that the decision needed; absent where it isn't known
 * @param decidedOn the day of the decision
 * @param unit the unit that it names
 * @param tellsOf the code of the fact of which it tells; absent for what tells of none
 * @param ruledOn the day on which it was last ruled on, or a value put right
 * @param stoodDays the days from its recording to its fall; absent while it stands
 * @param twoSides see {@link Told#twoSides}
 * @param asFound the paper in which an act of the past was found that broke a rule
 * @param breaches the rules that it broke, each as {@code |code:law:article|}
 * @param impreciseDays the days of which its source says no more than the month or the year, each
 *     as {@code |field=1958-09|}
 */
@RecordBuilder
public record FactRecord(
        String of,
        long number,
        long position,
        String type,
        Instant at,
        LocalDate recordedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable Long lag,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String channel,
        boolean verified,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable RecordedCause cause,
        @Nullable Long lookedAt,
        @Nullable String officer,
        @Nullable String approver,
        @Nullable String preparer,
        @Nullable String payee,
        @Nullable String unit,
        @Nullable String documentNumber,
        @Nullable String provisions,
        @Nullable String caseId,
        @Nullable String clock,
        @Nullable String opens,
        @Nullable String files,
        List<String> evidence,
        @Nullable String power,
        @Nullable LocalDate decidedOn,
        boolean onPaper,
        @Nullable Money amount,
        @Nullable String tellsOf,
        FactStanding standing,
        @Nullable FallGround ground,
        @Nullable LocalDate ruledOn,
        @Nullable Long stoodDays,
        boolean corrected,
        @Nullable String twoSides,
        @Nullable String asFound,
        @Nullable String breaches,
        @Nullable String impreciseDays)
        implements FactRecordBuilder.With {

    public String code() {
        return Told.code(of, number);
    }

    /** What kind of record it is a fact of. Schools alone are named by their bare codes. */
    public String kind() {
        int end = of.indexOf('/');
        return end < 0 ? "school" : of.substring(0, end);
    }

    public @Nullable CauseKind causeKind() {
        return cause == null ? null : cause.kind();
    }

    /** Under what all facts of the same cause are found, see {@link RecordedCause#key}. */
    public @Nullable String causedBy() {
        return cause == null ? null : cause.key();
    }

    public OffsetDateTime recordedAt() {
        return at.atOffset(ZoneOffset.UTC);
    }

    public @Nullable Long fen() {
        return amount == null ? null : amount.fen();
    }
}
