package org.chalkline.kernel.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who read what of whom, and what for; and who looked for whom, whether they found anybody or not.
 * It is only ever added to.
 */
public interface AccessLog {

    /** How somebody's data was read. */
    enum Kind {
        /** What is sealed of them was shown. */
        SHOWN,
        /** They were sought by what is sealed of them; without a person, nobody was found. */
        SEARCHED,
        /** Their record was asked for by its code; without a person, there is none. */
        LOOKED_UP,
        /** The history or the changes of their record were shown. */
        HISTORY,
        /** A document about them was read. */
        DOCUMENT,
        /** They are named in a bundle that was taken out. */
        TAKEN_OUT,
        /** They are named in a file of rows that was brought in. */
        TAKEN_IN,
        /** A refusal told something of them. */
        REFUSED
    }

    /**
     * One person's data was read in one answer.
     *
     * @param kind how
     * @param at when
     * @param person whose; absent where nobody was found
     * @param fields what was read of them, or by what they were sought
     * @param answer what was asked, such as {@code teacher}
     * @param position the position that the answer spoke of
     */
    record Access(
            Kind kind,
            Instant at,
            @Nullable PersonId person,
            Set<PersonalField> fields,
            PersonalReader reader,
            String answer,
            long position) {
        public Access {
            fields = Set.copyOf(fields);
        }

        /** What is sealed of a person was shown. */
        public Access(
                Instant at,
                PersonId person,
                Set<PersonalField> fields,
                PersonalReader reader,
                String answer,
                long position) {
            this(Kind.SHOWN, at, person, fields, reader, answer, position);
        }
    }

    /**
     * An access and its place in the log.
     *
     * @param number counted up from 1, not without gaps
     */
    record Logged(long number, Access access) {}

    /**
     * Adds what was read, and returns when that is on disk: who shows personal data may show it
     * then, and not before.
     *
     * @throws RuntimeException if it could not be written
     */
    void add(List<Access> accesses);

    /**
     * What was read of a person, in the order of reading.
     *
     * @param codes all under which they are on record
     * @param after the place in the log after which to begin, 0 for all
     * @param most how many at the most
     */
    List<Logged> of(Collection<PersonId> codes, long after, int most);

    /**
     * What some readers read, in the order of reading.
     *
     * @param actors who
     * @param from from when on
     * @param until up to when; that instant is no more among them
     * @param after as for {@link #of}
     * @param most how many at the most
     */
    List<Logged> by(Collection<String> actors, Instant from, Instant until, long after, int most);
}
