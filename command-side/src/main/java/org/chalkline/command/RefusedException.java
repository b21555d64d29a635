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
     * Refuses the command when the condition holds.
     *
     * @throws RefusedException if it holds
     */
    public static void refuseIf(boolean condition, Reason reason) {
        if (condition) throw new RefusedException(reason);
    }
}
