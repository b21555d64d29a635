package org.chalkline.kernel.contest;

/** Tells what comes of a case. The words are stored, and stay. */
public enum ContestResult {
    /** The act is changed (变更). */
    CHANGE,
    /** The act is annulled (撤销). */
    ANNUL,
    /** The act is found unlawful, and stands (确认违法). */
    UNLAWFUL,
    /** A duty is to be performed (责令履行). */
    PERFORM,
    /** The act is found void (确认无效). */
    INVALID,
    /** The bureau answers for an agreement (行政协议). */
    AGREEMENT,
    /** The act is upheld (维持、驳回诉讼请求). */
    MAINTAIN,
    /** The application or the suit is dismissed (驳回申请、驳回起诉). */
    DISMISS,
    /** What set the act aside falls in its turn, and the act stands again (恢复效力). */
    RESTORE;

    /** Tells whether the act has no effect any more. */
    public boolean setsAside() {
        return this == ANNUL || this == CHANGE || this == INVALID;
    }
}
