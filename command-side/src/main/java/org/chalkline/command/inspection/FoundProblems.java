package org.chalkline.command.inspection;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.InspectionRefusal.PROBLEMS_MALFORMED;
import static org.chalkline.command.inspection.InspectionRefusal.PROBLEM_SOLVED;
import static org.chalkline.command.inspection.InspectionRefusal.UNKNOWN_PROBLEM;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.command.RefusedException;
import org.chalkline.command.inspection.InspectionCommand.FindRectificationWanting;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.inspection.InspectionEvent.FoundProblem;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.inspection.InspectionEvent.RectificationFoundWanting;
import org.chalkline.kernel.inspection.InspectionEvent.RectificationReported;
import org.chalkline.kernel.inspection.InspectionEvent.RectificationVerified;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * The problems that an opinion letter names, as they are put right: each by a day, in a round of
 * its own with a clock of its own, until it is verified.
 */
final class FoundProblems {
    static final RuleId RECTIFICATION = new RuleId("supervision.rectification");

    private static final int MOST = 50;
    private static final int TEXT = 1_000;

    /** One of them, as it stands. */
    private static final class Problem {
        private int round = 1;
        private @Nullable ClockId clock;
        private boolean waits;
        private boolean verified;
    }

    private final Map<Integer, Problem> problems = new TreeMap<>();
    private final List<RectificationFoundWanting> wanting = new ArrayList<>();

    /** Whose clock is opened next: clocks are opened in the order of the problems. */
    private final Deque<Integer> unclocked = new ArrayDeque<>();

    private final Clocks clocks;

    FoundProblems(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Refuses problems that aren't numbered from 1, or whose last day lies before the letter. */
    static void requireSound(List<FoundProblem> problems, LocalDate from, LocalDate today) {
        requireAtMost(problems, MOST);
        int number = 0;
        for (var each : problems) {
            refuseIf(each.number() != ++number, PROBLEMS_MALFORMED);
            requireText(each.deficiency(), TEXT);
            requireText(each.demand(), TEXT);
            requireDate(each.dueOn(), today);
            refuseIf(each.dueOn().isBefore(from), PROBLEMS_MALFORMED);
        }
    }

    /** Refuses what a letter of the past had found, where there is too much of it. */
    static void requireTexts(List<String> problems) {
        requireAtMost(problems, MOST);
        problems.forEach(each -> requireText(each, TEXT));
    }

    /** Opens the clock of the problem or round that was recorded just before. */
    void open(String of, String unit, LocalDate due, LocalDate on, WorkingDayCalendar calendar) {
        clocks.openIfInForce(of, RECTIFICATION, unit, due, on, calendar);
    }

    /** The school reported on it. */
    void meet(int number, LocalDate on, String by, WorkingDayCalendar calendar) {
        var clock = find(number).clock;
        if (clock != null) clocks.meet(clock, on, by, calendar);
    }

    /** Whether a report on it waits to be verified; refuses one that is solved or unknown. */
    boolean waits(int number) {
        var problem = find(number);
        refuseIf(problem.verified, PROBLEM_SOLVED);
        return problem.waits;
    }

    int round(int number) {
        return find(number).round;
    }

    boolean anyOpen() {
        return problems.values().stream().anyMatch(each -> !each.verified);
    }

    /** Whether this was recorded already. */
    boolean foundWanting(FindRectificationWanting c) {
        return wanting.stream()
                .anyMatch(
                        e ->
                                e.problem() == c.problem()
                                        && e.reasons().equals(c.reasons())
                                        && e.dueOn().equals(c.dueOn())
                                        && e.officer().equals(c.officer())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    private Problem find(int number) {
        var problem = problems.get(number);
        if (problem == null) throw new RefusedException(UNKNOWN_PROBLEM);
        return problem;
    }

    void take(OpinionLetterIssued e) {
        unclocked.clear();
        for (var each : e.problems()) {
            problems.put(each.number(), new Problem());
            unclocked.add(each.number());
        }
    }

    void take(ClockOpened e) {
        if (!e.rule().rule().equals(RECTIFICATION)) return;
        var number = unclocked.poll();
        if (number != null) find(number).clock = e.clockId();
    }

    void take(RectificationReported e) {
        find(e.problem()).waits = true;
    }

    void take(RectificationVerified e) {
        var problem = find(e.problem());
        problem.waits = false;
        problem.verified = true;
    }

    void take(RectificationFoundWanting e) {
        var problem = find(e.problem());
        problem.waits = false;
        problem.round = e.attempt();
        problem.clock = null;
        unclocked.clear();
        unclocked.add(e.problem());
        wanting.add(e);
    }
}
