package org.chalkline.command.intake;

/** A row that can't be read as what it should be. */
public class MalformedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a stable word for programs
     * @param message which field, what is wrong with it, what it should be
     */
    public MalformedRowException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The message is always there. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
