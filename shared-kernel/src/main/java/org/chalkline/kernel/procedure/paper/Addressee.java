package org.chalkline.kernel.procedure.paper;

import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.jspecify.annotations.Nullable;

/**
 * To whom a paper is addressed (主送).
 *
 * @param organisation an organisation, by its name; absent for a person
 * @param person a person, by their code; absent for an organisation
 * @param name the person's name, where it stands in the matter; absent where it stands in their own
 *     record alone
 */
public record Addressee(
        @Nullable String organisation, @Nullable PersonId person, @Nullable Personal name) {

    /** An organisation, or whatever the record calls the addressee. */
    public static Addressee named(String organisation) {
        return new Addressee(organisation, null, null);
    }

    /** A person, whose name stands in their own record alone. */
    public static Addressee of(PersonId person) {
        return new Addressee(null, person, null);
    }

    /** Who runs a school, or applies to. */
    public static Addressee of(Organiser organiser) {
        return switch (organiser) {
            case Organiser.NaturalPerson p -> new Addressee(null, p.person(), p.name());
            case Organiser.Unsealed u -> of(u.person());
            case Organiser.Organisation o -> named(o.name());
        };
    }

    /** A party of a case. */
    public static Addressee of(CaseParty party) {
        return new Addressee(party.organisation(), party.person(), null);
    }
}
