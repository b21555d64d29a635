package org.chalkline.kernel.person;

import java.util.List;

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

    /** What the text says, if it may be read now. */
    Opened open(Personal text);

    /**
     * The sealed texts, of any time, that say exactly this, for a condition on a register's column
     * of {@link Personal#sealed}. Those of people who were erased or are restricted are not among
     * them.
     *
     * @param field one that is found by a keyed index
     */
    List<String> sealedAs(PersonalField field, String text);

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
