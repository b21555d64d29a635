package org.chalkline.kernel.application;

/** What those who examine an application recommend. */
public enum Recommendation {
    GRANT,
    REFUSE
}
