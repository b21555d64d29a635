package org.chalkline.command.administration;

import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.administration.PowersCommand.DelegatePower;
import org.chalkline.command.administration.PowersCommand.TakeBackPower;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.jspecify.annotations.Nullable;

/** The acts as mutations give them, each the GraphQL input of its name. */
final class PowersInputs {
    private PowersInputs() {}

    record DelegatePowerInput(
            String officer,
            Power power,
            String instrument,
            String delegatedBy,
            @Nullable LocalDate until,
            LocalDate effectiveOn) {
        DelegatePower command() {
            return new DelegatePower(
                    PowersInputs.officer(officer),
                    power,
                    instrument,
                    delegatedBy,
                    until,
                    effectiveOn);
        }
    }

    record TakeBackPowerInput(
            String officer, Power power, String instrument, LocalDate effectiveOn) {
        TakeBackPower command() {
            return new TakeBackPower(PowersInputs.officer(officer), power, instrument, effectiveOn);
        }
    }

    private static OfficerId officer(String value) {
        try {
            return new OfficerId(value);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PowersRefusal.MALFORMED_OFFICER);
        }
    }
}
