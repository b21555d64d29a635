package org.chalkline.command.disclosure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.disclosure.DisclosureRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.ANSWER_REQUESTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.disclosure.ReportCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.disclosure.DisclosureReportId;
import org.chalkline.kernel.disclosure.ReportEvent;
import org.chalkline.kernel.disclosure.ReportEvent.*;
import org.chalkline.kernel.disclosure.ReportFigure;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;

/**
 * The annual report on disclosure: due by 31 January for a year in which requests came, and issued
 * with figures that are those of the registers, or not at all (Regulations, 49 and 50).
 */
@Aggregate
public class DisclosureReport {
    static final RuleId DUE = new RuleId("disclosure.report");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_FIGURES = 500;

    /** Of cells that a refusal names. */
    private static final int MOST_NAMED = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DisclosureReportId id;

    private final Clocks clocks = new Clocks();
    private final List<ReportIssued> issued = new ArrayList<>();
    private boolean due;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExpectDisclosureReport c, DisclosureOffice office) {
        if (due || !issued.isEmpty()) return;
        apply(new ReportDue(c.report(), c.year(), c.unit(), c.effectiveOn()));
        clocks.openIfInForce(
                c.report().toString(),
                DUE,
                c.unit(),
                LocalDate.of(c.year() + 1, 1, 31),
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueDisclosureReport c, DisclosureOffice office, CountedRequests counted) {
        for (var known : issued) {
            boolean same =
                    known.decision().equals(c.decision())
                            && known.effectiveOn().equals(c.effectiveOn())
                            && new HashSet<>(known.figures()).equals(new HashSet<>(noted(c)));
            if (same) return;
        }
        refuseIf(!issued.isEmpty(), REPORT_EXISTS);
        refuseIf(!c.report().equals(of(c.year())), REPORT_EXISTS);
        office.requireDone(c.effectiveOn());
        clocks.settle(c.effectiveOn(), office.calendar());
        refuseIf(c.effectiveOn().getYear() <= c.year(), YEAR_NOT_OVER);
        requireText(c.problems(), TEXT);
        requireLine(c.publishedIn(), LINE);
        office.require(c.decision(), ANSWER_REQUESTS, c.effectiveOn());
        requireAtMost(c.figures(), MOST_FIGURES);
        var cells = new HashSet<String>();
        c.figures().forEach(each -> refuseIf(!cells.add(each.cell()), FIGURE_TWICE));
        var now = counted.of(c.year());
        requireEqual(now.figures().differences(c.figures()));
        apply(
                new ReportIssued(
                        c.report(),
                        c.year(),
                        now.asOf(),
                        noted(c),
                        c.problems(),
                        c.publishedIn(),
                        c.decision(),
                        c.effectiveOn()));
        clocks.meet(DUE, c.effectiveOn(), c.decision().officer(), office.calendar());
    }

    /** A report of a year bears the year as its code, so that there is one of each. */
    static DisclosureReportId of(int year) {
        return new DisclosureReportId(Integer.toString(year));
    }

    private static List<ReportFigure> noted(IssueDisclosureReport c) {
        return c.figures().stream().filter(each -> each.count() != 0).toList();
    }

    private static void requireEqual(List<String> differences) {
        if (differences.isEmpty()) return;
        var named = differences.subList(0, Math.min(MOST_NAMED, differences.size()));
        var rule = FIGURES_DIFFER.rule();
        refuseIf(
                true,
                FIGURES_DIFFER,
                new Refusal(
                        FIGURES_DIFFER.name(),
                        rule.message() + " " + String.join("; ", named) + ".",
                        rule.law(),
                        rule.article()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleReportClocks c, DisclosureOffice office) {
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonReportClocksAnew c, DisclosureOffice office) {
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    @EventSourcingHandler
    void on(ReportEvent fact) {
        id = fact.report();
        switch (fact) {
            case ReportDue e -> due = true;
            case ReportIssued e -> issued.add(e);
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    DisclosureReport() {} // for Axon
}
