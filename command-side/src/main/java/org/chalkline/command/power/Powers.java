package org.chalkline.command.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.power.PowerRefusal.UNIT_OUT_OF_SCOPE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** Whether an officer held a power on a day, by the delegations on record at this moment. */
@Component
public class Powers {
    private final FactsOf facts;

    public Powers(FactsOf facts) {
        this.facts = facts;
    }

    /**
     * Refuses the act of an officer who did not hold the power on that day.
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

    /** Whether the officer held the power on that day, for whichever units. */
    public boolean holds(String officer, Power power, LocalDate day) {
        return !held(officer, power, day).isEmpty();
    }

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
