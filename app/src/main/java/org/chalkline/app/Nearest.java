package org.chalkline.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds, of the words that there are, the one that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The word with the fewest letters to be changed, added or left out; absent without words. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .min(
                        Comparator.comparingInt((String each) -> distance(given, each))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String from, String to) {
        var above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) above[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
