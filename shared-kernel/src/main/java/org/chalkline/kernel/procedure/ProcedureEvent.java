package org.chalkline.kernel.procedure;

import org.chalkline.kernel.fact.Fact;

/**
 * What happens in a procedure that any matter can have: a period, a service, a hearing. Its facts
 * stand among those of the aggregate that it is about, so each bears that aggregate's id.
 */
public interface ProcedureEvent extends Fact {

    /** The aggregate it belongs to, such as {@code application/2026-001}. */
    String of();

    @Override
    default String subject() {
        return of();
    }
}
