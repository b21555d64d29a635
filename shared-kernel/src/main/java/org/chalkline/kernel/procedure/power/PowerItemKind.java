package org.chalkline.kernel.procedure.power;

/** What kind of acts an item of the list of powers is about. */
public enum PowerItemKind {
    /** 行政许可. */
    LICENSING,
    /** 行政处罚. */
    PENALTY,
    /** 行政强制. */
    COERCION,
    /** 行政检查. */
    INSPECTION,
    /** 行政确认. */
    CONFIRMATION,
    /** 行政给付. */
    PAYMENT,
    /** 行政奖励. */
    REWARD,
    /** 行政裁决. */
    ADJUDICATION,
    /** 其他. */
    OTHER
}
