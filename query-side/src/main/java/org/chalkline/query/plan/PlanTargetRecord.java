package org.chalkline.query.plan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.plan.ActualSource;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetSource;
import org.chalkline.kernel.plan.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one target of a plan; is what GraphQL calls {@code
 * PlanTarget}.
 *
 * @param code the plan's code, a slash, and the target's
 * @param measure the unit in which it is counted
 * @param version the version of the plan that its values are from
 * @param years those that have a value or a figure, in their order
 */
@RecordBuilder
public record PlanTargetRecord(
        String code,
        PlanId plan,
        TargetId target,
        String title,
        String measure,
        TargetDirection direction,
        @Nullable TargetValue baseline,
        LocalDate setOn,
        int version,
        TargetSource source,
        List<TargetYear> years)
        implements PlanTargetRecordBuilder.With {
    public PlanTargetRecord {
        years = List.copyOf(years);
    }

    /** Tells where the figures come from. */
    public enum SourceKind {
        OUTSIDE,
        STORED_QUERY
    }

    /**
     * Holds a target's value for one year, and what was reached.
     *
     * @param value absent where a new version took it away
     * @param said all that was said of it, in its order: what counts is the last
     */
    public record TargetYear(
            int year, TargetDirection direction, @Nullable TargetValue value, List<Said> said) {
        public TargetYear {
            said = List.copyOf(said);
        }

        /** The value that counts; absent while nothing is recorded. */
        public @Nullable Said actual() {
            return said.isEmpty() ? null : said.getLast();
        }

        /** Whether what was reached falls short of the value. */
        public boolean behind() {
            var actual = actual();
            return actual != null && value != null && direction.isBehind(actual.value(), value);
        }

        /** How often it was revised. */
        public int revised() {
            return Math.max(0, said.size() - 1);
        }
    }

    /**
     * Holds what was said of one year.
     *
     * @param reason why it was revised; absent of what was recorded first
     */
    public record Said(
            TargetValue value,
            ActualSource source,
            @Nullable String reason,
            String officer,
            LocalDate on) {}

    /** Where its figures come from. */
    public SourceKind sourceKind() {
        return source.query() == null ? SourceKind.OUTSIDE : SourceKind.STORED_QUERY;
    }

    /** The last year of which something is recorded; absent while there is none. */
    public @Nullable TargetYear last() {
        TargetYear last = null;
        for (var year : years) if (year.actual() != null) last = year;
        return last;
    }

    /** Whether it was behind in the last year of which something is recorded. */
    public boolean behind() {
        var last = last();
        return last != null && last.behind();
    }

    /** How often figures of it were revised. */
    public int revised() {
        return years.stream().mapToInt(TargetYear::revised).sum();
    }
}
