package org.chalkline.command.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.person.KeyStanding;
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
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.hold.Holds;
import org.jspecify.annotations.Nullable;

/** What the facts of one person come to, as far as acts depend on it. */
final class PersonOnFile {
    final Map<PersonalField, Personal> texts = new EnumMap<>(PersonalField.class);
    final Holds holds = new Holds();

    /** By the law and article that set them, in the order of their days of effect. */
    private final Map<String, List<RetentionSet>> retentions = new HashMap<>();

    @Nullable PersonRegistered registered;
    @Nullable PersonErased erased;
    KeyStanding standing = KeyStanding.OPEN;
    boolean keyDestroyed;

    boolean isRetentionSet() {
        return !retentions.isEmpty();
    }

    /** Until when the law has the record kept, as of a day; absent where no provision says. */
    @Nullable LocalDate retainedUntil(LocalDate day) {
        return retentions.values().stream()
                .map(set -> retainedUntil(set, day))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What takes effect later than the day takes no earlier one's place yet, but counts. */
    private static LocalDate retainedUntil(List<RetentionSet> set, LocalDate day) {
        var until = LocalDate.MIN;
        for (var each : set) {
            boolean inEffect = !each.effectiveOn().isAfter(day);
            if (inEffect || each.until().isAfter(until)) until = each.until();
        }
        return until;
    }

    /** Whether the record would be kept for less long than by what stands under that provision. */
    boolean isShortenedBy(RetentionSet fact) {
        var set = retentions.get(provision(fact));
        return set != null && fact.until().isBefore(retainedUntil(set, fact.effectiveOn()));
    }

    boolean has(RetentionSet fact) {
        var set = retentions.get(provision(fact));
        return set != null && set.contains(fact);
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
            case RetentionSet e -> {
                var set = retentions.computeIfAbsent(provision(e), p -> new ArrayList<>());
                set.add(e);
                set.sort(Comparator.comparing(RetentionSet::effectiveOn));
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
