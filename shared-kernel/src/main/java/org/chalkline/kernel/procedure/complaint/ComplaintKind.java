package org.chalkline.kernel.procedure.complaint;

import org.chalkline.kernel.procedure.clock.RuleId;

/** Who complains, and by which law. Within which time it is decided, the statute book says. */
public enum ComplaintKind {
    /** A teacher, of a school that wronged them (教师申诉): Teachers Law, 39. */
    TEACHER("teachers-law.complaint"),
    /**
     * A pupil or their family, of a school that wronged them (学生申诉): for private schools Private
     * Education Law, 43, which says "in time" and sets no number. The law for others was not at
     * hand. So they wait for two months before they can sue: Litigation Law, 47.
     */
    PUPIL("remedy.inaction"),
    /**
     * Somebody who learns in lifelong education (投诉): Shanghai Lifelong Education Regulations, 33.
     * The period that it refers to is set by no text at hand: two months again.
     */
    LEARNER("remedy.inaction"),
    /**
     * Anybody, of how a school admits pupils (招生投诉): Compulsory Education Law, 9, which sets no
     * number of days. Two months again.
     */
    ADMISSION("remedy.inaction");

    private final RuleId toDecide;

    ComplaintKind(String toDecide) {
        this.toDecide = new RuleId(toDecide);
    }

    /** The rule on how soon it is decided, before its silence can be contested. */
    public RuleId toDecide() {
        return toDecide;
    }
}
