package org.chalkline.command;

import org.axonframework.commandhandling.CommandExecutionException;
import org.chalkline.kernel.command.Refusal;

/**
 * A command is refused. The refusal travels as the exception's details, so that it survives a
 * remote command bus. It carries no stack trace: a refusal is an answer, not a fault.
 */
public class RefusedException extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.message(), null, refusal, false);
        this.refusal = refusal;
    }

    public RefusedException(Reason reason) {
        this(reason.refusal());
    }

    /** What the caller is told. */
    public Refusal refusal() {
        return refusal;
    }

    /**
     * Refuses the command when the condition holds. An act that is recorded as it was found goes
     * on, if the rule is one that may have been broken, see {@link AsFound}.
     *
     * @throws RefusedException if it holds
     */
    public static void refuseIf(boolean condition, Reason reason) {
        refuseIf(condition, reason, reason.refusal());
    }

    /**
     * The same, where the law to cite depends on the case.
     *
     * @param refusal what the caller is told
     * @throws RefusedException if the condition holds
     */
    public static void refuseIf(boolean condition, Reason reason, Refusal refusal) {
        if (condition && !AsFound.notes(reason, refusal)) throw new RefusedException(refusal);
    }
}
