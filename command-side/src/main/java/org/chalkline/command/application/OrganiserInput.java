package org.chalkline.command.application;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.PERSON_WITHOUT_ID;

import org.chalkline.command.InputRefusal;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Who runs a school or applies to, as a mutation or a row names them. */
record OrganiserInput(
        String name, boolean person, @Nullable String personId, String identifier, String address) {

    /**
     * @throws RefusedException if a person has no id, or one that is malformed
     */
    Organiser organiser() {
        if (!person) return new Organiser.Organisation(name, identifier, address);
        refuseIf(personId == null, PERSON_WITHOUT_ID);
        try {
            return new Organiser.Unsealed(
                    new PersonId(String.valueOf(personId)), name, identifier, address);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(InputRefusal.MALFORMED_ID);
        }
    }

    @Override
    public String toString() {
        return "an organiser";
    }

    /** What a licence is to say. */
    record ContentInput(
            String name, SchoolKind kind, boolean forProfit, OrganiserInput organiser, Site site) {
        LicenceContent content() {
            return new LicenceContent(name, kind, forProfit, organiser.organiser(), site);
        }
    }
}
