package org.chalkline.kernel.access;

/** It can't be told yet what somebody comes in as: what says so is being built. Ask again. */
public final class AdmissionUnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param cause what keeps it from being told
     */
    public AdmissionUnknownException(RuntimeException cause) {
        super("what somebody comes in as can't be told yet", cause);
    }
}
