package org.chalkline.command.plan;

import org.chalkline.command.Reason;
import org.chalkline.kernel.plan.StoredQueryException.Fault;

/** Says why an act on a plan can be refused. */
public enum PlanRefusal implements Reason {
    UNKNOWN_PLAN("No plan has this code. Look the code up in the register."),
    PLAN_EXISTS("Another plan stands under this code. Codes are never reused."),
    PLAN_YEARS_CONTRADICT(
            "A plan is for 1 to 10 years, one of a year for one, a five-year plan for five, and the"
                    + " first isn't after the last. Check both years."),
    PLAN_ENDED("The plan was finally evaluated. Only a figure of it can still be revised."),
    PLAN_WITHOUT_TARGETS("The plan has no target yet. Set its targets, then publish it."),
    PLAN_PUBLIC_ALREADY("This version is public already. What changes it is a new version."),
    UNKNOWN_TARGET("The plan has no such target. Check both codes."),
    TARGET_EXISTS("Another target of the plan has this code. Choose another."),
    TARGET_WITHOUT_VALUES("A target has a value for one year at the least. State it."),
    YEAR_TWICE("A year has two values. Give each year one."),
    YEAR_OUTSIDE_PLAN("The plan isn't for that year. Give a year from its first to its last."),
    YEAR_WITHOUT_VALUE("The target has no value for that year. Give a year that has one."),
    YEAR_AHEAD("That year hasn't begun on the day of the act. Record what was reached later."),
    YEAR_REPORTED(
            "What was reached in that year is recorded already. Its value is no more adjusted: keep"
                    + " it as it was."),
    SOURCE_MISTAKEN("A target's source is named, or it is a stored query. Give one of the two."),
    MEASURE_DIFFERS(
            "The number is counted in another unit than the target. Convert it, and give the"
                    + " target's unit."),
    ACTUAL_EXISTS(
            "Another figure of that year is recorded. Revise it, and say why: what was said before"
                    + " stays what was known then."),
    ACTUAL_MISSING("No figure of that year is recorded that could be revised. Record it."),
    ACTUAL_UNCHANGED("The figure is that already, and rests on that. Leave it as it is."),
    ACTUAL_WITHOUT_PAPER("A figure from outside is told with its number and its paper. Give both."),
    ACTUAL_WITHOUT_POINT(
            "The target's figure is asked for. Give the position and the day as of which, and no"
                    + " paper."),
    DAY_OUTSIDE_YEAR(
            "The day as of which the figure is asked for lies in another year, or after the act."
                    + " Give a day of the year."),
    ACTUAL_DIFFERS(
            "The stored query answers otherwise at that position and day. Leave the number out, or"
                    + " give what comes out."),
    QUERY_UNREADABLE(
            "The stored query can't be read: it is no query, has more than one field of its own, or"
                    + " the schema has no such field any more. Write it anew."),
    QUERY_ASKS_MORE("The stored query asks more than one number. Select the one that is meant."),
    QUERY_WITHOUT_NUMBER(
            "The path leads to no number in the answer. Name the fields from the first to the"
                    + " number, with points between them."),
    QUERY_ASKS_PEOPLE(
            "The stored query asks what is known of people. A target counts, and names nobody."),
    QUERY_WITHOUT_POINT(
            "The stored query leaves the point open. Give its field asOf: {position: $position,"
                    + " effectiveOn: $day}, and no other variables."),
    QUERY_UNANSWERED(
            "The stored query has no lasting answer at that position: it isn't reached yet, or"
                    + " something is missing in it. Look at the projections, and try again."),
    EVALUATOR_ADVISED(
            "Whoever did the main part of arguing and assessing it before doesn't evaluate it."
                    + " Entrust another.",
            PlanRefusal.DECISIONS,
            "36"),
    PLAN_STILL_RUNS("The plan's last year isn't over. Evaluate it half way, or wait for its end."),
    EVALUATED_ALREADY("This version was evaluated half way already. Record each evaluation once."),
    ACTUALS_MISSING("A target has no figure of a year of the plan. Record it first."),
    CHANGED_WITHOUT_PROCEDURE(
            "A plan is changed by a new version alone, and that goes the way that the plan went: by"
                    + " a major decision where one adopted it, else by a carried vote (matter"
                    + " plan.adjustment) since this version; one of several years is evaluated half"
                    + " way first.",
            PlanRefusal.DECISIONS,
            "37");

    private static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";

    private final Rule rule;

    PlanRefusal(String message) {
        rule = Rule.of(message);
    }

    PlanRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == EVALUATOR_ADVISED || this == CHANGED_WITHOUT_PROCEDURE;
    }

    /** What a faulty stored query is refused for. */
    static PlanRefusal of(Fault fault) {
        return switch (fault) {
            case QUERY_UNREADABLE -> QUERY_UNREADABLE;
            case QUERY_ASKS_MORE -> QUERY_ASKS_MORE;
            case QUERY_WITHOUT_NUMBER -> QUERY_WITHOUT_NUMBER;
            case QUERY_ASKS_PEOPLE -> QUERY_ASKS_PEOPLE;
            case QUERY_WITHOUT_POINT -> QUERY_WITHOUT_POINT;
            case QUERY_UNANSWERED -> QUERY_UNANSWERED;
        };
    }
}
