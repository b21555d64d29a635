package org.chalkline.kernel.datarequest;

import org.chalkline.kernel.procedure.clock.RuleId;

/** What a person asks for, and by which law. */
public enum DataRequestKind {
    /** To see what is recorded of them (查阅): Personal Information Protection Law, 45. */
    ACCESS("personal-information.access"),
    /** A copy of it (复制): Personal Information Protection Law, 45. */
    COPY("personal-information.access"),
    /** To have it put right or completed (更正、补充): Personal Information Protection Law, 46. */
    CORRECTION("personal-information.correction");

    private final RuleId toAnswer;

    DataRequestKind(String toAnswer) {
        this.toAnswer = new RuleId(toAnswer);
    }

    /** The rule on how soon it is answered. */
    public RuleId toAnswer() {
        return toAnswer;
    }
}
