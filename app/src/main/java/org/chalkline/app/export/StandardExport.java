package org.chalkline.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chalkline.app.standard.LegibleFact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.export.ExportRefusedException;

/**
 * The facts that were asked for, on their way into a file of a standard's form.
 *
 * @param facts as they are stored
 * @param catalogue every fact that the program knows
 * @param source the absolute address of the record
 */
record StandardExport(StoredFacts facts, FactCatalogue catalogue, URI source) {

    /** So many aggregates are remembered as seen or not. */
    private static final int REMEMBERED = 10_000;

    /** What is done before the next facts are handed on. */
    interface Step {

        /**
         * @param people whom these facts name
         * @throws IOException if no more may be handed on
         */
        void before(Set<PersonId> people) throws IOException;
    }

    /**
     * Writes them, and leaves the stream open. Where nothing is found of what was asked for,
     * nothing is written.
     *
     * @param until the last position that is read
     * @param sees whether whoever asks sees the aggregate of this id
     * @return how many there were
     * @throws ExportRefusedException if nothing is found of what was asked for
     * @throws InterruptedException if the thread is interrupted
     */
    long write(
            StandardRequest asked, long until, Predicate<String> sees, OutputStream out, Step step)
            throws IOException, ExportRefusedException, InterruptedException {
        var chosen = asked.chosen();
        var seen = remembered(sees);
        long found = 0;
        try (var writer = asked.form().write(source, out);
                var reader = facts.readAfter(asked.from() - 1)) {
            long at = asked.from() - 1;
            while (at < until) {
                var turn = reader.next(StoredFacts.A_TURN, Duration.ZERO);
                if (turn.isEmpty()) break;
                at = turn.getLast().position();
                var mine =
                        turn.stream()
                                .filter(fact -> fact.position() <= until)
                                .filter(fact -> asked.concerns(fact.aggregateId()))
                                .map(fact -> LegibleFact.of(fact, catalogue))
                                .filter(chosen::take)
                                .filter(fact -> seen.test(fact.stored().aggregateId()))
                                .toList();
                var people = new LinkedHashSet<PersonId>();
                for (var fact : mine) {
                    if (fact.fact() != null) people.addAll(NamedPeople.in(fact.fact()));
                }
                step.before(people);
                for (var fact : mine) writer.take(fact);
                found += mine.size();
            }
            asked.require(found);
            writer.finish();
        }
        return found;
    }

    private static Predicate<String> remembered(Predicate<String> sees) {
        var known =
                new LinkedHashMap<String, Boolean>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                        return size() > REMEMBERED;
                    }
                };
        return id -> known.computeIfAbsent(id, sees::test);
    }
}
