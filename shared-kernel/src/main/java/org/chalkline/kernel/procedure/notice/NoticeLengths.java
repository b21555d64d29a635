package org.chalkline.kernel.procedure.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How long notices must be given at the least: data with their sources, see {@code
 * statutes/notices.json}.
 */
public final class NoticeLengths {
    private static final String DATA = "/statutes/notices.json";
    private static final StatuteBook BOOK = StatuteBook.standard();
    private static final List<Least> ALL = read();

    private NoticeLengths() {}

    /** What a length is counted in. */
    public enum Unit {
        WORKING_DAY,
        CALENDAR_DAY
    }

    /**
     * What one kind of matter takes from some day on.
     *
     * @param matter its name, such as {@code headship.appointment}
     * @param from the first day on which it holds; before the first of its matter, that one holds
     * @param rule the statutory period that says so, where one is counted by a clock
     * @param length how many days after the first, where no rule says so
     * @param mayBeShortened whether it may be given for less if the notice says why
     * @param act the act by which notices of this kind are given, where it isn't the common one
     * @param law where it stands; absent where the text is not at hand
     * @param verified whether it was compared with the text
     */
    public record Least(
            String matter,
            LocalDate from,
            @Nullable RuleId rule,
            int length,
            @Nullable Unit unit,
            boolean mayBeShortened,
            @Nullable String act,
            @Nullable String law,
            @Nullable String article,
            @Nullable String words,
            @Nullable String reading,
            boolean verified) {

        /** The earliest last day of a notice that is first given on that day. */
        public LocalDate earliestEnd(LocalDate on, WorkingDayCalendar calendar) {
            if (rule != null) {
                return BOOK.find(rule)
                        .flatMap(found -> found.inForceOn(on))
                        .map(version -> StatutoryPeriod.open(version, on).due(calendar).date())
                        .orElse(on);
            }
            if (unit != Unit.WORKING_DAY) return on.plusDays(length);
            return length == 0 ? on : calendar.nthWorkingDayFrom(on.plusDays(1), length);
        }
    }

    private record Content(String about, List<Least> notices) {}

    private static List<Least> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).notices());
    }

    /** All of them, in the order of the data. */
    public static List<Least> all() {
        return ALL;
    }

    /** What a matter of this kind takes on a day; absent where there is none of this name. */
    public static Optional<Least> find(String matter, LocalDate day) {
        Least found = null;
        for (var each : ALL) {
            if (!each.matter().equals(matter)) continue;
            if (found == null || !each.from().isAfter(day)) found = each;
        }
        return Optional.ofNullable(found);
    }

    /**
     * The same for a matter that the program itself knows.
     *
     * @throws IllegalStateException if the data lacks it
     */
    public static Least of(String matter, LocalDate day) {
        return find(matter, day)
                .orElseThrow(() -> new IllegalStateException(DATA + " lacks " + matter));
    }
}
