package org.chalkline.query.procedure.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ActStanding.Contest;
import org.chalkline.kernel.procedure.standing.ActStanding.Ruling;
import org.chalkline.kernel.procedure.standing.ActStanding.Standing;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.jspecify.annotations.Nullable;

/**
 * How an act stands that somebody has contested, as GraphQL's {@code ActStanding} shows it.
 *
 * @param fold what was folded so far
 * @param defect what was wrong with it; absent while it stands, or where nobody said
 * @param law the law on which it rested; absent while it stands
 * @param unit the unit of the bureau that had the matter in hand; absent while it stands
 */
public record ActStandingRecord(
        ActStanding fold, @Nullable ActDefect defect, @Nullable String law, @Nullable String unit) {

    /** One of which nobody said what was wrong. */
    public ActStandingRecord(ActStanding fold) {
        this(fold, null, null, null);
    }

    /** The position of the act's fact, by which it is known. */
    String position() {
        return Long.toString(fold.act().position());
    }

    /** The aggregate whose act it is. */
    public String of() {
        return fold.act().of();
    }

    /** The stored name of its fact. */
    public String act() {
        return fold.act().type();
    }

    /** The number of the decision that it rests on; absent where it rests on none. */
    public @Nullable String document() {
        return fold.act().document();
    }

    public Standing standing() {
        return fold.standing();
    }

    /** Why it fell; absent while it stands. */
    public @Nullable FallGround ground() {
        return fold.ground();
    }

    /**
     * The proceedings, in the order of the days on which they began. They are folded in the order
     * of their effect, and what sets an act aside has effect from the act's own day.
     */
    public List<Contest> contests() {
        return fold.contests().stream()
                .sorted(Comparator.comparing(ActStandingRecord::day))
                .toList();
    }

    private static LocalDate day(Contest contest) {
        var since = contest.since() == null ? contest.ruledOn() : contest.since();
        return since == null ? LocalDate.MIN : since;
    }

    /** The facts that fell with it, itself among them, by their numbers in the aggregate. */
    public List<SequenceRange> fellWith() {
        return fold.fellWith();
    }

    /** The highest instance at which it was contested; absent where none is named. */
    public Proceeding.@Nullable Instance instance() {
        return fold.contests().stream()
                .map(each -> each.proceeding().instance())
                .max(Proceeding.Instance::compareTo)
                .orElse(null);
    }

    /** The day of the last ruling; absent while there is none. */
    public @Nullable LocalDate ruledOn() {
        return fold.contests().stream()
                .map(Contest::ruledOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What the last ruling of the highest instance says; absent while there is none. */
    public @Nullable Ruling ruling() {
        var highest = fold.judgedBy();
        return fold.contests().stream()
                .filter(each -> each.proceeding().instance() == highest)
                .map(Contest::ruling)
                .filter(ruling -> ruling != null)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
