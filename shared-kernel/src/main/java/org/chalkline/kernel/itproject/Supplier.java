package org.chalkline.kernel.itproject;

import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers: a person, by their code alone, or an organisation.
 *
 * @param person absent for an organisation
 * @param organisation its name; absent for a person
 */
public record Supplier(@Nullable PersonId person, @Nullable String organisation) {

    /** Returns what accounts call them: the name, for a person the code. */
    public String payee() {
        if (person != null) return person.value();
        return organisation == null ? "" : organisation;
    }
}
