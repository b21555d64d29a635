package org.chalkline.command.itproject;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.itproject.ITProjectRefusal.DISPOSAL_OF_OTHERS;
import static org.chalkline.command.itproject.ITProjectRefusal.LINE_NOT_BUDGETED;
import static org.chalkline.command.itproject.ITProjectRefusal.LINE_OF_ANOTHER_UNIT;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.asset.AssetEvent.PutUpForDisposal;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** Gives acts on IT projects what they need from outside: the day, powers, lines of budgets. */
@Component
public class ITProjectOffice extends Office {
    private final PeopleOnFile people;

    ITProjectOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, PeopleOnFile people) {
        super(clock, calendars, powers, facts);
        this.people = people;
    }

    PeopleOnFile people() {
        return people;
    }

    /** Refuses a disposal for which the asset wasn't put up by that day. */
    void requireIn(DisposalId disposal, AssetId asset, LocalDate on) {
        boolean put =
                facts().of(asset.toString()).stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof PutUpForDisposal e
                                                && e.disposal().equals(disposal)
                                                && !e.effectiveOn().isAfter(on));
        refuseIf(!put, DISPOSAL_OF_OTHERS);
    }

    /**
     * The heading of a line of the unit's budget.
     *
     * @throws RefusedException if there is none, or it is another unit's
     */
    LineHeading requireLine(BudgetLineId line, UnitId unit) {
        var heading =
                facts().of(line.toString()).stream()
                        .filter(LineFounded.class::isInstance)
                        .map(fact -> ((LineFounded) fact).heading())
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(LINE_NOT_BUDGETED));
        refuseIf(!heading.unit().equals(unit), LINE_OF_ANOTHER_UNIT);
        return heading;
    }
}
