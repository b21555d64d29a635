package org.chalkline.command.person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.LegalHoldLifted;
import org.chalkline.kernel.person.PersonEvent.LegalHoldPlaced;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.chalkline.kernel.person.PersonEvent.RetentionSet;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.jspecify.annotations.Nullable;

/** What the facts of one person come to, as far as acts depend on it. */
final class PersonOnFile {
    final Map<PersonalField, Personal> texts = new EnumMap<>(PersonalField.class);
    final Map<String, LegalHoldPlaced> holds = new HashMap<>();

    /** By the law and article that set it. */
    private final Map<String, RetentionSet> retentions = new HashMap<>();

    /** From when on no hold stands of those that were lifted. */
    private LocalDate liftedFrom = Fact.SINCE_EVER;

    @Nullable PersonRegistered registered;
    @Nullable PersonErased erased;
    KeyStanding standing = KeyStanding.OPEN;
    boolean keyDestroyed;

    /** Until when the law has the record kept; absent where no provision says. */
    @Nullable LocalDate retainedUntil() {
        return retentions.values().stream()
                .map(RetentionSet::until)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether a hold stands on the day; one may be lifted with effect from a later one. */
    boolean heldOn(LocalDate day) {
        return !holds.isEmpty() || day.isBefore(liftedFrom);
    }

    boolean has(RetentionSet fact) {
        return fact.equals(retentions.get(provision(fact)));
    }

    private static String provision(RetentionSet fact) {
        return fact.basis().law() + " " + fact.basis().article();
    }

    void evolve(PersonEvent event) {
        switch (event) {
            case PersonRegistered e -> {
                registered = e;
                know(e.name());
                know(e.identityNumber());
                know(e.birthDate());
                know(e.contact());
            }
            case PersonRenamed e -> know(e.name());
            case ContactChanged e -> know(e.contact());
            case PersonCorrected e -> {
                know(e.name());
                know(e.identityNumber());
                know(e.birthDate());
            }
            case RetentionSet e -> retentions.put(provision(e), e);
            case LegalHoldPlaced e -> holds.put(e.hold(), e);
            case LegalHoldLifted e -> {
                holds.remove(e.hold());
                if (e.effectiveOn().isAfter(liftedFrom)) liftedFrom = e.effectiveOn();
            }
            case PersonRestricted e -> standing = KeyStanding.RESTRICTED;
            case RestrictionLifted e -> standing = KeyStanding.OPEN;
            case PersonErased e -> {
                erased = e;
                standing = KeyStanding.ERASED;
            }
            case KeyDestroyed e -> keyDestroyed = true;
        }
    }

    private void know(@Nullable Personal text) {
        if (text != null) texts.put(text.field(), text);
    }
}
