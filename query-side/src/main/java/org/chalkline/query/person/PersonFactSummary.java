package org.chalkline.query.person;

import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.chalkline.kernel.person.PersonEvent.RetentionSet;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a fact of a person tells, and nothing of what is known of them. */
final class PersonFactSummary {

    private PersonFactSummary() {}

    static String of(PersonEvent fact) {
        return switch (fact) {
            case PersonRegistered e -> "Registered for " + e.purpose() + ", on " + e.ground() + ".";
            case PersonRenamed e -> "Took another name.";
            case ContactChanged e -> "Is reached otherwise.";
            case PersonCorrected e -> "Put right: " + e.reasons();
            case RetentionSet e ->
                    "To be kept until "
                            + e.until()
                            + " by article "
                            + e.basis().article()
                            + " of the "
                            + e.basis().law()
                            + shortened(e.shortenedUnder())
                            + ".";
            case PersonRestricted e -> "Restricted: " + e.reasons();
            case RestrictionLifted e -> "Restriction lifted: " + e.reasons();
            case PersonErased e ->
                    "Erased ("
                            + e.ground()
                            + ") by decision "
                            + e.decision().documentNumber()
                            + ".";
            case KeyDestroyed e -> "The key is destroyed.";
        };
    }

    private static String shortened(@Nullable LegalBasis under) {
        return under == null
                ? ""
                : ", shortened by article " + under.article() + " of the " + under.law();
    }
}
