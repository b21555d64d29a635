package org.chalkline.query.person;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What turned out about the codes of one record, as GraphQL's {@code PersonMerger} shows it.
 *
 * @param person the record's own code
 * @param fold what turned out so far
 * @param decision by which it turned out last
 * @param decidedOn when
 */
public record PersonMergerRecord(
        PersonId person, PersonCodes fold, Decision decision, LocalDate decidedOn) {

    static PersonMergerRecord after(@Nullable PersonMergerRecord before, PersonCodeEvent fact) {
        var codes = before == null ? PersonCodes.NONE : before.fold;
        var decision = fact.decision();
        return new PersonMergerRecord(
                fact.person(), codes.after(fact), decision, decision.decidedOn());
    }

    /** The code of the record that goes on instead; absent for one that goes on itself. */
    public @Nullable String into() {
        var into = fold.into();
        return into == null ? null : into.value();
    }

    /** The codes of records that lead here. */
    public List<String> others() {
        return fold.others().stream().map(PersonId::value).toList();
    }

    /** The codes of people who had been taken for this one. */
    public List<String> parted() {
        return fold.parted().stream().map(PersonId::value).toList();
    }
}
