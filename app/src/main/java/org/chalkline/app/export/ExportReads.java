package org.chalkline.app.export;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.projection.Cells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down who takes a list or facts out: that they do, before the first byte, whether it names
 * anybody or not; and whom its rows or facts name, before these leave. So of a list that was cut,
 * those are written down whose rows left, and nobody else.
 */
@Component
class ExportReads {
    private final AccessLog accesses;
    private final Clock clock;

    ExportReads(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Returns when it is on disk that something is taken out.
     *
     * @param what as the log of reads is to call it
     * @param position that it speaks of
     * @throws ReadNotLoggedException if it can't be written down
     */
    void begin(String what, PersonalReader reader, long position) {
        add(List.of(access(what, reader, position, null)));
    }

    /**
     * Returns when it is on disk whom the next part of it names.
     *
     * @throws ReadNotLoggedException if it can't be written down
     */
    void people(String what, PersonalReader reader, long position, Set<PersonId> people) {
        if (people.isEmpty()) return;
        add(people.stream().map(each -> access(what, reader, position, each)).toList());
    }

    /** Returns when it is on disk whom the rows name. */
    void rows(ExportedList list, String what, PersonalReader reader, List<Cells> rows) {
        if (!list.namesPeople()) return;
        var people = new LinkedHashSet<PersonId>();
        for (var row : rows) people.addAll(list.people(row));
        people(what, reader, list.at().position(), people);
    }

    private void add(List<Access> read) {
        try {
            accesses.add(read);
        } catch (RuntimeException e) {
            throw new ReadNotLoggedException(e);
        }
    }

    private Access access(
            String what, PersonalReader reader, long position, @Nullable PersonId person) {
        return new Access(
                Kind.TAKEN_OUT, clock.instant(), person, Set.of(), reader, what, position);
    }
}
