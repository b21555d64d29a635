package org.chalkline.kernel.person;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Seals and opens texts about people: AES-256-GCM under one key for each person, kept apart from
 * the facts. Commands seal before they record; only answers, and decisions that must know, open.
 */
public interface PersonalData {

    /**
     * The text sealed under the person's key, which is made, durably, if there is none yet. Two
     * sealings of one text differ.
     *
     * @throws IllegalStateException if the person was erased or is restricted: nothing new may be
     *     stored of them
     */
    Personal seal(PersonId person, PersonalField field, String text);

    /**
     * Seals several texts about one person, as {@link #seal} does each, and waits for the disk
     * once.
     *
     * @throws IllegalStateException as {@link #seal} does; nothing is sealed then
     */
    default Map<PersonalField, Personal> sealAll(
            PersonId person, Map<PersonalField, String> texts) {
        var sealed = new EnumMap<PersonalField, Personal>(PersonalField.class);
        texts.forEach((field, text) -> sealed.put(field, seal(person, field, text)));
        return sealed;
    }

    /** What the text says, if it may be read now. */
    Opened open(Personal text);

    /**
     * How the person's key stands now: open where none was made yet, restricted where it is barred.
     */
    KeyStanding standing(PersonId person);

    /** Has the keys of these people at hand for what is opened next, where that saves time. */
    default void expect(Collection<PersonId> people) {}

    /**
     * What each of the texts says, in their order; keys that aren't at hand are fetched at once.
     */
    default List<Opened> openAll(List<Personal> texts) {
        return texts.stream().map(this::open).toList();
    }

    /**
     * The sealed texts, of any time, that say exactly this, for a condition on a register's column
     * of {@link Personal#sealed}. Those of people who were erased or are restricted are not among
     * them.
     *
     * @param field one that is found by a keyed index
     */
    List<Personal> sealedAs(PersonalField field, String text);

    /** What came of opening a text. */
    sealed interface Opened {

        /** It may be read. */
        record Readable(String text) implements Opened {}

        /** The person is restricted: it is stored, and not processed further (PIPL, 47). */
        record Restricted() implements Opened {}

        /** The person's key was destroyed: nobody can read it any more. */
        record Erased() implements Opened {}
    }
}
