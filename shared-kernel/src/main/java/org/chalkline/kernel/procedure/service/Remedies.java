package org.chalkline.kernel.procedure.service;

import java.time.LocalDate;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Until when the receiver can contest a decision, as reckoned from the day on which it was served.
 * Who was not told their remedies has longer.
 *
 * @param told whether the decision named them
 * @param reviewUntil the last day to apply for reconsideration; absent where no law at hand says
 * @param suitUntil the last day to sue; absent where no law at hand says
 */
public record Remedies(
        boolean told, @Nullable LocalDate reviewUntil, @Nullable LocalDate suitUntil) {

    private static final RuleId REVIEW = new RuleId("remedy.review");
    private static final RuleId REVIEW_UNTOLD = new RuleId("remedy.review-untold");
    private static final RuleId SUIT = new RuleId("remedy.suit");
    private static final RuleId SUIT_UNTOLD = new RuleId("remedy.suit-untold");
    private static final RuleId REVIEW_LONGEST = new RuleId("remedy.review-longest");
    private static final RuleId SUIT_LONGEST = new RuleId("remedy.suit-longest");

    /**
     * The remedies against a decision that was served on this day. Absent where it named others
     * than reconsideration and suit: those of staff have periods of their own.
     */
    public static @Nullable Remedies of(
            Decision decision, LocalDate servedOn, WorkingDayCalendar calendar) {
        var notice = decision.remedyNotice();
        if (notice == null) {
            return new Remedies(
                    false,
                    last(REVIEW_UNTOLD, REVIEW_LONGEST, decision, servedOn, calendar),
                    last(SUIT_UNTOLD, SUIT_LONGEST, decision, servedOn, calendar));
        }
        if (notice.court() == null) return null;
        boolean review = notice.reviewBody() != null;
        return new Remedies(
                true,
                last(review ? REVIEW : REVIEW_UNTOLD, REVIEW_LONGEST, decision, servedOn, calendar),
                // Where review comes first, there is no suing over the decision itself.
                notice.reviewFirst()
                        ? null
                        : last(SUIT, SUIT_LONGEST, decision, servedOn, calendar));
    }

    /**
     * Counted from the service, and never longer than the longest that counts from the decision.
     */
    private static @Nullable LocalDate last(
            RuleId rule,
            RuleId longest,
            Decision decision,
            LocalDate servedOn,
            WorkingDayCalendar calendar) {
        var last = last(rule, servedOn, calendar);
        var most = last(longest, decision.decidedOn(), calendar);
        return last != null && most != null && most.isBefore(last) ? most : last;
    }

    private static @Nullable LocalDate last(
            RuleId rule, LocalDate servedOn, WorkingDayCalendar calendar) {
        return StatuteBook.standard()
                .find(rule)
                .flatMap(found -> found.inForceOn(servedOn))
                .map(version -> StatutoryPeriod.open(version, servedOn).due(calendar).date())
                .orElse(null);
    }
}
