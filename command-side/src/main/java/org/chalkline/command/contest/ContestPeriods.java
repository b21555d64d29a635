package org.chalkline.command.contest;

import java.util.List;
import org.chalkline.kernel.procedure.clock.RuleId;

/** The statutory periods that run in contested cases. */
final class ContestPeriods {
    static final RuleId REVIEW_ANSWER = new RuleId("review.answer");
    static final RuleId REVIEW_ANSWER_SIMPLE = new RuleId("review.answer-simple");
    static final RuleId REVIEW_FORWARD = new RuleId("review.forward");
    static final RuleId REVIEW_CLAUSE = new RuleId("review.clause");
    static final RuleId REVIEW_LETTER = new RuleId("review.letter");
    static final RuleId REVIEW_DECISION = new RuleId("review.decision");
    static final RuleId REVIEW_DECISION_SIMPLE = new RuleId("review.decision-simple");
    static final RuleId REVIEW_SUSPENDED = new RuleId("review.suspended");
    static final RuleId REVIEW_PERFORMING = new RuleId("reconsideration.performing");
    static final RuleId SUIT_ANSWER = new RuleId("suit.answer");
    static final RuleId SUIT_MORE_TIME = new RuleId("suit.more-time");
    static final RuleId SUIT_FIRST = new RuleId("suit.first-instance");
    static final RuleId SUIT_FIRST_SIMPLE = new RuleId("suit.first-instance-simple");
    static final RuleId SUIT_SECOND = new RuleId("suit.second-instance");
    static final RuleId SUIT_APPEAL = new RuleId("suit.appeal");
    static final RuleId SUIT_APPEAL_RULING = new RuleId("suit.appeal-ruling");
    static final RuleId SUIT_APPEAL_REPLY = new RuleId("suit.appeal-reply");
    static final RuleId SUIT_RETRIAL = new RuleId("suit.retrial");
    static final RuleId SUIT_SUGGESTION = new RuleId("suit.suggestion");
    static final RuleId SUIT_PERFORMING = new RuleId("litigation.performing");
    static final RuleId SUIT_AFTER_REVIEW = new RuleId("remedy.suit-after-review");

    /** Within which the case is answered. */
    static final List<RuleId> ANSWER = List.of(REVIEW_ANSWER, REVIEW_ANSWER_SIMPLE, SUIT_ANSWER);

    /** Within which it is decided or judged. */
    static final List<RuleId> OUTCOME =
            List.of(
                    REVIEW_DECISION,
                    REVIEW_DECISION_SIMPLE,
                    SUIT_FIRST,
                    SUIT_FIRST_SIMPLE,
                    SUIT_SECOND);

    private ContestPeriods() {}
}
