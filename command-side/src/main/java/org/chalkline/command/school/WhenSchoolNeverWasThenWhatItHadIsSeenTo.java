package org.chalkline.command.school;

import static org.chalkline.command.school.SchoolRefusal.SCHOOL_NEVER_WAS;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.Reports;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.EmployedTeachers;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The founding of a school was set aside, and nothing of it stands. Its head's office, whom it
 * employs, what stands in its ledger and its budget lines don't fall with it: money was spent and
 * contracts were made. Each of them becomes a follow-up about itself.
 */
@Component
class WhenSchoolNeverWasThenWhatItHadIsSeenTo implements Reaction {
    private static final int MOST = 5_000;

    private final FactsOf facts;
    private final ObjectProvider<EmployedTeachers> teachers;
    private final ObjectProvider<UnitHoldings> holdings;
    private final Reports reports;

    WhenSchoolNeverWasThenWhatItHadIsSeenTo(
            FactsOf facts,
            ObjectProvider<EmployedTeachers> teachers,
            ObjectProvider<UnitHoldings> holdings,
            Reports reports) {
        this.facts = facts;
        this.teachers = teachers;
        this.holdings = holdings;
        this.reports = reports;
    }

    /**
     * Flags what a school had that never was. No mutation: the reaction's own.
     *
     * @param ruling by which its founding fell
     */
    record FlagOrphans(SchoolId school, ActsSetAside ruling) {}

    @Override
    public String name() {
        return "orphans-flagged";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ActsSetAside.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var ruling = (ActsSetAside) fact;
        var id = ruling.of();
        boolean ofSchool = ProcedureSubjects.kindOf(id).equals(ProcedureSubjects.BARE);
        if (!ofSchool) return List.of();
        boolean stands = facts.of(id).stream().anyMatch(SchoolEvent.class::isInstance);
        return stands ? List.of() : List.of(new FlagOrphans(new SchoolId(id), ruling));
    }

    @CommandHandler
    void handle(FlagOrphans c) {
        for (var held : held(c.school())) {
            reports.found(
                    Reports.id("orphan:", c.school() + " " + c.ruling().ruledOn() + " " + held),
                    name(),
                    held,
                    FlagOrphans.class,
                    SCHOOL_NEVER_WAS.name(),
                    held + " of " + c.school() + ": " + SCHOOL_NEVER_WAS.message());
        }
    }

    private List<String> held(SchoolId school) {
        var held = new ArrayList<String>();
        var office = new HeadshipId(school).toString();
        if (!facts.of(office).isEmpty()) held.add(office);
        teachers.stream()
                .flatMap(each -> each.employedAt(school).stream())
                .map(person -> new TeacherId(person).toString())
                .forEach(held::add);
        var unit = new UnitId(school.value());
        holdings.stream().flatMap(each -> each.of(unit, MOST).stream()).forEach(held::add);
        return held;
    }
}
