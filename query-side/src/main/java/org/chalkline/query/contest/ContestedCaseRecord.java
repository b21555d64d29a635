package org.chalkline.query.contest;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.contest.CaseAgent;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.contest.ListedEvidence;
import org.chalkline.kernel.contest.ReviewSuspensionGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one contested case; is what GraphQL calls {@code
 * ContestedCase}.
 *
 * @param docket where it is heard now; absent while its copy hasn't come
 * @param instance how high that body stands; absent with it
 * @param receivedOn when its copy came; absent while it hasn't
 * @param review the reconsideration that a lawsuit follows on
 * @param codefendant who is sued with the bureau
 * @param answer absent while the bureau hasn't answered
 * @param notAdmitted SHA-256 of the papers that were not taken into account
 * @param suspended why it stands still; absent while it doesn't
 * @param outcomes what was decided and judged, in the order in which it was
 * @param binding what has effect of it; absent while nothing has
 * @param suitUntil the last day on which the applicant can sue after a reconsideration
 */
@RecordBuilder
public record ContestedCaseRecord(
        ContestId contest,
        ContestedMatter matter,
        String unit,
        Status status,
        @Nullable Docket docket,
        @Nullable Instance instance,
        @Nullable LocalDate receivedOn,
        @Nullable String claims,
        @Nullable Personal sealedClaims,
        @Nullable ContestId review,
        @Nullable String codefendant,
        List<CaseAgent> agents,
        @Nullable ContestAnswer answer,
        List<ListedEvidence> evidence,
        List<String> notAdmitted,
        List<ContestHearing> hearings,
        @Nullable ReviewSuspensionGround suspended,
        List<ContestOutcome> outcomes,
        @Nullable ContestOutcome binding,
        @Nullable LocalDate suitUntil,
        @Nullable LocalDate performedOn,
        @Nullable LocalDate closedOn)
        implements ContestedCaseRecordBuilder.With {

    public ContestedCaseRecord {
        agents = List.copyOf(agents);
        evidence = List.copyOf(evidence);
        notAdmitted = List.copyOf(notAdmitted);
        hearings = List.copyOf(hearings);
        outcomes = List.copyOf(outcomes);
    }

    /** Tells how far it has come. */
    public enum Status {
        HANDED_IN,
        FORWARDED,
        RECEIVED,
        ANSWERED,
        HEARD,
        SUSPENDED,
        MEDIATED,
        SETTLED,
        WITHDRAWN,
        ENDED,
        DECIDED,
        JUDGED,
        RULED,
        SERVED,
        APPEALED,
        FINAL,
        RETRIED,
        PERFORMED,
        ENFORCED,
        CLOSED
    }

    /** Tells whether the head of the bureau was there when the case was heard. */
    public enum HeadAttendance {
        ATTENDED,
        EXCUSED,
        /** Neither is on record. */
        ABSENT
    }

    /**
     * Tells how the bureau answered.
     *
     * @param consequence what the law makes of its being late; absent where it was in time
     */
    public record ContestAnswer(
            LocalDate postedOn,
            String answer,
            String bundle,
            String bundleAsOf,
            String officer,
            String approver,
            Terms.@Nullable Outcome consequence) {}

    /**
     * A day on which it was heard.
     *
     * @param place absent where only who came is on record, as are the minutes
     * @param head who came of its heads; absent where none did
     * @param excuse why none did; absent where that is not on record
     */
    public record ContestHearing(
            LocalDate on,
            @Nullable String place,
            @Nullable String minutes,
            @Nullable String head,
            @Nullable Boolean spoke,
            @Nullable String excuse,
            @Nullable String substitute) {}

    public ContestId.Kind kind() {
        return contest.kind();
    }

    /** The acts that are contested. */
    public List<ContestedAct> acts() {
        return matter.acts();
    }

    public @Nullable ClockId inaction() {
        return matter.inaction();
    }

    public List<CaseParty> applicants() {
        return matter.applicants();
    }

    /** The law on which the first of the acts rests. */
    public @Nullable String law() {
        return matter.law();
    }

    /** The unit that had the matter of the act in hand. */
    public @Nullable String actUnit() {
        return matter.actUnit();
    }

    /** Tells whose act, or whose inaction, it is about. */
    public @Nullable String of() {
        if (!matter.acts().isEmpty()) return matter.acts().getFirst().of();
        var clock = matter.inaction();
        return clock == null ? null : clock.value().substring(0, clock.value().indexOf(':'));
    }

    public @Nullable String number() {
        return docket == null ? null : docket.number();
    }

    public @Nullable String body() {
        return docket == null ? null : docket.body();
    }

    /** The day that tells whether it was answered in time. */
    @Nullable LocalDate answeredOn() {
        return answer == null ? null : answer.postedOn();
    }

    /** Tells whether it was answered late; absent while it wasn't answered. */
    @Nullable Boolean answeredLate() {
        return answer == null ? null : answer.consequence() != null;
    }

    /**
     * Tells how many papers of its evidence were let in though they were filed after the decision.
     */
    int lateEvidence() {
        return (int) evidence.stream().map(ListedEvidence::late).filter(Objects::nonNull).count();
    }

    int evidenceRefused() {
        return notAdmitted.size();
    }

    /** Absent while it wasn't heard. */
    public @Nullable HeadAttendance headAttendance() {
        if (hearings.isEmpty()) return null;
        if (hearings.stream().anyMatch(each -> each.head() != null)) return HeadAttendance.ATTENDED;
        boolean excused = hearings.stream().anyMatch(each -> each.excuse() != null);
        return excused ? HeadAttendance.EXCUSED : HeadAttendance.ABSENT;
    }

    private @Nullable ContestOutcome last() {
        return outcomes.isEmpty() ? null : outcomes.getLast();
    }

    /** Tells what was decided or judged last. */
    public @Nullable ContestResult result() {
        var last = last();
        return last == null ? null : last.result();
    }

    public @Nullable ActDefect defect() {
        var last = last();
        return last == null ? null : last.defect();
    }

    public @Nullable LocalDate ruledOn() {
        var last = last();
        return last == null ? null : last.ruledOn();
    }

    public @Nullable LocalDate remakeBy() {
        return binding == null ? null : binding.remakeBy();
    }

    /** Tells what the bureau has to pay by what has effect. */
    public @Nullable Money compensation() {
        return binding == null ? null : binding.compensation();
    }

    @Nullable Integer outcomeYear() {
        return binding == null ? null : binding.ruledOn().getYear();
    }
}
