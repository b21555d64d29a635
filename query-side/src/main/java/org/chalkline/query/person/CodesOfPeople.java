package org.chalkline.query.person;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The other codes of people who had two. Who is one person now was so on every day. */
@Component
class CodesOfPeople implements OtherCodes {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Projection<PersonMergerRecord> mergers;

    /** Whether anything was found up to the position looked at. It stays so. */
    private volatile boolean any;

    private volatile long looked = FactStream.NOTHING - 1;

    CodesOfPeople(Projection<PersonMergerRecord> mergers) {
        this.mergers = mergers;
    }

    @Override
    public String current(String code, long position) {
        return isAny(position) ? current(new PersonId(code), position).value() : code;
    }

    @Override
    public List<String> of(String code, long position) {
        if (!isAny(position)) return List.of();
        var given = new PersonId(code);
        var all = new LinkedHashSet<PersonId>();
        collect(current(given, position), position, all);
        all.remove(given);
        return all.stream().map(PersonId::value).toList();
    }

    /** The other codes as they are known now. */
    List<String> now(String code) {
        return of(code, mergers.committed());
    }

    /** Whether any two were ever merged: mostly not, and nothing is looked up. */
    private boolean isAny(long position) {
        await(position);
        if (any) return true;
        long committed = mergers.committed();
        if (committed == looked) return false;
        any = mergers.count(List.of(), new AsOf(committed, LocalDate.MAX)) > 0;
        looked = committed;
        return any;
    }

    private PersonId current(PersonId person, long position) {
        var seen = new LinkedHashSet<PersonId>();
        var now = person;
        while (seen.add(now)) {
            var found = find(now, position);
            var into = found == null ? null : found.fold().into();
            if (into == null) break;
            now = into;
        }
        return now;
    }

    private void collect(PersonId person, long position, Set<PersonId> all) {
        if (!all.add(person)) return;
        var found = find(person, position);
        if (found == null) return;
        for (var each : found.fold().others()) collect(each, position, all);
    }

    private @Nullable PersonMergerRecord find(PersonId person, long position) {
        return mergers.find(person.toString(), new AsOf(position, LocalDate.MAX))
                .map(Row::state)
                .orElse(null);
    }

    private void await(long position) {
        try {
            if (mergers.await(position, PATIENCE)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RequestException(
                "NOT_CAUGHT_UP",
                "It isn't known yet whose codes are one person's: ask again in a moment.");
    }
}
