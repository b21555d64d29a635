package org.chalkline.query.search;

import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.table.Folded;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find something by. No character of it has a meaning of its own: an
 * asterisk is an asterisk.
 *
 * @param whole folded
 * @param words the parts of it between blanks, each folded
 * @param pinyin as readings are stored; absent of what can be none
 */
public record Sought(String whole, List<String> words, @Nullable String pinyin) {
    /** The longest text that is sought, in UTF-16 units. */
    public static final int LONGEST = 200;

    private static final int MOST_WORDS = 10;
    private static final Pattern SPELT = Pattern.compile("(?=.*[a-z])[a-z0-9]+");
    private static final Pattern NUMBERED = Pattern.compile("#\\s?([0-9]+)");

    /**
     * Reads what was typed.
     *
     * @throws RequestException {@code SEARCH_EMPTY}, {@code SEARCH_TOO_LONG}
     */
    public static Sought of(String typed) {
        if (typed.length() > LONGEST) {
            throw new RequestException(
                    "SEARCH_TOO_LONG",
                    "What is sought has "
                            + typed.length()
                            + " characters: give at most "
                            + LONGEST
                            + ", such as a part of the name or the number.");
        }
        var folded = Grams.folded(typed);
        if (folded.isEmpty()) {
            throw new RequestException(
                    "SEARCH_EMPTY",
                    "Nothing is sought: give a name or a part of it, a number, a code, a position or a digest.");
        }
        var numbered = NUMBERED.matcher(folded);
        if (numbered.matches()) folded = numbered.group(1);
        var words = List.of(folded.split(" "));
        if (words.size() > MOST_WORDS) {
            throw new RequestException(
                    "SEARCH_TOO_LONG",
                    "What is sought has "
                            + words.size()
                            + " words: give at most "
                            + MOST_WORDS
                            + ".");
        }
        var pinyin = Folded.sought(folded);
        return new Sought(folded, words, SPELT.matcher(pinyin).matches() ? pinyin : null);
    }
}
