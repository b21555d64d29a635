package org.chalkline.command.teacher;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockId;
import org.chalkline.kernel.clock.RuleId;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.ContestDecided;
import org.chalkline.kernel.teacher.TeacherEvent.Remedy;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionContested;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionImposed;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionKind;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionLifted;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionTermServed;
import org.jspecify.annotations.Nullable;

/** The sanctions of one teacher, how they are contested, and the clocks of their terms. */
final class Sanctions {

    /** How far a sanction has come. */
    enum Standing {
        RUNNING,
        /** The term is over; it has to be lifted. */
        SERVED,
        LIFTED,
        ANNULLED
    }

    /** One sanction, as it stands. */
    static final class Sanction {
        private final SanctionImposed imposed;
        private final Map<Remedy, SanctionContested> contested = new HashMap<>();
        private final Map<Remedy, ContestDecided> decided = new HashMap<>();
        private Standing standing = Standing.RUNNING;
        private @Nullable ClockId clock;

        private Sanction(SanctionImposed imposed) {
            this.imposed = imposed;
        }

        SanctionImposed imposed() {
            return imposed;
        }

        Standing standing() {
            return standing;
        }

        /** The clock of its term; a dismissal has none. */
        @Nullable ClockId clock() {
            return clock;
        }

        @Nullable SanctionContested contested(Remedy remedy) {
            return contested.get(remedy);
        }

        @Nullable ContestDecided decided(Remedy remedy) {
            return decided.get(remedy);
        }
    }

    private final Map<String, Sanction> byNumber = new LinkedHashMap<>();
    private final Map<ClockId, String> byClock = new HashMap<>();
    private @Nullable String last;

    /** The rule that sets the term of a sanction that has one. */
    static RuleId term(SanctionKind kind) {
        return switch (kind) {
            case WARNING -> new RuleId("personnel.sanction-warning");
            case DEMERIT -> new RuleId("personnel.sanction-demerit");
            case DEMOTION -> new RuleId("personnel.sanction-demotion");
            case DISMISSAL -> throw new IllegalArgumentException("a dismissal has no term");
        };
    }

    @Nullable Sanction find(String number) {
        return byNumber.get(number);
    }

    /**
     * @throws RefusedException {@code UNKNOWN_SANCTION}
     */
    Sanction get(String number) {
        var found = byNumber.get(number);
        if (found == null) throw new RefusedException(TeacherRefusal.UNKNOWN_SANCTION);
        return found;
    }

    /** Whether the term of another sanction is running. */
    boolean anotherRuns(String number) {
        return byNumber.values().stream()
                .filter(s -> !s.imposed.sanction().equals(number))
                .filter(s -> s.imposed.kind() != SanctionKind.DISMISSAL)
                .anyMatch(s -> s.standing == Standing.RUNNING);
    }

    /** Whether one runs, or is served and not lifted. Nobody lifts a dismissal. */
    boolean anyToBeLifted() {
        return byNumber.values().stream()
                .filter(s -> s.imposed.kind() != SanctionKind.DISMISSAL)
                .anyMatch(s -> s.standing == Standing.RUNNING || s.standing == Standing.SERVED);
    }

    /** Whether a review or an appeal waits for its decision. */
    boolean anyContested() {
        return byNumber.values().stream()
                .anyMatch(s -> !s.decided.keySet().containsAll(s.contested.keySet()));
    }

    /** The number of the sanction whose term that clock times. */
    String timedBy(ClockId clock) {
        return requireNonNull(byClock.get(clock), "no sanction is timed by " + clock);
    }

    /** A clock was opened: that of the sanction before it, if it is one of a term. */
    void opened(ClockOpened e) {
        if (!e.rule().rule().value().startsWith("personnel.sanction-")) return;
        var number = requireNonNull(last, "no sanction before its clock");
        byClock.put(e.clockId(), number);
        requireNonNull(byNumber.get(number)).clock = e.clockId();
    }

    /** Takes in a fact about a sanction. */
    void evolve(TeacherEvent fact) {
        switch (fact) {
            case SanctionImposed e -> {
                byNumber.put(e.sanction(), new Sanction(e));
                last = e.sanction();
            }
            case SanctionTermServed e -> get(e.sanction()).standing = Standing.SERVED;
            case SanctionLifted e -> get(e.sanction()).standing = Standing.LIFTED;
            case SanctionContested e -> get(e.sanction()).contested.put(e.remedy(), e);
            case ContestDecided e -> {
                var sanction = get(e.sanction());
                sanction.decided.put(e.remedy(), e);
                if (!e.upheld()) sanction.standing = Standing.ANNULLED;
            }
            default -> throw new IllegalArgumentException("about no sanction: " + fact);
        }
    }
}
