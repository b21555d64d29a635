package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;

/** Who read what, for as long as a test runs. */
final class AccessLogInMemory implements AccessLog {
    private final List<Access> all = new ArrayList<>();

    /** Whether it takes nothing, as on a full disk. */
    private boolean full;

    synchronized void full(boolean now) {
        full = now;
    }

    @Override
    public synchronized void add(List<Access> accesses) {
        if (full && !accesses.isEmpty()) throw new IllegalStateException("the disk is full");
        all.addAll(accesses);
    }

    @Override
    public synchronized List<Logged> of(PersonId person, long after, int most) {
        return IntStream.range(0, all.size())
                .filter(i -> i + 1 > after && all.get(i).person().equals(person))
                .limit(most)
                .mapToObj(i -> new Logged(i + 1, all.get(i)))
                .toList();
    }

    synchronized void clear() {
        all.clear();
        full = false;
    }
}
