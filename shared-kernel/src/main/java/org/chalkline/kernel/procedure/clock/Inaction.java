package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Until when an applicant can contest that the bureau did nothing within the period that the law
 * gives it (不作为), as reckoned when that period lapsed.
 *
 * <p>Sixty days for reconsideration count from the last day of the period: from then on the
 * applicant knows (Reconsideration Law, 20). So do six months for a suit (Interpretation of the
 * Administrative Litigation Law, 66). Since 2024 reconsideration comes first (Reconsideration Law,
 * 23(3)): what can be sued over then is its outcome.
 *
 * @param reviewUntil the last day to apply for reconsideration; absent where no law at hand says
 * @param suitUntil the last day to sue; absent where reconsideration comes first, or no law at hand
 *     says
 */
public record Inaction(@Nullable LocalDate reviewUntil, @Nullable LocalDate suitUntil) {
    private static final RuleId REVIEW = new RuleId("remedy.review");
    private static final RuleId SUIT = new RuleId("remedy.suit-inaction");

    /** The version of the Reconsideration Law in which it comes first against inaction. */
    private static final String REVIEW_FIRST = "2023";

    /**
     * The remedies against the lapse of a period; absent where nobody who applied waits for the
     * act.
     *
     * @param last the last day of the period
     */
    public static @Nullable Inaction of(
            RuleVersion rule, LocalDate last, WorkingDayCalendar calendar) {
        if (rule.owedTo() == null) return null;
        var first = last.plusDays(1);
        boolean reviewFirst =
                StatuteBook.standard()
                        .find(REVIEW)
                        .flatMap(review -> review.inForceOn(first))
                        .filter(version -> version.lawVersion().compareTo(REVIEW_FIRST) >= 0)
                        .isPresent();
        return new Inaction(
                last(REVIEW, last, first, calendar),
                reviewFirst ? null : last(SUIT, last, first, calendar));
    }

    private static @Nullable LocalDate last(
            RuleId rule, LocalDate event, LocalDate first, WorkingDayCalendar calendar) {
        return StatuteBook.standard()
                .find(rule)
                .flatMap(found -> found.inForceOn(first))
                .map(version -> StatutoryPeriod.open(version, event).due(calendar).date())
                .orElse(null);
    }
}
