package org.chalkline.query.export;

/** A list can't be taken out as it was asked for. Has the code and the message of the answer. */
public final class ExportRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a stable upper-case word for programs
     * @param message what is wrong and what to do
     */
    public ExportRefusedException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What is wrong and what to do. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
