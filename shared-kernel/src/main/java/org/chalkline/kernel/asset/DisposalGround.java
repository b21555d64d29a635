package org.chalkline.kernel.asset;

/** Why assets are scrapped or written off: the items of article 21. */
public enum DisposalGround {
    /** (1) 因技术原因确需淘汰或者无法维修、无维修价值. */
    OBSOLETE_OR_BEYOND_REPAIR,
    /** (2) 盘亏以及非正常损失. */
    LOST,
    /** (3) 已超过使用年限且无法满足现有工作需要. */
    PAST_USEFUL_LIFE,
    /** (4) 自然灾害等不可抗力造成毁损、灭失. */
    FORCE_MAJEURE
}
