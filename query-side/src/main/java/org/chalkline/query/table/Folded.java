package org.chalkline.query.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a name by which it is found however it is typed. They are stored, and compared by
 * bytes, so that every store finds the same.
 *
 * <p>Folded, width, case and what is put together of parts make no difference (Unicode NFKC and
 * lower case), and space is one. In pinyin it is written without tones, ü as v: first its syllables
 * by the commonest reading of each character, by which it is ordered, and then, after {@code |},
 * the whole and the initials in every reading.
 *
 * <p>Who changes what is made here raises {@link #FORM}, which is part of the columns' names: the
 * projections are then built anew.
 */
public final class Folded {
    /** The form of what is stored. */
    public static final String FORM = "a";

    /** A character may have several readings, and a name so many together. */
    private static final int MOST_READINGS = 16;

    /** Of what is longer the commonest readings alone are kept. */
    private static final int LONGEST_NAME = 40;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Cache<String, String> PINYIN =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private Folded() {}

    /** The text with width and case folded; empty where nothing is left. */
    public static String fold(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }

    static @Nullable String folded(@Nullable Object text) {
        return text instanceof String name ? fold(name) : null;
    }

    /** How a name is read; absent where there is none. */
    static @Nullable String pinyin(@Nullable Object text) {
        return text instanceof String name ? PINYIN.get(name, Folded::read) : null;
    }

    /** What is sought in pinyin as it is stored: without spaces, apostrophes and tones. */
    public static String sought(String text) {
        return fold(text).replace('ü', 'v').replaceAll("[\\s'’]", "");
    }

    /**
     * What is spelt as one.
     *
     * @param initials its first letters; a word or a number of its own is typed whole
     */
    private record Spelt(Set<String> readings, Set<String> initials) {
        String commonest() {
            return readings.iterator().next();
        }

        Spelt one() {
            return new Spelt(Set.of(commonest()), Set.of(initials.iterator().next()));
        }
    }

    /**
     * How the reading of a name goes on from each of its syllables, in letters without spaces.
     *
     * @param spelt in whole syllables
     * @param initials in their first letters
     * @param fromStart those of both that go on from its first syllable
     */
    public record Spellings(Set<String> spelt, Set<String> initials, Set<String> fromStart) {}

    /**
     * All spellings of a name, of which none is longer than so many letters, and each of which is
     * there with all that it begins with.
     */
    public static Spellings spellings(String name, int longest) {
        var syllables = syllables(name);
        var spelt = new LinkedHashSet<String>();
        var initials = new LinkedHashSet<String>();
        var fromStart = new LinkedHashSet<String>();
        for (int first = 0; first < syllables.size(); first++) {
            var rest = syllables.subList(first, Math.min(syllables.size(), first + longest));
            var some = begun(rest.stream().map(Spelt::readings).toList(), longest);
            var firsts = begun(rest.stream().map(Spelt::initials).toList(), longest);
            spelt.addAll(some);
            initials.addAll(firsts);
            if (first > 0) continue;
            fromStart.addAll(some);
            fromStart.addAll(firsts);
        }
        return new Spellings(spelt, initials, fromStart);
    }

    /** All beginnings of what the syllables make together, of so many letters at the most. */
    private static Set<String> begun(List<Set<String>> syllables, int longest) {
        var all = new LinkedHashSet<String>();
        var open = new LinkedHashSet<>(Set.of(""));
        for (var readings : syllables) {
            var longer = new LinkedHashSet<String>();
            for (var reading : readings) {
                for (var before : open) {
                    var whole = before + reading;
                    int end = Math.min(longest, whole.length());
                    for (int i = before.length() + 1; i <= end; i++) all.add(whole.substring(0, i));
                    if (end < longest && longer.size() < MOST_READINGS) longer.add(whole);
                }
            }
            if (longer.isEmpty()) break;
            open = longer;
        }
        return all;
    }

    private static String read(String name) {
        var syllables = syllables(name);
        var ordered = String.join(" ", syllables.stream().map(Spelt::commonest).toList());
        var keys = combined(syllables.stream().map(Spelt::readings).toList());
        keys.addAll(combined(syllables.stream().map(Spelt::initials).toList()));
        return ordered + "|" + String.join("|", keys);
    }

    private static List<Spelt> syllables(String name) {
        var syllables = new ArrayList<Spelt>();
        var word = new StringBuilder();
        for (int point : fold(name).codePoints().toArray()) {
            var readings = readings(point);
            if (readings.isEmpty() && Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
                continue;
            }
            end(word, syllables);
            if (!readings.isEmpty()) syllables.add(new Spelt(readings, initials(readings)));
        }
        end(word, syllables);
        if (name.length() > LONGEST_NAME) syllables.replaceAll(Spelt::one);
        return syllables;
    }

    private static void end(StringBuilder word, List<Spelt> syllables) {
        var whole = Set.of(word.toString());
        if (!word.isEmpty()) syllables.add(new Spelt(whole, whole));
        word.setLength(0);
    }

    private static Set<String> initials(Set<String> readings) {
        var initials = new LinkedHashSet<String>();
        for (var each : readings) initials.add(each.substring(0, 1));
        return initials;
    }

    /** The readings of a character, the commonest first; none of what is none. */
    private static Set<String> readings(int point) {
        if (!Character.isBmpCodePoint(point) || point < 0x3007) return Set.of();
        var found = PinyinHelper.toHanyuPinyinStringArray((char) point);
        if (found == null) return Set.of();
        var readings = new LinkedHashSet<String>();
        for (var each : found) readings.add(each.replace("u:", "v").replaceAll("[0-9]", ""));
        return readings;
    }

    private static Set<String> combined(List<Set<String>> spelt) {
        var all = new LinkedHashSet<>(Set.of(""));
        for (var readings : spelt) {
            var longer = new LinkedHashSet<String>();
            for (var reading : readings) {
                for (var before : all) {
                    if (longer.size() < MOST_READINGS) longer.add(before + reading);
                }
            }
            all = longer;
        }
        return all;
    }
}
