package org.chalkline.command.plan;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertHeard;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RiskAssessed;
import org.chalkline.kernel.plan.DecidedRound;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.RegisterFigures;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.StoredQueryException;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on plans what they need from outside: the day, powers, votes, major decisions, and
 * what the registers answer.
 */
@Component
public class PlanOffice extends Office {
    /** The matter of a vote on a new version, as {@code statutes/votes.json} calls it. */
    static final String ADJUSTMENT = "plan.adjustment";

    private final RegisterFigures figures;

    PlanOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            RegisterFigures figures) {
        super(clock, calendars, powers, facts);
        this.figures = figures;
    }

    /**
     * Refuses what can't be a stored query.
     *
     * @throws RefusedException with what is the matter with it
     */
    void require(StoredQuery query) {
        try {
            figures.require(query);
        } catch (StoredQueryException e) {
            throw new RefusedException(PlanRefusal.of(e.fault()));
        }
    }

    /**
     * The answer of a stored query.
     *
     * @throws RefusedException if it can't be asked, with what is the matter with it
     */
    TargetValue ask(StoredQuery query, long position, LocalDate day) {
        try {
            return figures.ask(query, position, day);
        } catch (StoredQueryException e) {
            throw new RefusedException(PlanRefusal.of(e.fault()));
        }
    }

    /** Whether a vote on a new version was carried between these days, and counts. */
    boolean isCarried(PlanId plan, String vote, LocalDate since, LocalDate until) {
        var recorded = FactsThatStand.of(facts().of(plan.toString()));
        var found = CountingVotes.of(recorded).find(ProcedureId.of(plan.toString(), vote));
        return found instanceof VoteTaken e
                && e.matter().equals(ADJUSTMENT)
                && e.vote().carried()
                && !e.effectiveOn().isBefore(since)
                && !e.effectiveOn().isAfter(until);
    }

    /** Whether that institution advised before the major decision was taken, by its facts. */
    boolean advised(@Nullable DecidedRound decidedBy, String institution) {
        if (decidedBy == null) return false;
        var recorded = FactsThatStand.of(facts().of(decidedBy.majorDecision().toString()));
        return recorded.stream()
                .map(PlanOffice::adviser)
                .anyMatch(each -> each != null && institution.equals(each.institution()));
    }

    private static @Nullable DecisionAdviser adviser(Fact fact) {
        return switch (fact) {
            case ExpertHeard e -> e.by();
            case RiskAssessed e -> e.by();
            default -> null;
        };
    }
}
