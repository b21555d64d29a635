package org.chalkline.command.administration;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.administration.PowersRefusal.DELEGATOR_NOT_EMPOWERED;

import java.time.LocalDate;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.power.Powers;
import org.chalkline.kernel.administration.Power;

/** Who may delegate a power: who holds it, by delegation or by office. */
public class Delegations {
    private final Powers powers;
    private final Set<String> byOffice;

    /**
     * @param byOffice the head of the bureau, under every name by which documents call them: they
     *     hold all powers by law, and the first delegations are theirs
     */
    public Delegations(Powers powers, Set<String> byOffice) {
        this.powers = powers;
        this.byOffice = Set.copyOf(byOffice);
    }

    /**
     * Refuses a delegation by who doesn't hold the power on that day.
     *
     * @throws RefusedException {@code DELEGATOR_NOT_EMPOWERED}
     */
    public void requireHeld(String delegator, Power power, LocalDate day) {
        boolean held = byOffice.contains(delegator) || powers.holds(delegator, power, day);
        refuseIf(!held, DELEGATOR_NOT_EMPOWERED);
    }
}
