package org.chalkline.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.chalkline.query.table.Folded;

/**
 * How texts are taken apart to be found by a part, in any writing: each character alone, and each
 * two that stand side by side. One or two characters are then one look-up, and more of them are
 * those pairs in their places.
 */
final class Grams {
    /** Stands before a text, so that its beginning is a pair as well. */
    private static final int START = 0x2;

    private Grams() {}

    /** The text as it is compared: width, case and the kind of brackets make no difference. */
    static String folded(String text) {
        var plain = new StringBuilder();
        Folded.fold(text).codePoints().map(Grams::plain).forEach(plain::appendCodePoint);
        return Folded.fold(plain.toString());
    }

    /** What can't be seen is a blank, and all brackets are round ones. */
    private static int plain(int point) {
        return switch (point) {
            case '[', '{', '〔', '【', '「', '『', '〈', '《', '〖', '<' -> '(';
            case ']', '}', '〕', '】', '」', '』', '〉', '》', '〗', '>' -> ')';
            default -> {
                int type = Character.getType(point);
                boolean unseen =
                        type == Character.CONTROL
                                || type == Character.FORMAT
                                || type == Character.SURROGATE
                                || type == Character.UNASSIGNED;
                yield unseen ? ' ' : point;
            }
        };
    }

    /** The tokens of a folded text. */
    static TokenStream of(String folded) {
        var tokens = new ArrayList<String>();
        int before = START;
        for (int point : folded.codePoints().toArray()) {
            tokens.add(text(before, point));
            tokens.add(Character.toString(point));
            before = point;
        }
        return new Tokens(tokens, true);
    }

    /** Tokens of which only matters that they are there. */
    static TokenStream set(Collection<String> tokens) {
        return new Tokens(List.copyOf(tokens), false);
    }

    /** What finds texts that hold a folded text, which isn't empty. */
    static Query contains(String field, String folded) {
        return pairs(field, folded.codePoints().toArray());
    }

    /** What finds texts that begin with a folded text, which isn't empty. */
    static Query begins(String field, String folded) {
        return pairs(field, (Character.toString(START) + folded).codePoints().toArray());
    }

    private static Query pairs(String field, int[] points) {
        if (points.length == 1)
            return new TermQuery(new Term(field, Character.toString(points[0])));
        if (points.length == 2) return new TermQuery(new Term(field, text(points[0], points[1])));
        var phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < points.length; i += 2) add(phrase, field, points, i);
        // Of an odd number the last pair overlaps the one before.
        if (points.length % 2 == 1) add(phrase, field, points, points.length - 2);
        return phrase.build();
    }

    private static void add(PhraseQuery.Builder phrase, String field, int[] points, int at) {
        phrase.add(new Term(field, text(points[at], points[at + 1])), at);
    }

    private static String text(int one, int other) {
        return Character.toString(one) + Character.toString(other);
    }

    /** Hands out tokens; of pairs and single characters, two stand in each place. */
    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final List<String> tokens;
        private final boolean paired;
        private int next;

        Tokens(List<String> tokens, boolean paired) {
            this.tokens = tokens;
            this.paired = paired;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) return false;
            clearAttributes();
            step.setPositionIncrement(paired && next % 2 == 1 ? 0 : 1);
            term.append(tokens.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
