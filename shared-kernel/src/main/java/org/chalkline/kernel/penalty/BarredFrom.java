package org.chalkline.kernel.penalty;

/** A penalty bars somebody from newly becoming one of these. The words are stored, and stay. */
public enum BarredFrom {
    /**
     * An organiser or controller of a private school, or a member of the bodies that decide or
     * supervise (Private Education Law Implementing Regulations, 62).
     */
    ORGANISER,
    /** The head of a private school, or of the body that decides (64 of the same). */
    HEAD
}
