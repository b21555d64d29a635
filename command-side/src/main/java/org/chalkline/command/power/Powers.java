package org.chalkline.command.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent;
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
        refuseIf(!holds(officer, power, day), OFFICER_NOT_EMPOWERED);
    }

    /** Whether the officer held the power on that day. */
    public boolean holds(String officer, Power power, LocalDate day) {
        OfficerId id;
        try {
            id = new OfficerId(officer);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return PowersEvent.instrument(facts.of(id.toString()), power, day) != null;
    }
}
