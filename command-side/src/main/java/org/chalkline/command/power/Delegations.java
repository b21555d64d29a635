package org.chalkline.command.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.time.LocalDate;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.administration.Power;

/**
 * The officers who hold a power, by delegation or by office: for delegating it, and for acts that
 * must not have to wait for a delegation.
 */
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

    /** Whether the officer holds the power on that day, by whichever of the two. */
    public boolean hold(String officer, Power power, LocalDate day) {
        return byOffice.contains(officer) || powers.holds(officer, power, day);
    }

    /**
     * Refuses the act of an officer who holds the power on that day by neither.
     *
     * @throws RefusedException {@code OFFICER_NOT_EMPOWERED}
     */
    public void require(String officer, Power power, LocalDate day) {
        refuseIf(!hold(officer, power, day), OFFICER_NOT_EMPOWERED);
    }
}
