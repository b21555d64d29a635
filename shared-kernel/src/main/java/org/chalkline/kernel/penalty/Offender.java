package org.chalkline.kernel.penalty;

import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * The party that is to bear a penalty (当事人): a person, by their code alone, or an organisation.
 *
 * @param person absent for an organisation
 * @param organisation its name; absent for a person
 * @param identifier the organisation's credit code; absent for a person
 */
public record Offender(
        @Nullable PersonId person, @Nullable String organisation, @Nullable String identifier) {

    /** A person. */
    public static Offender of(PersonId person) {
        return new Offender(person, null, null);
    }

    /** An organisation. */
    public static Offender of(String organisation, String identifier) {
        return new Offender(null, organisation, identifier);
    }

    /** Returns what papers call them: the name, for a person the code. */
    public String servedAs() {
        if (person != null) return person.value();
        return organisation == null ? "" : organisation;
    }

    /** To whom papers are addressed. */
    public Addressee addressee() {
        return person != null ? Addressee.of(person) : Addressee.named(servedAs());
    }

    /**
     * Under which all penalties of one party are found.
     *
     * @throws IllegalArgumentException if neither a person nor a credit code is named
     */
    public OffenderId file() {
        if (person != null) return OffenderId.of(person);
        if (identifier == null) throw new IllegalArgumentException("nobody is named");
        return OffenderId.of(identifier);
    }
}
