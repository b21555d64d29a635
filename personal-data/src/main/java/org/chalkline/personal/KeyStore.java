package org.chalkline.personal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where people's wrapped keys are kept, and beside each what finds the texts sealed under it: for
 * each indexed text a token and the sealed text. No token stands there twice, see {@link Slots}.
 * What a method that writes has returned from is on disk. Of a key that was destroyed, only that it
 * was remains.
 */
public interface KeyStore extends AutoCloseable {

    /**
     * A person's key.
     *
     * @param wrapped the key, itself sealed; absent where it was destroyed
     * @param barred whether an act is under way that ends reading
     */
    record Kept(PersonId person, byte @Nullable [] wrapped, KeyStanding standing, boolean barred) {

        /** Whether it seals and opens now. */
        public boolean usable() {
            return standing == KeyStanding.OPEN && !barred && wrapped != null;
        }
    }

    /**
     * An indexed text of one person.
     *
     * @param slots what finds it, in one of the slots of its text, which the store chooses
     * @param writtenAt when, to the millisecond
     */
    record Entry(Slots slots, PersonId person, String sealed, Instant writtenAt) {}

    /** An entry that was found. */
    record Found(PersonId person, String sealed, Instant writtenAt) {}

    /** The keys of those of these people who have one, or had. */
    Map<PersonId, Kept> find(Collection<PersonId> people);

    /**
     * Keeps a new key, unless the person has one or had one, and with it the entries. If another
     * key is kept already than the one that was given, or the kept one isn't usable, no entries are
     * written.
     *
     * @param wrapped the new key; absent where the person has one already
     * @param known entries that are known not to stand in the way
     * @param alone a text that must be no other person's; absent where it doesn't matter
     * @return the key that is kept now, and the entries of others that stand in the way
     */
    Added add(
            PersonId person,
            byte @Nullable [] wrapped,
            List<Entry> entries,
            @Nullable Slots alone,
            Collection<String> known);

    /**
     * What came of adding.
     *
     * @param key the key that is kept
     * @param rivals entries of the text that must be the person's alone, of others
     */
    record Added(Kept key, List<Found> rivals) {}

    /**
     * The entries of this text, of people whose keys are usable, in the order of the sealed texts.
     * All slots of its kind are looked at, so it takes as long for a text that nobody has.
     */
    List<Found> sealedAs(Slots text);

    /** All entries of this text, also of people whose keys aren't usable, in no order. */
    List<Found> entries(Slots text);

    /** Bars the key since then; nothing if there is none, or it was destroyed. */
    void bar(PersonId person, Instant since);

    /** Lets the key stand so, and lifts its bar. A destroyed one stays so. */
    void settle(PersonId person, KeyStanding standing);

    /** Whose keys were barred before then, and still are. */
    List<PersonId> barredBefore(Instant instant);

    /**
     * The check of the master key that these keys are wrapped under; absent where there are none.
     */
    @Nullable String check();

    /** Keeps the check, unless one is kept. */
    void keepCheck(String check);

    @Override
    void close();
}
