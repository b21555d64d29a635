package org.chalkline.kernel.disclosure;

/** Says how one item of a request was answered (Regulations, 35 to 39). */
public enum ItemResult {
    /** It is public already, and the applicant is told where (已主动公开). */
    OPEN_ALREADY("36(1)"),
    /** It is given (予以公开). */
    PROVIDED("36(2)"),
    /** It is withheld as a whole (不予公开). */
    WITHHELD("36(3)"),
    /** It was searched for, and doesn't exist (不存在). */
    NOT_HELD("36(4)"),
    /** Another body answers for it (不属于本机关). */
    NOT_OURS("36(5)"),
    /** The same applicant was answered about the same before (重复申请). */
    REPEATED("36(6)"),
    /** Another law says how it is looked into, as a register (另有规定). */
    UNDER_OTHER_LAW("36(7)"),
    /** What can be given is given, and the rest withheld (区分处理). */
    IN_PART("37"),
    /** It would have to be worked out first (加工、分析). */
    NEEDS_WORKING_OUT("38"),
    /** It is a petition, a complaint or a report in the form of a request (信访、投诉、举报). */
    NO_REQUEST("39(1)"),
    /** It asks for a gazette, a newspaper or a book (公开出版物). */
    PUBLICATION("39(2)"),
    /** Its number or frequency is beyond reason, and no good reason was given (明显超过合理范围). */
    BEYOND_REASON("35");

    private final String article;

    ItemResult(String article) {
        this.article = article;
    }

    /** The article of the Regulations under which it is answered so. */
    public String article() {
        return article;
    }

    /** Whether something is withheld, for which there must be a ground. */
    public boolean withholds() {
        return this == WITHHELD || this == IN_PART;
    }

    /** Whether the applicant has all that the item asks for. */
    public boolean gives() {
        return this == OPEN_ALREADY || this == PROVIDED;
    }
}
