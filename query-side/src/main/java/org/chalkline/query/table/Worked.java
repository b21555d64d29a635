package org.chalkline.query.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a number comes about that no projection keeps: it is worked out when figures of it are asked
 * for.
 */
public sealed interface Worked {

    /** Makes a number of what is stored, on the day that the answer speaks of. */
    @FunctionalInterface
    interface Rule {
        /**
         * @param stored a {@link String}, {@link Long} or {@link LocalDate}, as its column holds it
         * @return absent where there is none
         */
        @Nullable Long number(Object stored, LocalDate day);
    }

    /** By a rule of one stored value and the day. */
    record OfDay(Rule rule) implements Worked {}

    /**
     * Of the records of another table that name this one: how many of them there are, or what a
     * number of theirs adds up to. Only those count that the one who asks sees.
     *
     * @param table what the query of one of them is called, such as {@code asset}
     * @param by their column that names this one
     * @param kind how that begins, with the slash, where it names records of several kinds, such as
     *     {@code application/}; empty where it holds the code alone
     * @param number which of their numbers is added up; they are counted where it is absent
     * @param filter which of them count on a day, as the schema's filter has it
     */
    record OfOthers(
            String table,
            String by,
            String kind,
            @Nullable String number,
            Function<LocalDate, Map<String, Object>> filter)
            implements Worked {

        /** How many of them there are. */
        public static OfOthers counted(
                String table, String by, Function<LocalDate, Map<String, Object>> filter) {
            return new OfOthers(table, by, "", null, filter);
        }

        /** What a number of theirs adds up to. */
        public static OfOthers added(
                String table,
                String by,
                String number,
                Function<LocalDate, Map<String, Object>> filter) {
            return new OfOthers(table, by, "", number, filter);
        }

        /** The same of a column that names records of several kinds. */
        public OfOthers ofKind(String name) {
            return new OfOthers(table, by, name, number, filter);
        }
    }
}
