package org.chalkline.kernel.application;

/** What is applied for. */
public enum ApplicationKind {
    /** 筹设. */
    PREPARATION,
    /** 正式设立. */
    ESTABLISHMENT,
    /** 变更. */
    CHANGE,
    /** 分立. */
    DIVISION,
    /** 合并. */
    MERGER,
    /** 延续. */
    RENEWAL,
    /** 终止. */
    TERMINATION
}
