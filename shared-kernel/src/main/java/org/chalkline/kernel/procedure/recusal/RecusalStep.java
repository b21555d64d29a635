package org.chalkline.kernel.procedure.recusal;

import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/** What one fact tells of somebody's recusal. */
public sealed interface RecusalStep {

    /** Whose recusal it is. */
    String member();

    /**
     * They declared a tie, and stand aside from then on.
     *
     * @param tie what it is, where it tells of nobody
     * @param sealedTie what it is to a person, sealed under that person's key
     */
    record Declared(String member, @Nullable String tie, @Nullable Personal sealedTie)
            implements RecusalStep {}

    /**
     * Somebody asked for it. Until it is decided, they go on.
     *
     * @param by who asks
     * @param grounds why, where they tell of nobody
     * @param sealedGrounds what they say of a person, sealed under that person's key
     */
    record AskedFor(
            String member, String by, @Nullable String grounds, @Nullable Personal sealedGrounds)
            implements RecusalStep {}

    /**
     * The head decided.
     *
     * @param recused whether they are recused; if not, they may take part again
     * @param officer the head
     */
    record Decided(String member, boolean recused, String reasons, String officer)
            implements RecusalStep {}
}
