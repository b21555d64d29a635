package org.chalkline.kernel.procedure.casefile;

/** What the appraisal of a case file came to whose time is over. */
public enum AppraisalFinding {
    /** It still has to be kept. */
    KEEP,
    /** Nobody needs it any more. */
    DESTROY
}
