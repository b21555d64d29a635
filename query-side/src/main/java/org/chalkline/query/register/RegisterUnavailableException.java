package org.chalkline.query.register;

/**
 * A register can't answer yet: it is being built for the first time, or anew in another shape. Its
 * {@link Register#standing} tells how far it has come.
 */
public class RegisterUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterUnavailableException(String register) {
        super("the register " + register + " is being built");
    }
}
