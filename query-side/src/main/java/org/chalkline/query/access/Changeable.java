package org.chalkline.query.access;

import graphql.GraphQLContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * What makes an answer another one, or nobody else's, though the point that it names stays as it
 * is. It is noted while the answer is made.
 */
public enum Changeable {
    /**
     * It asks what is known of people: each look is written down, what is erased is gone, and who
     * sees nobody is shown a mask.
     */
    PERSON,
    /** Which records it has goes by what the one who asks has in hand now. */
    SIGHT;

    /** Those that were noted in one request. */
    private record Noted(Set<Changeable> of) {}

    /** Notes it of the answer that is being made. */
    public void note(GraphQLContext context) {
        var noted =
                context.computeIfAbsent(
                        Noted.class, key -> new Noted(EnumSet.noneOf(Changeable.class)));
        synchronized (noted.of) {
            noted.of.add(this);
        }
    }

    /** Whether any of them was noted. */
    public static boolean isNoted(GraphQLContext context) {
        return context.hasKey(Noted.class);
    }
}
