package org.chalkline.kernel.procedure.complaint;

import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/** Who complains, and by which law. Within which time it is decided, the statute book says. */
public enum ComplaintKind {
    /** A teacher, of a school that wronged them (教师申诉): Teachers Law, 39. */
    TEACHER("teachers-law.complaint"),
    /**
     * A pupil or their family, of a school that wronged them (学生申诉): for private schools Private
     * Education Law, 43, which says "in time" and sets no number. The law for others was not at
     * hand.
     */
    PUPIL(null),
    /**
     * Somebody who learns in lifelong education (投诉): Shanghai Lifelong Education Regulations, 33.
     * The period that it refers to is set by no text at hand.
     */
    LEARNER(null);

    private final @Nullable RuleId toDecide;

    ComplaintKind(@Nullable String toDecide) {
        this.toDecide = toDecide == null ? null : new RuleId(toDecide);
    }

    /** The rule on how soon it is decided; absent where no text at hand sets a number. */
    public @Nullable RuleId toDecide() {
        return toDecide;
    }
}
