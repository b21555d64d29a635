package org.chalkline.kernel.person;

/**
 * A sealed text was changed, or stands where another belongs: about another person, of another
 * kind, or under another key. It says nothing of the text.
 */
public final class BrokenSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenSealException() {
        super("a sealed text is damaged, or belongs elsewhere");
    }
}
