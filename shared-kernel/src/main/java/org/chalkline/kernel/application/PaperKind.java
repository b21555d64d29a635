package org.chalkline.kernel.application;

/** What a paper handed in with an application is (Private Education Law, 13, 15, 53 to 57). */
public enum PaperKind {
    /** Report on organiser, aims, scale, level, form, conditions, management, funds: 13(1). */
    APPLICATION_REPORT,
    /** Name and address of the organiser: 13(2). */
    ORGANISER_IDENTITY,
    /** Where the assets come from, their amount and proof, with ownership: 13(3). */
    SOURCE_OF_ASSETS,
    /** Agreement on donated property: 13(4). */
    DONATION_AGREEMENT,
    /** Approval of preparation: 15(1). */
    PREPARATION_APPROVAL,
    /** Report on the preparation: 15(2). */
    PREPARATION_REPORT,
    /** Charter, and members of the first board: 15(3). */
    CHARTER_AND_BOARD,
    /** Proof of the school's assets: 15(4). */
    PROOF_OF_ASSETS,
    /** Qualifications of head, teachers and accountants: 15(5). */
    STAFF_QUALIFICATIONS,
    /** Financial liquidation before a division, a merger or a change of organiser: 53, 54. */
    LIQUIDATION_REPORT,
    /** Resolution or consent of the board: 53, 54, 55. */
    BOARD_RESOLUTION,
    /** Agreement between old and new organiser: Implementing Regulations, 12. */
    ORGANISER_AGREEMENT,
    /** Application for renewal: Licensing Law, 50. */
    RENEWAL_REQUEST,
    /** Decision under the charter to end the school: 56(1). */
    TERMINATION_RESOLUTION,
    /** Plan for the pupils: 57. */
    RESETTLEMENT_PLAN,
    OTHER
}
