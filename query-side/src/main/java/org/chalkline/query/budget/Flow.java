package org.chalkline.query.budget;

/** What is added up of budget lines, month by month. */
public enum Flow {
    /** As approved by the people's congress, in the month of its approval. */
    APPROVED,
    /** What may be spent, by how much it changed in the month. */
    AVAILABLE,
    /** What is bound and neither paid nor released, by how much it changed in the month. */
    COMMITTED,
    /** What was paid in the month. */
    PAID,
    /** What came back in the month. */
    REFUNDED
}
