package org.chalkline.command.intake;

import static org.chalkline.command.RefusedException.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which acts may be recorded as they were found: those that were done before the record was begun.
 * Its first fact says when that was.
 */
@Component
public class FoundActs {
    private static final int LONGEST_PAPER = 200;

    private final Supplier<LocalDate> begun;

    /** Acts before the first of these facts. */
    @Autowired
    public FoundActs(FactStream facts, Clock clock) {
        this(new Begun(facts, clock)::day);
    }

    private FoundActs(Supplier<LocalDate> begun) {
        this.begun = begun;
    }

    /** Acts before this day. */
    public static FoundActs before(LocalDate day) {
        return new FoundActs(() -> day);
    }

    /**
     * @param paper in which the act was found; absent for one that has to keep every rule
     * @param day on which it was done
     * @throws RefusedException if it was done since the record was begun, its day isn't told, or
     *     the paper's name is unsafe or holds an identity number
     */
    void require(@Nullable String paper, @Nullable LocalDate day) {
        if (paper == null) return;
        Inputs.requireLine(paper, LONGEST_PAPER);
        Inputs.requireNoIdentityNumber(paper);
        refuseIf(day == null, FoundRefusal.FOUND_WITHOUT_DAY);
        refuseIf(day != null && !day.isBefore(begun.get()), FoundRefusal.FOUND_SINCE_KEPT);
    }

    /** When the record was begun, which doesn't change once it was. */
    private static final class Begun {
        private final FactStream facts;
        private final Clock clock;
        private volatile @Nullable LocalDate known;

        Begun(FactStream facts, Clock clock) {
            this.facts = facts;
            this.clock = clock;
        }

        /** The day of the first fact; today while there is none. */
        LocalDate day() {
            var day = known;
            if (day != null) return day;
            if (facts.head() == FactStream.NOTHING) return LocalDate.now(clock);
            var first = facts.at(List.of(0L)).getFirst();
            day = first.recordedAt().atZone(clock.getZone()).toLocalDate();
            known = day;
            return day;
        }
    }
}
