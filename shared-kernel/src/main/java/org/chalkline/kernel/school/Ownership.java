package org.chalkline.kernel.school;

/** Who runs an institution. */
public enum Ownership {
    /** Run by the state (公办). */
    PUBLIC,
    /** Run by others with non-state funds under a licence (民办). */
    PRIVATE,
    /**
     * The register it was taken over from does not say. Never given to a school that is
     * established.
     */
    UNSTATED
}
