package org.chalkline.kernel.asset;

/** How assets leave. */
public enum DisposalManner {
    /** 报废: scrapped. */
    SCRAPPED,
    /** 报损: written off as a loss. */
    WRITTEN_OFF,
    /** 转让、拍卖: sold, also by auction. */
    SOLD,
    /** 置换: exchanged for another asset. */
    EXCHANGED,
    /** 捐赠: given away. */
    DONATED,
    /** 无偿调拨、划转: transferred to a unit that is not of this district's register. */
    TRANSFERRED_OUT;

    /** Whether the law wants the assets appraised before (36). */
    public boolean appraised() {
        return this == SOLD || this == EXCHANGED;
    }

    /** Whether the law names when it is due (21), so that its ground must be given. */
    public boolean onGround() {
        return this == SCRAPPED || this == WRITTEN_OFF;
    }
}
