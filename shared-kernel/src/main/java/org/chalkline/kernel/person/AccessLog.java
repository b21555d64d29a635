package org.chalkline.kernel.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who read what of whom, and what for. It is only ever added to. */
public interface AccessLog {

    /**
     * One person's data was read in one answer.
     *
     * @param at when
     * @param fields what was read of them
     * @param answer what was asked, such as {@code teacher}
     * @param position the position that the answer spoke of
     */
    record Access(
            Instant at,
            PersonId person,
            Set<PersonalField> fields,
            PersonalReader reader,
            String answer,
            long position) {
        public Access {
            fields = Set.copyOf(fields);
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
     * @param after the place in the log after which to begin, 0 for all
     * @param most how many at the most
     */
    List<Logged> of(PersonId person, long after, int most);
}
