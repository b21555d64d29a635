package org.chalkline.kernel.person;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What acts upon a person do to that person's key. The facts say how a key ought to stand, and the
 * key follows them. Before a fact that ends reading is recorded, the key is barred: so nothing is
 * read once the fact stands, and nothing is destroyed before it does.
 */
public interface PersonKeys {

    /**
     * Seals texts about a person as {@link PersonalData#sealAll} does, an identity number among
     * them only if it is nobody else's. Of two who seal the same number at once, one fails.
     *
     * @param onRecord whether a sealed identity number of another person is the one that stands on
     *     record for them now; asked only where the number was sealed for another before
     * @throws IdentityNumberTakenException if it is another's; nothing is sealed then
     * @throws IllegalStateException as {@link PersonalData#seal} does
     */
    default Map<PersonalField, Personal> sealOwn(
            PersonId person, Map<PersonalField, String> texts, Predicate<Personal> onRecord) {
        return sealOwn(person, null, texts, onRecord);
    }

    /**
     * The same for texts that had been another record's, and are this one's from now on.
     *
     * @param from whose they had been, and in whose record nothing is done meanwhile; absent where
     *     they had been nobody's
     */
    Map<PersonalField, Personal> sealOwn(
            PersonId person,
            @Nullable PersonId from,
            Map<PersonalField, String> texts,
            Predicate<Personal> onRecord);

    /** Whether anything was ever sealed about this person, or they were erased. */
    boolean known(PersonId person);

    /**
     * Bars the key, durably: from now on nothing is sealed or opened with it, until it is {@link
     * #settle settled}. Does nothing where the key was destroyed, or none was made.
     */
    void bar(PersonId person);

    /**
     * Lets the key stand so, durably, and lifts the bar. {@link KeyStanding#ERASED} destroys it,
     * with the index of what was sealed under it, and is never undone. To say it again does
     * nothing.
     */
    void settle(PersonId person, KeyStanding standing);

    /**
     * Settles the keys whose bar outlived the act it was for, as after a crash.
     *
     * @param standing how each ought to stand by the facts
     */
    void settleLeftBehind(Function<PersonId, KeyStanding> standing);

    /** The identity number is on record for another person. Its message does not say whose. */
    final class IdentityNumberTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient PersonId holder;

        /**
         * @param holder whose it is
         */
        public IdentityNumberTakenException(PersonId holder) {
            super("the identity number is on record for another person", null, false, false);
            this.holder = holder;
        }

        /** Whose it is, for the log of reads alone: a refusal has told something of them. */
        public PersonId holder() {
            return holder;
        }
    }
}
