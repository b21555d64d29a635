package org.chalkline.kernel.procedure;

/**
 * A step that somebody takes in a procedure, such as serving a paper. It is no act that could be
 * contested by itself; but it can have been recorded in error, as any act can, and falls then.
 */
public interface ProcedureStep extends ProcedureEvent {

    /** What it is a step of, such as one hearing, by its id. */
    Object course();

    /**
     * Whether this step can't stand without another one of its aggregate, and falls along with it.
     *
     * @param earlier what was recorded before this
     */
    boolean restsOn(ProcedureStep earlier);
}
