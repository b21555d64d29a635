package org.chalkline.query.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.Explanation;
import org.chalkline.kernel.procedure.clock.Explanation.Kind;
import org.jspecify.annotations.Nullable;

/** How a clock was counted, as GraphQL shows it. */
public final class ExplanationNode {
    private final Explanation explanation;

    ExplanationNode(Explanation explanation) {
        this.explanation = explanation;
    }

    /**
     * One day of the account.
     *
     * @param number its number, absent where it isn't counted
     */
    public record Day(LocalDate date, Kind kind, @Nullable Integer number, String reason) {}

    /**
     * Days in the order of counting.
     *
     * @param after only those that follow this one
     */
    List<Day> days(int first, @Nullable LocalDate after) {
        return explanation.days().stream()
                .dropWhile(day -> after != null && !day.date().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(first)
                .map(ExplanationNode::day)
                .toList();
    }

    private static Day day(Explanation.Day day) {
        return new Day(
                day.date(), day.kind(), day.number() == 0 ? null : day.number(), day.reason());
    }

    public List<String> lines() {
        return explanation.lines();
    }

    public int counted() {
        return explanation.counted();
    }

    public Due due() {
        return explanation.due();
    }

    public String law() {
        return explanation.rule().law();
    }

    public String article() {
        return explanation.rule().terms().article();
    }
}
