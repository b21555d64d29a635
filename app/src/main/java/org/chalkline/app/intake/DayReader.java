package org.chalkline.app.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.intake.Mapping.Imprecise;
import org.jspecify.annotations.Nullable;

/**
 * Reads days in the forms that a mapping names: letters such as {@code yyyy.M.d}, of which {@code
 * yyyy年M月} tells a month and {@code yyyy} a year; {@code serial} for the number of a day in a
 * program for tables; {@code instant} for a day with a time and its offset, of which the day is
 * taken as it stands. ISO 8601 is always read, and the first form that fits counts.
 */
final class DayReader {
    private static final String SERIAL = "serial";
    private static final String INSTANT = "instant";

    /** How exactly a form says a day. */
    private enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private record Form(DateTimeFormatter formatter, Precision precision) {
        static Form of(String pattern) {
            var letters = pattern.replaceAll("'[^']*'", "");
            var precision =
                    letters.contains("d")
                            ? Precision.DAY
                            : letters.contains("M") ? Precision.MONTH : Precision.YEAR;
            return new Form(Mapping.pattern(pattern), precision);
        }
    }

    /**
     * A day that was read.
     *
     * @param said the month or the year, in ISO 8601, where the file said no more; else absent
     */
    record Day(LocalDate day, @Nullable String said) {}

    private final List<String> names;
    private final List<Form> forms = new ArrayList<>();
    private final @Nullable Imprecise imprecise;
    private final boolean serial;
    private final boolean instant;
    private final boolean from1904;

    DayReader(List<String> names, @Nullable Imprecise imprecise, boolean from1904) {
        this.names = List.copyOf(names);
        this.imprecise = imprecise;
        this.from1904 = from1904;
        serial = names.contains(SERIAL);
        instant = names.contains(INSTANT);
        forms.add(Form.of("yyyy-MM-dd"));
        forms.add(Form.of("yyyy-MM"));
        for (var name : names) {
            if (!name.equals(SERIAL) && !name.equals(INSTANT)) forms.add(Form.of(name));
        }
        // Last, for a serial number may have four digits where the mapping names them.
        if (!serial) forms.add(Form.of("yyyy"));
    }

    /**
     * @throws IllegalArgumentException if it is no form of a date
     */
    static void check(String form) {
        if (form.equals(SERIAL) || form.equals(INSTANT)) return;
        Form.of(form);
        if (!form.contains("y"))
            throw new IllegalArgumentException("the date " + form + " has no year");
    }

    /**
     * @throws DateTimeException with the reason, if it is no day in any of the forms, or says no
     *     day and the mapping doesn't say how to take that
     */
    Day read(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
        for (var form : forms) {
            var day = read(text, form);
            if (day == null) continue;
            boolean vague = form.precision() != Precision.DAY;
            if (vague && imprecise == null) {
                throw new DateTimeException(
                        "says no day; imprecise: firstDay in the mapping takes the first one, and records what the file says");
            }
            return new Day(day, said(day, form.precision()));
        }
        if (serial && text.matches("[0-9]{1,7}")) {
            var day = SheetTable.day(Integer.parseInt(text), from1904);
            if (day != null) return new Day(day, null);
        }
        if (instant) {
            var day = instant(text);
            if (day != null) return new Day(day, null);
        }
        throw new DateTimeException(
                names.isEmpty()
                        ? "is no day of the form yyyy-MM-dd"
                        : "is no day of the forms " + String.join(", ", names));
    }

    private static @Nullable String said(LocalDate day, Precision precision) {
        return switch (precision) {
            case DAY -> null;
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> day.toString().substring(0, "1958".length());
        };
    }

    private @Nullable LocalDate read(String text, Form form) {
        try {
            var parsed = form.formatter().parse(text);
            boolean last = imprecise == Imprecise.lastDay;
            return switch (form.precision()) {
                case DAY -> LocalDate.from(parsed);
                case MONTH -> {
                    var month = YearMonth.from(parsed);
                    yield last ? month.atEndOfMonth() : month.atDay(1);
                }
                case YEAR -> {
                    int year = parsed.get(ChronoField.YEAR);
                    yield last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
                }
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** With or without an offset, and with a blank for the T. */
    private static @Nullable LocalDate instant(String text) {
        var iso = text.replaceFirst(" +", "T");
        try {
            return OffsetDateTime.parse(iso).toLocalDate();
        } catch (DateTimeException e) {
            try {
                return LocalDateTime.parse(iso).toLocalDate();
            } catch (DateTimeException none) {
                return null;
            }
        }
    }
}
