package org.chalkline.kernel.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonPartedFrom;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one person, folded from the facts of one of their records.
 *
 * @param into the record that goes on instead of this one; absent for one that is there
 * @param others the records that are none of their own any more and lead here, in the order in
 *     which that turned out
 * @param parted the people who had been taken for this one
 */
public record PersonCodes(@Nullable PersonId into, List<PersonId> others, List<PersonId> parted) {

    /** Of whom nothing of the kind has turned out. */
    public static final PersonCodes NONE = new PersonCodes(null, List.of(), List.of());

    public PersonCodes {
        others = List.copyOf(others);
        parted = List.copyOf(parted);
    }

    /** After one more fact of the record. */
    public PersonCodes after(PersonCodeEvent fact) {
        return switch (fact) {
            case PersonsMerged e -> new PersonCodes(into, with(others, e.other()), parted);
            case PersonMergedInto e -> new PersonCodes(e.other(), others, parted);
            case PersonParted e ->
                    new PersonCodes(
                            into,
                            others.stream().filter(each -> !each.equals(e.other())).toList(),
                            with(parted, e.other()));
            case PersonPartedFrom e ->
                    new PersonCodes(e.other().equals(into) ? null : into, others, parted);
        };
    }

    private static List<PersonId> with(List<PersonId> all, PersonId more) {
        var now = new LinkedHashSet<>(all);
        now.add(more);
        return List.copyOf(now);
    }

    /** As these facts of one record tell. */
    public static PersonCodes of(List<Fact> facts) {
        var codes = NONE;
        for (var fact : facts) if (fact instanceof PersonCodeEvent e) codes = codes.after(e);
        return codes;
    }

    /** Whether the person has this code alone. */
    public boolean alone() {
        return into == null && others.isEmpty();
    }

    /** The code of the record that goes on for this person. */
    public static PersonId current(PersonId person, FactsOf facts) {
        var seen = new LinkedHashSet<PersonId>();
        var now = person;
        while (seen.add(now)) {
            var into = of(facts.recorded(now.toString())).into();
            if (into == null) return now;
            now = into;
        }
        throw new IllegalStateException("merged in a circle: " + seen);
    }

    /** All codes of this person, that of the record that goes on first. */
    public static List<PersonId> all(PersonId person, FactsOf facts) {
        var all = new LinkedHashSet<PersonId>();
        collect(current(person, facts), facts, all);
        return new ArrayList<>(all);
    }

    private static void collect(PersonId person, FactsOf facts, Set<PersonId> all) {
        if (!all.add(person)) return;
        for (var each : of(facts.recorded(person.toString())).others()) collect(each, facts, all);
    }

    /** How the person's key ought to stand by the facts: as that of the record that goes on. */
    public static KeyStanding standing(PersonId person, FactsOf facts) {
        return PersonEvent.standing(facts.of(current(person, facts).toString()));
    }
}
