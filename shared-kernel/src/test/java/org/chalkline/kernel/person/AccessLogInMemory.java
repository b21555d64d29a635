package org.chalkline.kernel.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Who read what, for as long as a test runs. */
public final class AccessLogInMemory implements AccessLog {
    private final List<Access> all = new ArrayList<>();

    /** Whether it takes nothing, as on a full disk. */
    private boolean full;

    /** Lets it take nothing from now on, or take what comes again. */
    public synchronized void full(boolean now) {
        full = now;
    }

    @Override
    public synchronized void add(List<Access> accesses) {
        if (full && !accesses.isEmpty()) throw new IllegalStateException("the disk is full");
        all.addAll(accesses);
    }

    @Override
    public synchronized List<Logged> of(Collection<PersonId> codes, long after, int most) {
        return those(one -> one.person() != null && codes.contains(one.person()), after, most);
    }

    @Override
    public synchronized List<Logged> by(
            Collection<String> actors, Instant from, Instant until, long after, int most) {
        return those(
                one ->
                        actors.contains(one.reader().actor())
                                && !one.at().isBefore(from)
                                && one.at().isBefore(until),
                after,
                most);
    }

    private List<Logged> those(Predicate<Access> which, long after, int most) {
        return IntStream.range(0, all.size())
                .filter(i -> i + 1 > after && which.test(all.get(i)))
                .limit(most)
                .mapToObj(i -> new Logged(i + 1, all.get(i)))
                .toList();
    }

    /** All that was added, in its order. */
    public synchronized List<Access> all() {
        return List.copyOf(all);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        all.clear();
        full = false;
    }
}
