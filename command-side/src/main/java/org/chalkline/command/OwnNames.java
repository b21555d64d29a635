package org.chalkline.command;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalkline.kernel.command.CommandContext;

/**
 * The names that the program acts under, and what looks like them: in another case or width, with
 * accents or signs that aren't seen, or with letters of other scripts. Two texts that look alike
 * have one outline, as in Unicode's UTS 39, here for the few letters that occur.
 */
public final class OwnNames {
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{M}\\p{C}\\p{Z}\\s]+");

    /** From letters and digits that look alike to the one that stands for them. */
    private static final Map<Character, Character> LIKE =
            Map.ofEntries(
                    Map.entry('а', 'a'), // Cyrillic, as are the next ones
                    Map.entry('с', 'c'),
                    Map.entry('е', 'e'),
                    Map.entry('һ', 'h'),
                    Map.entry('і', 'l'),
                    Map.entry('ӏ', 'l'),
                    Map.entry('к', 'k'),
                    Map.entry('м', 'm'),
                    Map.entry('п', 'n'),
                    Map.entry('ѕ', 's'),
                    Map.entry('т', 't'),
                    Map.entry('у', 'y'),
                    Map.entry('ү', 'y'),
                    Map.entry('α', 'a'), // Greek, as are the next ones
                    Map.entry('ϲ', 'c'),
                    Map.entry('ε', 'e'),
                    Map.entry('η', 'n'),
                    Map.entry('ι', 'l'),
                    Map.entry('κ', 'k'),
                    Map.entry('τ', 't'),
                    Map.entry('υ', 'y'),
                    Map.entry('ɑ', 'a'), // Latin
                    Map.entry('ı', 'l'),
                    Map.entry('i', 'l'),
                    Map.entry('1', 'l'),
                    Map.entry('|', 'l'),
                    Map.entry('5', 's'),
                    Map.entry('3', 'e'));

    private static final Set<String> OUTLINES =
            Stream.of(CommandContext.PROGRAM, CommandContext.SYSTEM)
                    .map(OwnNames::outline)
                    .collect(toUnmodifiableSet());

    private OwnNames() {}

    /** Whether the text is one of the program's own names, or could be taken for one. */
    public static boolean looksLikeOne(String text) {
        return OUTLINES.contains(outline(text));
    }

    private static String outline(String text) {
        var folded =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        // Folding may bring forth what has another form again.
        var plain = NOT_SEEN.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD));
        var outline = new StringBuilder();
        for (var letter : plain.replaceAll("").toCharArray()) {
            outline.append(LIKE.getOrDefault(letter, letter).charValue());
        }
        return outline.toString().replace("rn", "m");
    }
}
