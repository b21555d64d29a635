package org.chalkline.kernel.contest;

/** Says why a reconsideration stands still (Administrative Reconsideration Law, 39). */
public enum ReviewSuspensionGround {
    /** The applicant died, and nobody has said who goes on. */
    APPLICANT_DIED,
    /** The applicant can't act, and nobody is named who does for them. */
    APPLICANT_INCAPABLE,
    /** Nobody knows where the applicant is. */
    APPLICANT_MISSING,
    /** The applicant, an organisation, is no more, and nobody has said who goes on. */
    ORGANISATION_ENDED,
    /** A party can't take part, by what nobody could prevent. */
    PARTY_PREVENTED,
    /** The parties agreed to mediation or a settlement. */
    BY_AGREEMENT,
    /** Somebody else has to say what the law means. */
    LAW_UNCLEAR,
    /** Another case has to be decided first. */
    OTHER_CASE,
    /** What the act rests on is looked at (56, 57). */
    BASIS_REVIEWED,
    /** Something else. */
    OTHER;

    /**
     * Tells whether the reconsideration ends where it stands still for sixty days by this (41(5)).
     */
    public boolean endsInTime() {
        return this == APPLICANT_DIED || this == APPLICANT_INCAPABLE || this == ORGANISATION_ENDED;
    }
}
