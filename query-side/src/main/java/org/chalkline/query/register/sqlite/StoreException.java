package org.chalkline.query.register.sqlite;

/** The file of views could not be read or written. Nothing half-done remains in it. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
