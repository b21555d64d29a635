package org.chalkline.query.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.chalkline.kernel.fact.Sha256;

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

    /** Draws, one entity after the other; those drawn alone are held. */
    static final class Draw {
        private record Drawn(String hash, String entity) {}

        private final String seed;
        private final int size;
        private final PriorityQueue<Drawn> drawn =
                new PriorityQueue<>(Comparator.comparing(Drawn::hash).reversed());
        private long population;

        Draw(String seed, int size) {
            this.seed = seed;
            this.size = size;
        }

        void take(String entity, String code) {
            population++;
            drawn.add(new Drawn(hash(seed, code), entity));
            if (drawn.size() > size) drawn.remove();
        }

        long population() {
            return population;
        }

        /** Those drawn, in the order of their hashes. */
        List<String> entities() {
            return drawn.stream()
                    .sorted(Comparator.comparing(Drawn::hash))
                    .map(Drawn::entity)
                    .toList();
        }
    }

    /** SHA-256, in hexadecimal, of the seed, a line feed and the code, in UTF-8. */
    static String hash(String seed, String code) {
        return Sha256.hex(seed + "\n" + code);
    }
}
