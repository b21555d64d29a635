package org.chalkline.kernel.disclosure;

import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for disclosure, or whom it might harm: a person, by their code alone, or an
 * organisation.
 *
 * @param person absent for an organisation
 * @param organisation its name; absent for a person
 */
public record DisclosureParty(@Nullable PersonId person, @Nullable String organisation) {

    /** Returns what papers call them: the name, for a person the code. */
    public String servedAs() {
        if (person != null) return person.value();
        return organisation == null ? "" : organisation;
    }

    /** To whom papers are addressed. */
    public Addressee addressee() {
        return person != null ? Addressee.of(person) : Addressee.named(servedAs());
    }
}
