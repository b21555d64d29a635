package org.chalkline.kernel.procedure.recusal;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;

/**
 * A fact that tells of somebody's recusal: one of {@link RecusalEvent}, or one of a feature whose
 * rules on ties are its own.
 */
public interface RecusalFact extends Fact {

    /** Whose recusal from what. */
    ProcedureId recusalId();

    /** What it tells of it. */
    RecusalStep recusalStep();
}
