package org.chalkline.personal;

import org.chalkline.kernel.person.PersonalField;

/**
 * By what an indexed text is found. The index has a number of slots for each kind of text, and each
 * entry takes one slot of its text at random, which no other entry of that text has. So no token
 * stands twice in a store, however many people bear one name: without the key, a token says neither
 * which text it is of nor which others are of the same one.
 *
 * @see KeyStore#sealedAs
 */
public interface Slots {

    /** How many slots a kind of text has before any of its texts needs more. */
    int FEWEST = 16;

    /** The kind of text, of which a store says how many slots it has now. */
    PersonalField kind();

    /**
     * The token of the text in this slot.
     *
     * @param slot from 0
     */
    byte[] token(int slot);
}
