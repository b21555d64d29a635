package org.chalkline.command.procedure.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.PowerRefusal.APPROVER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.power.PowerRefusal.DECIDED_BY_ONE;
import static org.chalkline.command.procedure.power.PowerRefusal.DELEGATION_NOT_IN_FORCE;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.power.PowerRefusal.UNIT_OUT_OF_SCOPE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an officer held a power on a day: by the delegations on record at this moment, or by
 * office.
 */
@Component
public class Powers {
    private final FactsOf facts;
    private final Set<String> byOffice;

    /**
     * @param byOffice the head of the bureau, under every name by which documents call them: they
     *     hold all powers by law, and the first delegations are theirs
     */
    @Autowired
    public Powers(
            FactsOf facts, @Value("${chalkline.powers.held-by-office}") Set<String> byOffice) {
        this.facts = facts;
        this.byOffice = Set.copyOf(byOffice);
    }

    /** Where nobody holds powers by office. */
    public Powers(FactsOf facts) {
        this(facts, Set.of());
    }

    /**
     * Refuses a decision that the bureau took by officers who did not hold the power that day: who
     * decided, who approved it, and what delegates the power, where it is named.
     *
     * @throws RefusedException {@code OFFICER_NOT_EMPOWERED}, {@code APPROVER_NOT_EMPOWERED},
     *     {@code DELEGATION_NOT_IN_FORCE}
     */
    public void require(Decision decision, Power power) {
        var day = decision.decidedOn();
        var held = held(decision.officer(), power, day);
        refuseIf(held.isEmpty(), OFFICER_NOT_EMPOWERED);
        var named = decision.delegation();
        boolean inForce =
                named == null || held.stream().anyMatch(each -> each.instrument().equals(named));
        refuseIf(!inForce, DELEGATION_NOT_IN_FORCE);
        var approver = decision.approver();
        refuseIf(approver != null && !holds(approver, power, day), APPROVER_NOT_EMPOWERED);
    }

    /**
     * The same for what one officer can't decide alone: another one, who holds the power as well,
     * must have approved it.
     *
     * @throws RefusedException as {@link #require(Decision, Power)} does, and {@code
     *     DECIDED_BY_ONE}
     */
    public void requireByTwo(Decision decision, Power power) {
        require(decision, power);
        refuseIf(decision.approver() == null, DECIDED_BY_ONE);
    }

    /**
     * Refuses the act of an officer to whom the power was not delegated for that day.
     *
     * @throws RefusedException {@code OFFICER_NOT_EMPOWERED}
     */
    public void require(String officer, Power power, LocalDate day) {
        refuseIf(held(officer, power, day).isEmpty(), OFFICER_NOT_EMPOWERED);
    }

    /**
     * The same for an act on what is a unit's: the power must extend to that.
     *
     * @throws RefusedException {@code OFFICER_NOT_EMPOWERED}, {@code UNIT_OUT_OF_SCOPE}
     */
    public void require(String officer, Power power, UnitId unit, LocalDate day) {
        var held = held(officer, power, day);
        refuseIf(held.isEmpty(), OFFICER_NOT_EMPOWERED);
        refuseIf(held.stream().noneMatch(each -> each.extendsTo(unit)), UNIT_OUT_OF_SCOPE);
    }

    /**
     * The same for an act that must not have to wait for a delegation: who holds the power by
     * office may do it, too.
     *
     * @throws RefusedException {@code OFFICER_NOT_EMPOWERED}
     */
    public void requireHeld(String officer, Power power, LocalDate day) {
        refuseIf(!holds(officer, power, day), OFFICER_NOT_EMPOWERED);
    }

    /**
     * Whether the officer held the power on that day, by delegation or by office, for whichever
     * units.
     */
    public boolean holds(String officer, Power power, LocalDate day) {
        return byOffice.contains(officer) || !held(officer, power, day).isEmpty();
    }

    /** The delegations by which they held it. */
    private List<PowerDelegated> held(String officer, Power power, LocalDate day) {
        OfficerId id;
        try {
            id = new OfficerId(officer);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        return PowersEvent.held(facts.of(id.toString()), power, day);
    }
}
