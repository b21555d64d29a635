package org.chalkline.kernel.limitation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request isn't carried out for the time being. Nothing was changed. */
public final class LimitedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int CAUSES = 16;

    private final transient Limitation limitation;

    public LimitedException(Limitation limitation) {
        super(limitation.code() + ": " + limitation.message());
        this.limitation = limitation;
    }

    /** Why. */
    public Limitation limitation() {
        return limitation;
    }

    /** The limitation by which the exception came about, if it was by one. */
    public static Optional<Limitation> in(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; cause != null && i < CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof LimitedException limited) return Optional.of(limited.limitation);
        }
        return Optional.empty();
    }
}
