package org.chalkline.kernel.person;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.SequenceRange;

/**
 * All that can turn out about the codes of people: that two are one person's, or that one is two
 * people's. It is told in both records, in one unit of work. A code is never given away, and leads
 * to the person's record for ever.
 */
public sealed interface PersonCodeEvent extends Fact {

    PersonId person();

    /** The other of the two codes. */
    PersonId other();

    @Override
    Decision decision();

    @Override
    default String subject() {
        return person().toString();
    }

    /** With it facts of the record fall, or count again. */
    sealed interface OnActs extends PersonCodeEvent, AboutFacts {

        /** The facts, by their numbers in the record. */
        List<SequenceRange> acts();

        @Override
        default String of() {
            return person().toString();
        }

        @Override
        default String subject() {
            return of();
        }

        @Override
        default BitSet facts() {
            return SequenceRange.numbers(acts());
        }

        @Override
        default boolean changesFold() {
            return true;
        }
    }

    /**
     * Another record turned out to be of the same person. This one goes on for both.
     *
     * @param other the one that is no record of its own any more
     */
    @FactType("person.PersonsMerged")
    record PersonsMerged(PersonId person, PersonId other, Decision decision, LocalDate effectiveOn)
            implements PersonCodeEvent {}

    /**
     * This record turned out to be of a person who has another. It is none of its own from here on:
     * what it said falls, and its code leads to the other one. What other features recorded under
     * the code stands, and so does the key under which it is sealed.
     *
     * @param other the record that goes on
     * @param acts the facts that fall
     */
    @FactType("person.PersonMergedInto")
    record PersonMergedInto(
            PersonId person,
            PersonId other,
            List<SequenceRange> acts,
            Decision decision,
            LocalDate effectiveOn)
            implements OnActs {
        public PersonMergedInto {
            acts = List.copyOf(acts);
        }

        @Override
        public BitSet falling() {
            return SequenceRange.numbers(acts);
        }
    }

    /**
     * This record turned out to be of two people. What it said of the other one falls here, and is
     * told anew in a record of theirs, under a key of theirs.
     *
     * @param other the other one's code
     * @param acts the facts that fall; none where their record had been there and was merged
     */
    @FactType("person.PersonParted")
    record PersonParted(
            PersonId person,
            PersonId other,
            List<SequenceRange> acts,
            Decision decision,
            LocalDate effectiveOn)
            implements OnActs {
        public PersonParted {
            acts = List.copyOf(acts);
        }

        @Override
        public BitSet falling() {
            return SequenceRange.numbers(acts);
        }
    }

    /**
     * This record is of a person who had been taken for the other one.
     *
     * @param acts facts that had fallen when the two were merged by mistake, and count again
     */
    @FactType("person.PersonPartedFrom")
    record PersonPartedFrom(
            PersonId person,
            PersonId other,
            List<SequenceRange> acts,
            Decision decision,
            LocalDate effectiveOn)
            implements OnActs {
        public PersonPartedFrom {
            acts = List.copyOf(acts);
        }

        @Override
        public BitSet rising() {
            return SequenceRange.numbers(acts);
        }
    }
}
