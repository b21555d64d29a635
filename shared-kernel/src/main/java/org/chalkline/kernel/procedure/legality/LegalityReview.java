package org.chalkline.kernel.procedure.legality;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityChangesMade;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityOpinionGiven;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewAsked;
import org.chalkline.kernel.procedure.legality.LegalityEvent.LegalityReviewSentBack;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * How far one legality review has come: folded from its facts.
 *
 * @param asked how it was asked for
 * @param sentBack absent where it was not sent back
 * @param given absent while there is no opinion
 * @param changed how the draft was changed as the opinion says; absent where it was not
 */
public record LegalityReview(
        LegalityReviewAsked asked,
        @Nullable LegalityReviewSentBack sentBack,
        @Nullable LegalityOpinionGiven given,
        @Nullable LegalityChangesMade changed) {

    /** Where a legality review stands. */
    public enum Standing {
        ASKED,
        SENT_BACK,
        LAWFUL,
        /** It is lawful once it is changed, and that has not been recorded. */
        LAWFUL_IF_CHANGED,
        /** It was changed as the opinion says. */
        CHANGED,
        UNLAWFUL,
        RISK_STATED
    }

    /** After one more fact about it; it begins with being asked for. */
    public static LegalityReview after(@Nullable LegalityReview before, LegalityEvent fact) {
        if (fact instanceof LegalityReviewAsked e) return new LegalityReview(e, null, null, null);
        if (before == null) throw new IllegalStateException("not asked for: " + fact.review());
        return switch (fact) {
            case LegalityReviewAsked e -> before;
            case LegalityReviewSentBack e -> new LegalityReview(before.asked, e, null, null);
            case LegalityOpinionGiven e -> new LegalityReview(before.asked, null, e, null);
            case LegalityChangesMade e -> new LegalityReview(before.asked, null, before.given, e);
        };
    }

    /** All of one matter, in their order, by those of its facts that stand. */
    public static List<LegalityReview> of(List<? extends Fact> facts) {
        var all = new ArrayList<LegalityReview>();
        for (var fact : facts) {
            if (!(fact instanceof LegalityEvent e)) continue;
            int i = 0;
            while (i < all.size() && !all.get(i).id().equals(e.review())) i++;
            if (i < all.size()) all.set(i, after(all.get(i), e));
            else all.add(after(null, e));
        }
        return List.copyOf(all);
    }

    public LegalityReviewId id() {
        return asked.review();
    }

    /** It in a word. */
    public Standing standing() {
        if (given == null) return sentBack == null ? Standing.ASKED : Standing.SENT_BACK;
        return switch (given.opinion()) {
            case LAWFUL -> Standing.LAWFUL;
            case LAWFUL_IF_CHANGED ->
                    changed == null ? Standing.LAWFUL_IF_CHANGED : Standing.CHANGED;
            case UNLAWFUL -> Standing.UNLAWFUL;
            case RISK_STATED -> Standing.RISK_STATED;
        };
    }

    /**
     * Whether this draft may go to those who decide: it is lawful, it was changed as the opinion
     * says, or it is an untested reform whose risk is stated. Nothing else takes the opinion's
     * place.
     *
     * @param draft its SHA-256
     */
    public boolean lets(String draft) {
        return switch (standing()) {
            case LAWFUL, RISK_STATED -> draft.equals(asked.draft());
            case CHANGED -> changed != null && draft.equals(changed.draft());
            case ASKED, SENT_BACK, LAWFUL_IF_CHANGED, UNLAWFUL -> false;
        };
    }

    /** What its opinion says; absent while there is none. */
    public @Nullable Opinion opinion() {
        return given == null ? null : given.opinion();
    }
}
