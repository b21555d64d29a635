package org.chalkline.query.graphql;

/**
 * The request can't be answered as it was put. The caller is told the code and the message; nothing
 * is logged as a fault.
 */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a stable upper-case word for programs
     * @param message what is wrong and what to do, for people
     */
    public RequestException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** A value that no schema can rule out: {@code BAD_VALUE}. */
    public static RequestException badValue(String message) {
        return new RequestException("BAD_VALUE", message);
    }

    public String code() {
        return code;
    }
}
