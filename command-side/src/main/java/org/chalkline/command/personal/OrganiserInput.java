package org.chalkline.command.personal;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.OrganiserRefusal.PERSON_WITHOUT_ID;

import org.chalkline.command.Inputs;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Who runs a school or applies to, as a mutation or a row names them. */
public record OrganiserInput(
        String name,
        boolean isPerson,
        @Nullable PersonId person,
        String identifier,
        String address) {

    /**
     * Who stands in a row of an intake.
     *
     * @param column where their name stands; the names of the other columns begin with it
     */
    public static OrganiserInput inRow(RowReader row, String column) {
        return new OrganiserInput(
                row.text(column),
                row.flag(column + "IsPerson"),
                row.readIfAny(column + "Person", PersonId::new),
                row.text(column + "Identifier"),
                row.text(column + "Address"));
    }

    /**
     * @throws org.chalkline.command.RefusedException if a person has no id, or what is said to be
     *     an organisation has a person's identity number
     */
    public Organiser organiser() {
        if (!isPerson) {
            Inputs.requireNoIdentityNumber(identifier);
            return new Organiser.Organisation(name, identifier, address);
        }
        refuseIf(person == null, PERSON_WITHOUT_ID);
        return new Organiser.Unsealed(requireNonNull(person), name, identifier, address);
    }

    @Override
    public String toString() {
        return "an organiser";
    }
}
