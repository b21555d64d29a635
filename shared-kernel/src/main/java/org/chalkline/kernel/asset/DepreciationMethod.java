package org.chalkline.kernel.asset;

/** How an asset's value is spread over the months of its useful life. */
public enum DepreciationMethod {
    /** 不计提: relics, books, land and the like keep their value. */
    NONE,
    /** 年限平均法: the same every month. */
    STRAIGHT_LINE,
    /** 年数总和法: each year in proportion to the years left at its beginning. */
    SUM_OF_YEARS_DIGITS
}
