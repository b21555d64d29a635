package org.chalkline.kernel.catalogue;

/** Why something stays closed (Open Government Information Regulations, 14 to 16). */
public enum ClosureGround {
    /** It is a state secret by law. */
    STATE_SECRET("14"),
    /** A law or administrative regulation forbids it. */
    FORBIDDEN_BY_LAW("14"),
    /** It might endanger security, public safety, the economy or social stability. */
    ENDANGERS_SAFETY("14"),
    /** It holds trade secrets, whose opening would harm a third party's rights. */
    TRADE_SECRET("15"),
    /** It tells of somebody's private life, and opening it would harm their rights. */
    PRIVACY("15"),
    /** Staff, logistics or workflows within the bureau. */
    INTERNAL_AFFAIRS("16(1)"),
    /** Records of discussion, drafts, letters of consultation, requests and reports. */
    IN_PROCESS("16(2)"),
    /** The file of a case of enforcement. */
    ENFORCEMENT_FILE("16(2)");

    private final String article;

    ClosureGround(String article) {
        this.article = article;
    }

    /** The article that gives it. */
    public String article() {
        return article;
    }
}
