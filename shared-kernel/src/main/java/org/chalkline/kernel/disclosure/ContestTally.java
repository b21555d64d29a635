package org.chalkline.kernel.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the annual report counts of one reconsideration or lawsuit about a request for disclosure
 * (Regulations, 50(3)).
 *
 * @param contest the case
 * @param of the request that it is about, as {@code disclosure-request/2025-017}
 * @param line which line of the report
 * @param receivedOn the day on which its copy came
 * @param outcome what came of it; absent while nothing has effect
 * @param doneOn since when; absent with it
 */
public record ContestTally(
        ContestId contest,
        String of,
        Line line,
        LocalDate receivedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate doneOn) {

    private static final String KIND = DisclosureRequestId.KIND + "/";

    /** Which line of the report counts it, by the line's id. */
    public enum Line {
        REVIEW,
        SUIT_DIRECT,
        SUIT_AFTER_REVIEW
    }

    /** What came of it, as the report counts it. */
    public enum Outcome {
        /** The bureau's act was upheld (结果维持). */
        MAINTAINED,
        /** It was changed, annulled, found unlawful, or the bureau was told to act (结果纠正). */
        CORRECTED,
        /** Anything else, such as a dismissal or a settlement (其他结果). */
        OTHER
    }

    /**
     * What is known after one more fact; absent while the case isn't about disclosure.
     *
     * @param fact any fact of the case: most change nothing
     */
    public static @Nullable ContestTally after(@Nullable ContestTally before, Fact fact) {
        return switch (fact) {
            case ReviewCopyReceived e ->
                    begun(before, e.contest(), e.matter(), Line.REVIEW, e.effectiveOn());
            case SuitComplaintReceived e ->
                    begun(
                            before,
                            e.contest(),
                            e.matter(),
                            e.review() == null ? Line.SUIT_DIRECT : Line.SUIT_AFTER_REVIEW,
                            e.effectiveOn());
            case ReviewDecided e -> done(before, outcome(e.result()), e.effectiveOn());
            case OutcomeServed e when e.binding() || isReview(before) ->
                    done(before, outcome(e.outcome().result()), e.effectiveOn());
            case JudgmentFinal e -> done(before, outcome(e.outcome().result()), e.effectiveOn());
            case ReviewEnded e -> done(before, Outcome.OTHER, e.effectiveOn());
            case ContestWithdrawn e -> done(before, Outcome.OTHER, e.effectiveOn());
            case ContestSettled e -> done(before, Outcome.OTHER, e.effectiveOn());
            case ContestMediated e -> done(before, Outcome.OTHER, e.effectiveOn());
            default -> before;
        };
    }

    /** What is known after all of these facts of one case. */
    public static @Nullable ContestTally of(List<Fact> standing) {
        ContestTally tally = null;
        for (var fact : standing) tally = after(tally, fact);
        return tally;
    }

    private static boolean isReview(@Nullable ContestTally tally) {
        return tally != null && tally.line() == Line.REVIEW;
    }

    private static @Nullable ContestTally begun(
            @Nullable ContestTally before,
            ContestId contest,
            ContestedMatter matter,
            Line line,
            LocalDate on) {
        if (before != null) return before;
        var of = about(matter);
        return of == null ? null : new ContestTally(contest, of, line, on, null, null);
    }

    private static @Nullable String about(ContestedMatter matter) {
        for (var act : matter.acts()) if (act.of().startsWith(KIND)) return act.of();
        var inaction = matter.inaction();
        if (inaction == null || !inaction.value().startsWith(KIND)) return null;
        var clock = inaction.value();
        int colon = clock.indexOf(':');
        return colon < 0 ? clock : clock.substring(0, colon);
    }

    /** What came first has effect: it is only served later. */
    private static @Nullable ContestTally done(
            @Nullable ContestTally before, Outcome outcome, LocalDate on) {
        if (before == null || before.doneOn() != null) return before;
        return new ContestTally(
                before.contest(), before.of(), before.line(), before.receivedOn(), outcome, on);
    }

    private static Outcome outcome(ContestResult result) {
        return switch (result) {
            case MAINTAIN -> Outcome.MAINTAINED;
            case CHANGE, ANNUL, UNLAWFUL, PERFORM, INVALID, AGREEMENT -> Outcome.CORRECTED;
            case DISMISS, RESTORE -> Outcome.OTHER;
        };
    }
}
