package org.chalkline.drills;

/** A drill can't be run here. */
final class SkippedException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param why completes "skipped, because"
     */
    SkippedException(String why) {
        super(why);
    }
}
