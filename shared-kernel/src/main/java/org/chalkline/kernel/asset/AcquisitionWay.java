package org.chalkline.kernel.asset;

/** How a unit comes by an asset (2 and 9). Within the district, assets are transferred instead. */
public enum AcquisitionWay {
    /** 购置. */
    BOUGHT,
    /** 建设. */
    BUILT,
    /** 租用: it stays another's. */
    RENTED,
    /** 接受捐赠. */
    DONATED,
    /** 调拨、划转: from a unit that is not of this district's register. */
    TRANSFERRED_IN,
    /** 置换. */
    EXCHANGED;

    /** Whether it costs money of the budget, so that it is asked for and granted first (24). */
    public boolean fromBudget() {
        return this == BOUGHT || this == BUILT || this == RENTED;
    }
}
