package org.chalkline.kernel.procedure.clock;

/**
 * The place in a law that a point of a rule rests on.
 *
 * @param law the law's English name
 * @param article the article's number
 * @param words the words of that article, as the Chinese text has them
 */
public record Source(String law, String article, String words) {

    /** In words, such as {@code Civil Code, article 203}. */
    public String inWords() {
        return law + ", article " + article;
    }
}
