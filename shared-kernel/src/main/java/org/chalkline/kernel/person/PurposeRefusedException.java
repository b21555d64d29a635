package org.chalkline.kernel.person;

import org.chalkline.kernel.person.Purposes.Named;

/** Personal data was asked for without a purpose from the list. Nothing was read. */
public final class PurposeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String HOW =
            " Name one of those that the query 'purposes' lists, in the header"
                    + " X-Chalkline-Purpose.";

    private final Named named;

    /**
     * @param named what is wrong with it
     */
    public PurposeRefusedException(Named named) {
        super(
                named == Named.MISSING
                        ? "Personal data is read for a purpose, and none was named." + HOW
                        : "The purpose isn't listed, and personal data is read for no other." + HOW,
                null,
                false,
                false);
        this.named = named;
    }

    /** What is wrong, as a stable word: {@code PURPOSE_MISSING} or {@code PURPOSE_UNKNOWN}. */
    public String code() {
        return "PURPOSE_" + named;
    }
}
