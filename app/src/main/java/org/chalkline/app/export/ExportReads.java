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
 * Writes down who takes a list out: that they do, before its first byte, whether it names anybody
 * or not; and whom its rows name, before these leave. So of a list that was cut, those are written
 * down whose rows left, and nobody else.
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
     * Returns when it is on disk that the list is taken out.
     *
     * @throws ReadNotLoggedException if it can't be written down
     */
    void begin(ExportedList list, String what, PersonalReader reader) {
        add(List.of(access(list, what, reader, null)));
    }

    /** Returns when it is on disk whom the rows name. */
    void rows(ExportedList list, String what, PersonalReader reader, List<Cells> rows) {
        if (!list.namesPeople()) return;
        var people = new LinkedHashSet<PersonId>();
        for (var row : rows) people.addAll(list.people(row));
        if (people.isEmpty()) return;
        add(people.stream().map(each -> access(list, what, reader, each)).toList());
    }

    private void add(List<Access> read) {
        try {
            accesses.add(read);
        } catch (RuntimeException e) {
            throw new ReadNotLoggedException(e);
        }
    }

    private Access access(
            ExportedList list, String what, PersonalReader reader, @Nullable PersonId person) {
        return new Access(
                Kind.TAKEN_OUT,
                clock.instant(),
                person,
                Set.of(),
                reader,
                what,
                list.at().position());
    }
}
