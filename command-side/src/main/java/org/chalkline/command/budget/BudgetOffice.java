package org.chalkline.command.budget;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.budget.BudgetRefusal.SUBJECT_NOT_IN_YEAR;
import static org.chalkline.command.budget.BudgetRefusal.SUBJECT_OF_ANOTHER_FUND;
import static org.chalkline.command.budget.BudgetRefusal.SUBJECT_UNKNOWN;
import static org.chalkline.command.budget.BudgetRefusal.UNKNOWN_LINE;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetEvent.LineTakenOver;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.kernel.budget.Subjects.Kind;
import org.chalkline.kernel.budget.Subjects.Subject;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What decisions on budget lines need from outside: the day, the calendar, powers, the year's
 * subjects, the finance department's rules, and last year's line.
 */
@Component
class BudgetOffice extends Office {
    private final Subjects subjects;
    private final ReallocationRules reallocations;
    private final int wholeFrom;

    /**
     * @param wholeFrom the first budget year whose lines are approved in the department's budget
     *     alone; before, they follow it where one is on record
     */
    BudgetOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            Subjects subjects,
            ReallocationRules reallocations,
            @Value("${chalkline.budget.whole-from:2027}") int wholeFrom) {
        super(clock, calendars, powers, facts);
        this.subjects = subjects;
        this.reallocations = reallocations;
        this.wholeFrom = wholeFrom;
    }

    ReallocationRules reallocations() {
        return reallocations;
    }

    /** Refuses another currency than that of budgets. */
    static void requireYuan(Money amount) {
        refuseIf(!amount.currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
    }

    /** Refuses a heading under subjects that the year's budget doesn't have. */
    void requireSubjects(LineHeading heading) {
        var function = subject(Kind.FUNCTION, heading.function().value(), heading.year());
        refuseIf(
                function.fund() != null && function.fund() != heading.fund(),
                SUBJECT_OF_ANOTHER_FUND);
        subject(Kind.ECONOMIC, heading.economic().value(), heading.year());
    }

    private Subject subject(Kind kind, String code, int year) {
        return subjects.find(kind, code, year)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        subjects.isKnown(kind, code)
                                                ? SUBJECT_NOT_IN_YEAR
                                                : SUBJECT_UNKNOWN));
    }

    /** What is on file of a line of which another aggregate speaks. */
    record LineOnFile(LineRecord record, LineLedger ledger) {}

    /**
     * What is on file of a line.
     *
     * @throws RefusedException if there is no such line
     */
    LineOnFile line(BudgetLineId line) {
        var onFile = new LineOnFile(new LineRecord(), new LineLedger());
        for (var fact : facts().of(line.toString())) {
            if (!(fact instanceof BudgetEvent event)) continue;
            onFile.record().evolve(event);
            onFile.ledger().evolve(event);
        }
        refuseIf(!onFile.record().exists(), UNKNOWN_LINE);
        return onFile;
    }

    /** The department's budget of a line's year, as the line meets it. */
    WholeBudget wholeOf(LineFounded line) {
        int year = line.heading().year();
        var record = DepartmentRecord.of(facts().of(DepartmentBudgetId.of(year).toString()));
        return new WholeBudget(record, line.lineId(), year >= wholeFrom);
    }

    /** The heading of a line; absent where there is no such line. */
    @Nullable LineHeading headingOf(BudgetLineId line) {
        return facts().of(line.toString()).stream()
                .filter(LineFounded.class::isInstance)
                .map(fact -> ((LineFounded) fact).heading())
                .findFirst()
                .orElse(null);
    }

    /** What was paid of a line up to and including that day and had not come back, in fen. */
    long paidBy(BudgetLineId line, LocalDate day) {
        long paid = 0;
        for (var fact : facts().of(line.toString())) {
            if (!(fact instanceof BudgetEvent) || fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof LineTakenOver e) paid += e.spent().fen();
            if (fact instanceof PaymentMade e) paid += e.amount().fen();
            if (fact instanceof PaymentRefunded e) paid -= e.amount().fen();
        }
        return paid;
    }
}
