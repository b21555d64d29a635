package org.chalkline.kernel.fact;

import org.jspecify.annotations.Nullable;

/**
 * A stored fact that can't be turned back into a record: its type is unknown to this version of the
 * program, or its form is damaged. The store keeps it as it is.
 */
public class UnreadableFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFactException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
