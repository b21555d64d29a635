package org.chalkline.kernel.plan;

/** Tells when a plan is evaluated. The words stand in facts, and stay. */
public enum EvaluationStage {
    /** Half way (中期评估). */
    MID_TERM,

    /** After its end (终期评估). */
    FINAL
}
