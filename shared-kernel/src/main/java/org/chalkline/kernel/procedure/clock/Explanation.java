package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.calendar.DayStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a period was counted: every day with its number or the reason it has none, every extension,
 * and the law. Kept as runs of equal days; single days and words are made when asked for.
 *
 * @param rule the rule and the law it stands in
 * @param event the day of the event
 * @param suspensions the times left out, in order
 * @param extension the extension, if there was one
 * @param due when the period ends
 * @param runs the days in the order of counting, the event's first
 */
public record Explanation(
        RuleVersion rule,
        LocalDate event,
        List<Suspension> suspensions,
        @Nullable Extension extension,
        Due due,
        List<Run> runs) {

    /** What became of a day. */
    public enum Kind {
        /** The day of the event, which isn't counted. */
        EVENT_DAY,
        COUNTED,
        /** Left out of a period that counts working days. */
        NOT_A_WORKING_DAY,
        /** Left out because the period stood still; no other reason is looked for then. */
        SUSPENDED,
        /** After the last number, and no working day either. */
        ROLLED_OVER,
        /** The last day, because the one with the last number was no working day. */
        ROLLED_TO
    }

    /**
     * Neighbouring days of which the same is to be said.
     *
     * @param first the first in the order of counting
     * @param last the last in that order, earlier than the first when counted backwards; absent
     *     while the period stands still
     * @param kind what became of them
     * @param number the number of the first, from 1; 0 where they aren't counted
     * @param status why they are working days or not, where that mattered
     * @param suspension what stopped the period, where it stood still
     */
    public record Run(
            LocalDate first,
            @Nullable LocalDate last,
            Kind kind,
            int number,
            @Nullable DayStatus status,
            @Nullable Suspension suspension) {

        /** Why, in words. */
        public String reason() {
            var why = status == null ? "" : status.inWords();
            return switch (kind) {
                case EVENT_DAY -> "the day of the event";
                case COUNTED -> why.isEmpty() ? "calendar day" : why;
                case NOT_A_WORKING_DAY, ROLLED_OVER -> why;
                case ROLLED_TO -> "the next working day (" + why + ")";
                case SUSPENDED ->
                        suspension == null
                                ? ""
                                : suspension.ground() + ", notice " + suspension.notice();
            };
        }
    }

    /**
     * One day of the account.
     *
     * @param number its number, from 1; 0 where it isn't counted
     * @param reason why it is counted or not
     */
    public record Day(LocalDate date, Kind kind, int number, String reason) {}

    public Explanation {
        runs = List.copyOf(runs);
    }

    /** How many days were counted. */
    public int counted() {
        return runs.stream()
                .filter(run -> run.kind() == Kind.COUNTED && run.last() != null)
                .mapToInt(run -> length(run))
                .sum();
    }

    /**
     * Every day, in the order of counting; a period standing still ends with the first of those.
     */
    public List<Day> days() {
        int step = rule.terms().direction() == Terms.Direction.FORWARDS ? 1 : -1;
        var days = new ArrayList<Day>();
        for (var run : runs) {
            var reason = run.reason();
            for (int i = 0; i < length(run); i++) {
                var date = run.first().plusDays((long) i * step);
                int number = run.number() == 0 ? 0 : run.number() + i;
                days.add(new Day(date, run.kind(), number, reason));
            }
        }
        return days;
    }

    private static int length(Run run) {
        if (run.last() == null) return 1;
        return Math.toIntExact(Math.abs(ChronoUnit.DAYS.between(run.first(), run.last()))) + 1;
    }

    /** The whole account in English, a line for each run, for people to read. */
    public List<String> lines() {
        var terms = rule.terms();
        var lines = new ArrayList<String>();
        lines.add(
                "%s (%s): %s, article %s, version %s"
                        .formatted(
                                rule.title(),
                                rule.titleZh(),
                                rule.law(),
                                terms.article(),
                                rule.lawVersion()));
        lines.add(
                "%d × %s, %s from %s on %s"
                        .formatted(
                                terms.length(),
                                terms.unit(),
                                terms.direction(),
                                rule.event(),
                                event));
        lines.add("Counted so by " + terms.unitSource().inWords());
        if (terms.firstDay() == Terms.FirstDay.NOT_COUNTED) {
            lines.add("The day of the event is not counted: " + terms.firstDaySource().inWords());
        }
        if (extension != null) {
            lines.add(
                    "Extended by %d, approved by %s (%s) on %s: %s"
                            .formatted(
                                    extension.length(),
                                    extension.approvedBy(),
                                    extension.capacity(),
                                    extension.approvedOn(),
                                    extension.reasons()));
        }
        for (var run : runs) lines.add(line(run));
        var roll = terms.rollSource();
        if (roll != null && !runs.isEmpty() && runs.getLast().kind() == Kind.ROLLED_TO) {
            lines.add("Rolled forward by " + roll.inWords());
        }
        lines.add(ending());
        return lines;
    }

    private static String line(Run run) {
        var dates = new StringBuilder(run.first().toString());
        if (run.last() == null) dates.append(" on");
        else if (!run.last().equals(run.first())) dates.append(" to ").append(run.last());
        int last = run.number() + length(run) - 1;
        var what =
                switch (run.kind()) {
                    case COUNTED ->
                            last == run.number()
                                    ? "day " + last
                                    : "days " + run.number() + " to " + last;
                    case SUSPENDED -> "suspended";
                    case ROLLED_TO -> "last day";
                    case EVENT_DAY, NOT_A_WORKING_DAY, ROLLED_OVER -> "not counted";
                };
        return dates + ": " + what + ", " + run.reason();
    }

    private String ending() {
        if (due.date() == null) return "It stands still: no last day yet";
        var last = "The last day is " + due.date();
        return due.provisional() ? last + ", provisional: a holiday notice is still to come" : last;
    }
}
