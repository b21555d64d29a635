package org.chalkline.query.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.query.projection.Row;

/**
 * Records drawn by lot from a list: those whose codes, hashed behind the seed, come first. Whoever
 * knows the seed and sees the same list draws the same ones, with any tool; and who didn't know the
 * seed couldn't arrange for a record to be drawn or not.
 *
 * @param seed by what they were drawn
 * @param population how many the list has
 * @param records those drawn, in the order of their hashes
 * @param basis the point that the answer speaks of
 */
public record Sample<S>(String seed, long population, List<S> records, Basis basis) {

    /**
     * Draws, one row after the other, in memory for those drawn alone.
     *
     * @param code the business key of a record
     */
    static final class Draw<S> {
        private record Drawn<S>(String hash, Row<S> row) {}

        private final String seed;
        private final int size;
        private final Function<S, String> code;
        private final PriorityQueue<Drawn<S>> drawn =
                new PriorityQueue<>(Comparator.<Drawn<S>, String>comparing(Drawn::hash).reversed());
        private long population;

        Draw(String seed, int size, Function<S, String> code) {
            this.seed = seed;
            this.size = size;
            this.code = code;
        }

        void take(Row<S> row) {
            population++;
            drawn.add(new Drawn<>(hash(seed, code.apply(row.state())), row));
            if (drawn.size() > size) drawn.remove();
        }

        long population() {
            return population;
        }

        List<Row<S>> rows() {
            var all = new ArrayList<>(drawn);
            all.sort(Comparator.comparing(Drawn::hash));
            return all.stream().map(Drawn::row).toList();
        }
    }

    /** SHA-256, in hexadecimal, of the seed, a line feed and the code, in UTF-8. */
    static String hash(String seed, String code) {
        return Sha256.hex(seed + "\n" + code);
    }
}
