package org.chalkline.kernel.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item of a request is answered.
 *
 * @param item its number, from 1
 * @param ground why something is withheld; absent where nothing is
 * @param withheld what is withheld; absent where nothing is
 * @param inseparable why nothing of it can be given; only where it is withheld as a whole
 * @param repeats the earlier request of the same applicant that was answered about the same
 * @param told what the applicant is told: where to find it, what is given, whose it is, or why not
 * @param documents SHA-256 of each document that is given
 */
public record ItemAnswer(
        int item,
        ItemResult result,
        @Nullable WithholdingGround ground,
        @Nullable String withheld,
        @Nullable String inseparable,
        @Nullable DisclosureRequestId repeats,
        String told,
        List<String> documents) {

    public ItemAnswer {
        documents = List.copyOf(documents);
    }
}
