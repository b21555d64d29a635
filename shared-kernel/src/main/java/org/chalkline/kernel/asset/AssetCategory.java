package org.chalkline.kernel.asset;

/** The classes of the national classification of assets (GB/T 14885), vehicles apart. */
public enum AssetCategory {
    /** 房屋和构筑物. */
    BUILDINGS,
    /** 设备. */
    EQUIPMENT,
    /** 车辆: equipment by the classification, but approved separately everywhere. */
    VEHICLES,
    /** 文物和陈列品. */
    CULTURAL_RELICS,
    /** 图书和档案. */
    BOOKS_AND_ARCHIVES,
    /** 家具和用具. */
    FURNITURE,
    /** 特种动植物. */
    PLANTS_AND_ANIMALS,
    /** 无形资产. */
    INTANGIBLE
}
