package org.chalkline.kernel.command;

/** Where commands are handed in. */
public interface CommandGateway {

    /**
     * Carries out the command and returns when what it recorded is durable, or when it was refused.
     * A command id that was handed in before returns its first outcome and does nothing else; one
     * that is still being carried out is waited for. An id handed in with another command than the
     * first time is refused with {@code COMMAND_ID_REUSED}, and one that another actor has handed
     * in with {@code COMMAND_ID_OF_ANOTHER}. Ids are told apart by {@link CommandKey}. Of a row's
     * id only an acceptance says what its command is: where it was refused, another command under
     * it is told that refusal again.
     *
     * @throws FaultException when it could be neither carried out nor refused; handing it in again
     *     under the same command id is safe
     */
    Outcome submit(Object command, CommandContext context);

    /** The program failed, not the command. What was acknowledged before stays recorded. */
    class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FaultException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
