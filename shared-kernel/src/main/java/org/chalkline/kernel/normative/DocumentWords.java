package org.chalkline.kernel.normative;

import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * Says by which words a clause is found to tell of a penalty or of a licence: data with their
 * sources, see {@code statutes/document-words.json}.
 */
public final class DocumentWords {
    private static final String DATA = "/statutes/document-words.json";
    private static final List<Entry> ALL = read();

    private DocumentWords() {}

    /** Tells what no normative document may set. */
    public enum Sets {
        PENALTY,
        LICENCE
    }

    /**
     * The words that tell of one of them.
     *
     * @param reading how the article is read, and what remains to be compared
     * @param verified whether they were compared with the text
     */
    public record Entry(
            Sets sets,
            List<String> words,
            String law,
            String article,
            @Nullable String reading,
            boolean verified) {}

    private record Content(String about, List<Entry> words) {}

    private static List<Entry> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).words());
    }

    /** All of them, in the order of the data. */
    public static List<Entry> all() {
        return ALL;
    }

    /** Tells whether a clause of this text tells of such a thing. */
    public static boolean tells(Sets of, String text) {
        return ALL.stream()
                .filter(entry -> entry.sets() == of)
                .flatMap(entry -> entry.words().stream())
                .anyMatch(text::contains);
    }
}
