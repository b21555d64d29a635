package org.chalkline.kernel.command;

/**
 * What a pure function of the kernel throws when the law or the record doesn't allow what was asked
 * of it. Nothing has changed; the command side answers with the refusal it carries.
 */
public class RefusalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusalException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.message());
        this.refusal = refusal;
    }

    /** Why, with the law and article where a statute stands behind it. */
    public Refusal refusal() {
        return refusal;
    }
}
