package org.chalkline.command.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.InField;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one row, and remembers which. */
public sealed class RowReader permits RowRecorder {
    private static final String FIELD_MISSING = "FIELD_MISSING";
    private static final String FIELD_MALFORMED = "FIELD_MALFORMED";
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}(-\\d{2})?");
    private static final int DAY_LENGTH = "2026-09-01".length();

    private final JsonNode row;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    /** A reader of this row. */
    public RowReader(JsonNode row) {
        this.row = row;
    }

    /** A text that must be there. */
    public String text(String field) {
        return required(field, textIfAny(field));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new MalformedRowException(FIELD_MISSING, "The field " + field + " is missing.");
        }
        return value;
    }

    /**
     * A text, absent where the field is left out or null.
     *
     * @throws RefusedException if an identity number stands in it, unless the field is for one, or
     *     the program itself is named where an officer is to be
     */
    public @Nullable String textIfAny(String field) {
        var node = ask(field);
        if (node == null) return null;
        if (!node.isString()) throw malformed(field, "a text");
        var text = node.stringValue();
        return inPlace(field, text);
    }

    /** A day in ISO 8601 that must be there. */
    public LocalDate date(String field) {
        return required(field, dateIfAny(field));
    }

    /** A day in ISO 8601, absent where the field is left out or null. */
    public @Nullable LocalDate dateIfAny(String field) {
        var day = parsedIfAny(field, RowReader::day, "a day that exists, such as 2026-09-01");
        if (day != null) days.put(field, day);
        return day;
    }

    /** An instant with its offset in ISO 8601, absent where the field is left out or null. */
    public @Nullable OffsetDateTime instantIfAny(String field) {
        return parsedIfAny(
                field, OffsetDateTime::parse, "an instant such as 2026-09-01T08:30:00+08:00");
    }

    /** One of an enum's words, or the given one where the field is left out or null. */
    public <E extends Enum<E>> E wordOr(String field, E otherwise) {
        return ask(field) == null ? otherwise : word(field, otherwise.getDeclaringClass());
    }

    /** One of an enum's words, which must be there. */
    public <E extends Enum<E>> E word(String field, Class<E> type) {
        return word(field, text(field), type);
    }

    /**
     * A part of a field's text as one of an enum's words.
     *
     * @throws MalformedRowException if it is none of them
     */
    public <E extends Enum<E>> E word(String field, String text, Class<E> type) {
        var words = type.getEnumConstants();
        for (var word : words) {
            if (word.name().equals(text)) return word;
        }
        throw malformed(
                field,
                "one of " + Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** {@code true} or {@code false} as a text, false where the field is left out or null. */
    public boolean flag(String field) {
        var text = textIfAny(field);
        if (text == null || text.equals("false")) return false;
        if (text.equals("true")) return true;
        throw malformed(field, "true or false");
    }

    /** A whole number as a text, which must be there. */
    public int number(String field) {
        var text = text(field);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw malformed(field, "a whole number");
        }
    }

    /** An id or a code of a text, which must be there; it is refused where it has not the form. */
    public <T> T read(String field, Function<String, T> type) {
        var text = text(field);
        return InField.read(field, () -> type.apply(text));
    }

    /** The same, absent where the field is left out or null. */
    public <T> @Nullable T readIfAny(String field, Function<String, T> type) {
        return textIfAny(field) == null ? null : read(field, type);
    }

    /** An amount of yuan, which must be there. */
    public Money amount(String field) {
        return read(field, Amounts::yuan);
    }

    /**
     * A command or a part of one, each component from the field of its name. What a component is
     * made of stands in the same row: the fields of a heading, of a decision, of a site.
     */
    public <T> T record(Class<T> type) {
        return type.cast(new RowBinder(this).record(type));
    }

    /** Texts with semicolons between them; none where the field is left out or null. */
    public List<String> list(String field) {
        var text = textIfAny(field);
        if (text == null) return List.of();
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> inPlace(field, part))
                .toList();
    }

    private static String inPlace(String field, String text) {
        return InField.read(field, () -> Inputs.requireInPlace(field, text));
    }

    /**
     * What is made of fields that were read; a recorder has no values of which it could be made.
     */
    <T> T made(Supplier<T> maker) {
        return maker.get();
    }

    /** When the row's act occurred, where a row of whatever kind tells it. */
    final @Nullable OffsetDateTime occurredAt() {
        return instantIfAny("occurredAt");
    }

    /** The paper in which the row's act was found, where a row of whatever kind tells it. */
    final @Nullable String asFound() {
        return textIfAny("asFound");
    }

    /**
     * Of which days the row's source says no more than the month or the year, where a row of
     * whatever kind tells it: {@code openedOn=1958; closedOn=1998-07}. The fields themselves hold a
     * day in that time. It is read when all days of the row have been.
     *
     * @return as {@link CommandContext#impreciseDays()} has it
     * @throws MalformedRowException if it names no day of the row, or a time in which that isn't
     */
    final @Nullable String impreciseDays() {
        var said = list(CommandContext.IMPRECISE_DAYS);
        if (said.isEmpty()) return null;
        for (var each : said) {
            var parts = each.split("=", 2);
            var day = days.get(parts[0]);
            if (parts.length < 2 || day == null || !isWithin(day, parts[1])) {
                throw malformed(
                        CommandContext.IMPRECISE_DAYS,
                        "the names of days of the row, each with the year or month in which it is, such as openedOn=1958; closedOn=1998-07");
            }
        }
        return "|" + String.join("|", said) + "|";
    }

    private static boolean isWithin(LocalDate day, String yearOrMonth) {
        return MONTH_OR_YEAR.matcher(yearOrMonth).matches()
                && day.toString().startsWith(yearOrMonth);
    }

    /** A whole number, absent where the field is left out, null or something else. */
    @Nullable Long numberIfAny(String field) {
        var node = ask(field);
        return node != null && node.isIntegralNumber() && node.canConvertToLong()
                ? node.longValue()
                : null;
    }

    /** Refuses fields that nobody has asked for. */
    void requireNothingElse() {
        for (var field : row.propertyNames()) {
            if (!asked.contains(field)) {
                throw new MalformedRowException(
                        "FIELD_UNKNOWN",
                        "A row of this kind has no such field. It has "
                                + asked.stream().sorted().collect(Collectors.joining(", "))
                                + ".");
            }
        }
    }

    private <T> @Nullable T parsedIfAny(String field, Function<String, T> parse, String form) {
        var text = textIfAny(field);
        if (text == null) return null;
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            throw malformed(field, form);
        }
    }

    /** As the API takes and shows days: with four digits for the year. */
    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.toString().length() == DAY_LENGTH) return day;
        throw new DateTimeException("no year of four digits");
    }

    private @Nullable JsonNode ask(String field) {
        asked.add(field);
        var node = row.get(field);
        return node == null || node.isNull() ? null : node;
    }

    /**
     * The row is malformed in this field. The value itself is left out of the message: it may be
     * long, or somebody's name.
     *
     * @param form what the field should be
     */
    public static MalformedRowException malformed(String field, String form) {
        return new MalformedRowException(
                FIELD_MALFORMED, "The field " + field + " should be " + form + ".");
    }
}
