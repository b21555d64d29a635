package org.chalkline.query.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an index has for what is sought, before anybody asked who may see it.
 *
 * @param candidates the best first
 * @param more the kinds of which there are more than were taken
 */
public record Found(List<Candidate> candidates, Map<String, Boolean> more) {

    /**
     * A value that was found.
     *
     * @param tier how well it fits
     * @param length of the value, in characters
     */
    public record Candidate(
            Tier tier, long length, String kind, String entity, String field, String value) {

        /** The best first; it never depends on how an index is laid out. */
        static final Comparator<Candidate> ORDER =
                Comparator.comparing(Candidate::tier)
                        .thenComparingLong(Candidate::length)
                        .thenComparing(Candidate::kind)
                        .thenComparing(Candidate::entity);
    }

    /** How well a value fits what is sought, the best first. */
    public enum Tier {
        /** It is what is sought. */
        EXACT(100),
        /** It begins with it. */
        BEGINS(80),
        /** It holds it, or all words of it. */
        CONTAINS(60),
        /** Its reading begins with it. */
        READ(50),
        /** A part of its reading begins with it. */
        READ_IN_PART(40);

        private final int score;

        Tier(int score) {
            this.score = score;
        }

        /** From 0 to 100. */
        public int score() {
            return score;
        }
    }

    /** Whether there are more of a kind than were taken. */
    public boolean isMore(String kind) {
        return more.getOrDefault(kind, false);
    }
}
