package org.chalkline.kernel.lottery;

/** How ranks follow from the seed. The words stand in facts, and stay. */
public enum RankFormula {
    /**
     * The SHA-256 of the seed, a colon and the draw number, in UTF-8. The lowest comes first; of
     * two alike, the lower number.
     */
    SHA256_OF_SEED_COLON_NUMBER
}
