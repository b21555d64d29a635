package org.chalkline.kernel.disclosure;

/** Says why government information is withheld (Regulations, 14 to 16). */
public enum WithholdingGround {
    /** It is a state secret (国家秘密). */
    STATE_SECRET("14"),
    /** A law or administrative regulation bars its disclosure (法律、行政法规禁止公开). */
    BARRED_BY_LAW("14"),
    /** It might endanger security or stability (三安全一稳定). */
    SECURITY("14"),
    /** It is a business's secret (商业秘密). */
    TRADE_SECRET("15"),
    /** It touches a person's privacy (个人隐私). */
    PRIVACY("15"),
    /** It is about internal affairs (内部事务信息). */
    INTERNAL_AFFAIRS("16(1)"),
    /** It came about on the way to a decision (过程性信息). */
    PROCESS("16(2)"),
    /** It stands in a file of law enforcement (行政执法案卷). */
    ENFORCEMENT_FILE("16(2)");

    private final String article;

    WithholdingGround(String article) {
        this.article = article;
    }

    /** The article of the Regulations that allows or demands it. */
    public String article() {
        return article;
    }

    /** Whether it guards a third party, who is to be asked (15, 32). */
    public boolean guardsThirdParty() {
        return this == TRADE_SECRET || this == PRIVACY;
    }
}
