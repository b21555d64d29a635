package org.chalkline.kernel.contest;

/** Says why evidence is let in that was not in the file of the act when it was decided. */
public enum LateGround {
    /** It was collected, and couldn't be handed in (Litigation Law 36, Interpretation 34). */
    COULD_NOT_BE_PROVIDED,
    /**
     * The applicant brought up what they hadn't before (Reconsideration Law 46, Litigation Law 36).
     */
    NEW_GROUNDS_OF_APPLICANT
}
