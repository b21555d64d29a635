package org.chalkline.kernel.procedure.decision;

/** A fact that names who prepared a matter: whoever did never decides it. */
public interface PreparedFact {

    /** The officer who has it in hand and drafts the decision. */
    String preparer();
}
