package org.chalkline.kernel.plan;

/** Tells which way a target lies. The words stand in facts, and stay. */
public enum TargetDirection {
    /** What is reached is to be at least the value. */
    UP,

    /** What is reached is to be at most the value. */
    DOWN;

    /** Whether what was reached falls short of the value. */
    public boolean isBehind(TargetValue actual, TargetValue value) {
        int compared = actual.number().compareTo(value.number());
        return this == UP ? compared < 0 : compared > 0;
    }
}
