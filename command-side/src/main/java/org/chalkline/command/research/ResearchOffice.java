package org.chalkline.command.research;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.research.ResearchRefusal.CALL_NOT_OPEN;
import static org.chalkline.command.research.ResearchRefusal.LINE_NOT_IN_BUDGET;
import static org.chalkline.command.research.ResearchRefusal.UNKNOWN_CALL;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.money.Amounts;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.research.ProjectCallEvent.CallClosed;
import org.chalkline.kernel.research.ProjectCallEvent.CallPublished;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.ResearchStanding;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;
import org.chalkline.kernel.teacher.EmploymentStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on research what they need from outside: the day, powers, schools, calls, lines of the
 * budget, and what earlier projects a project is like.
 */
@Component
public class ResearchOffice extends OfficeForPeople {

    /** The money that lines kept for a project, and that was spent of it. */
    record Spending(Money kept, Money spent) {}

    private final ProjectsAlike alike;

    public ResearchOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals,
            ProjectsAlike alike) {
        super(clock, calendars, powers, facts, people, seals);
        this.alike = alike;
    }

    ProjectsAlike alike() {
        return alike;
    }

    /** Refuses another currency than that of budgets, and nothing at all. */
    static void requireYuan(Money amount) {
        refuseIf(!amount.currency().equals(Money.CNY), CURRENCY_NOT_YUAN);
        Amounts.requireSome(amount);
    }

    /** The school as it stood that day; refused where it is unknown. */
    SchoolStanding standing(SchoolId school, LocalDate on) {
        requireKnown(school);
        return SchoolStanding.on(on, facts().of(school.toString()));
    }

    /** The call that takes submissions on that day. */
    CallPublished requireCall(ProjectCallId call, LocalDate on) {
        CallPublished published = null;
        boolean closed = false;
        for (var fact : facts().of(call.toString())) {
            if (fact instanceof CallPublished e) published = e;
            if (fact instanceof CallClosed e) closed |= !on.isBefore(e.effectiveOn());
        }
        if (published == null) throw new RefusedException(UNKNOWN_CALL);
        boolean open = !on.isBefore(published.from()) && !on.isAfter(published.until());
        refuseIf(closed || !open, CALL_NOT_OPEN);
        return published;
    }

    /** Refuses a line of which nothing is on record. */
    void requireLine(BudgetLineId line) {
        boolean known =
                facts().of(line.toString()).stream().anyMatch(LineFounded.class::isInstance);
        refuseIf(!known, LINE_NOT_IN_BUDGET);
    }

    /** The money that these lines kept for the project, and that was spent of it, by that day. */
    Spending moneyOf(ResearchProjectId project, Collection<BudgetLineId> lines, LocalDate on) {
        long kept = 0;
        long spent = 0;
        for (var line : lines) {
            for (var fact : facts().of(line.toString())) {
                if (fact.effectiveOn().isAfter(on)) continue;
                if (fact instanceof FundsKept e && e.project().equals(project)) {
                    kept += e.amount().fen();
                }
                if (fact instanceof ProjectFundsSpent e && e.project().equals(project)) {
                    spent += e.amount().fen();
                }
                if (fact instanceof ProjectFundsRefunded e && e.project().equals(project)) {
                    spent -= e.amount().fen();
                }
            }
        }
        return new Spending(Money.ofFen(kept), Money.ofFen(spent));
    }

    /** Whether the person teaches at the school that day. */
    boolean teachesAt(@Nullable PersonId person, SchoolId school, LocalDate on) {
        return person != null && EmploymentStanding.of(person, facts()).at(school, on);
    }

    /** The members who have no part in judging the project, as votes name them. */
    Set<String> recused(ResearchProjectId project) {
        return Recusals.of(facts().of(project.toString())).standingAside();
    }

    /** Whether the vote counts still: nobody who took part was recused since. */
    boolean counts(VoteFact vote) {
        return CountingVotes.of(facts().of(vote.subject())).find(vote.voteId()) != null;
    }

    /** Whether what is meant to be granted was public, up to before that day, and all answered. */
    boolean wasPublic(ResearchProjectId project, LocalDate decidedOn) {
        return PublicNotice.requireOver(
                facts().of(project.toString()), ResearchProjectEvent.GRANT, decidedOn);
    }

    /** The project as it stood that day. */
    ResearchStanding standing(ResearchProjectId project, LocalDate on) {
        return ResearchStanding.on(on, facts().of(project.toString()));
    }
}
