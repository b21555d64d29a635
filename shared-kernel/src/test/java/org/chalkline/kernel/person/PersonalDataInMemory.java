package org.chalkline.kernel.person;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chalkline.kernel.person.PersonalData.Opened.Erased;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalData.Opened.Restricted;
import org.jspecify.annotations.Nullable;

/**
 * Personal data for the tests of features that hold some: behaves as the real one does, and
 * encrypts nothing. A sealed text is a number, so a test that finds the clear text somewhere has
 * found a leak.
 */
public final class PersonalDataInMemory implements PersonalData, PersonKeys {
    private record Kept(Personal personal, String text) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<PersonId, KeyStanding> standings = new HashMap<>();
    private final Map<PersonId, KeyStanding> barred = new HashMap<>();

    @Override
    public synchronized Personal seal(PersonId person, PersonalField field, String text) {
        if (standing(person) != KeyStanding.OPEN) {
            throw new IllegalStateException("nothing new may be stored of " + person);
        }
        var personal = new Personal(person, field, "sealed-" + kept.size());
        kept.put(personal.sealed(), new Kept(personal, text));
        return personal;
    }

    @Override
    public synchronized Opened open(Personal text) {
        return switch (standing(text.person())) {
            case ERASED -> new Erased();
            case RESTRICTED -> new Restricted();
            case OPEN -> {
                var found = kept.get(text.sealed());
                if (found == null || !found.personal().equals(text)) {
                    throw new BrokenSealException();
                }
                yield new Readable(found.text());
            }
        };
    }

    @Override
    public synchronized List<Personal> sealedAs(PersonalField field, String text) {
        return kept.values().stream()
                .filter(one -> one.personal().field() == field && one.text().equals(text))
                .filter(one -> standing(one.personal().person()) == KeyStanding.OPEN)
                .map(Kept::personal)
                .toList();
    }

    @Override
    public synchronized Map<PersonalField, Personal> sealOwn(
            PersonId person,
            @Nullable PersonId from,
            Map<PersonalField, String> texts,
            Predicate<Personal> onRecord) {
        var number = texts.get(PersonalField.IDENTITY_NUMBER);
        for (var one : new ArrayList<>(kept.values())) {
            var personal = one.personal();
            if (personal.field() == PersonalField.IDENTITY_NUMBER
                    && one.text().equals(number)
                    && !personal.person().equals(person)
                    && !personal.person().equals(from)
                    && standing(personal.person()) != KeyStanding.ERASED
                    && onRecord.test(personal)) {
                throw new IdentityNumberTakenException(personal.person());
            }
        }
        var sealed = new EnumMap<PersonalField, Personal>(PersonalField.class);
        texts.forEach((field, text) -> sealed.put(field, seal(person, field, text)));
        return sealed;
    }

    @Override
    public synchronized boolean known(PersonId person) {
        return standings.containsKey(person)
                || kept.values().stream().anyMatch(one -> one.personal().person().equals(person));
    }

    @Override
    public synchronized void bar(PersonId person) {
        if (standing(person) != KeyStanding.ERASED) barred.put(person, KeyStanding.RESTRICTED);
    }

    @Override
    public synchronized void settle(PersonId person, KeyStanding standing) {
        barred.remove(person);
        if (standing(person) != KeyStanding.ERASED) standings.put(person, standing);
    }

    @Override
    public synchronized void settleLeftBehind(Function<PersonId, KeyStanding> standing) {
        for (var person : List.copyOf(barred.keySet())) settle(person, standing.apply(person));
    }

    @Override
    public synchronized KeyStanding standing(PersonId person) {
        var bar = barred.get(person);
        return bar == null ? standings.getOrDefault(person, KeyStanding.OPEN) : bar;
    }
}
