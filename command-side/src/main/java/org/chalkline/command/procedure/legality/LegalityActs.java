package org.chalkline.command.procedure.legality;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.legality.LegalityRefusal.*;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.legality.LegalityCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.legality.LegalityEvent;
import org.chalkline.kernel.procedure.legality.LegalityEvent.*;
import org.chalkline.kernel.procedure.legality.LegalityReview;
import org.chalkline.kernel.procedure.legality.LegalityReview.Standing;
import org.chalkline.kernel.procedure.legality.LegalityReviewId;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * Records the legality reviews of matters of any kind. What has been recorded already, word for
 * word, succeeds again and records nothing.
 */
public final class LegalityActs {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final Procedures procedures;
    private final ProcedureOffice office;

    LegalityActs(Procedures procedures, ProcedureOffice office) {
        this.procedures = procedures;
        this.office = office;
    }

    /**
     * Refuses to let a draft be decided upon that was not reviewed, or was found unlawful. For the
     * features whose law demands the review.
     *
     * @param standing those facts of the matter that stand
     * @param draft SHA-256 of the draft
     * @throws RefusedException {@code LEGALITY_REVIEW_MISSING}
     */
    public static void requireReviewed(List<? extends Fact> standing, String draft) {
        boolean lets = LegalityReview.of(standing).stream().anyMatch(each -> each.lets(draft));
        refuseIf(!lets, LEGALITY_REVIEW_MISSING);
    }

    @CommandHandler
    void handle(AskLegalityReview c) {
        Inputs.requireDigest(c.draft());
        Inputs.requireLine(c.unit(), LINE);
        Inputs.requireLine(c.reviewingUnit(), LINE);
        refuseIf(c.unit().equals(c.reviewingUnit()), REVIEWED_BY_ASKING_UNIT);
        record(
                c,
                reviews -> {
                    boolean open = waits(last(reviews));
                    refuseIf(open, LEGALITY_REVIEW_OPEN);
                    return LegalityReviewId.of(c.of(), reviews.size() + 1);
                },
                review ->
                        new LegalityReviewAsked(
                                review,
                                c.of(),
                                c.draft(),
                                c.unit(),
                                c.reviewingUnit(),
                                c.officer(),
                                c.effectiveOn()));
    }

    @CommandHandler
    void handle(SendBackLegalityReview c) {
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                reviews -> requireAnswerable(reviews, c),
                review ->
                        new LegalityReviewSentBack(
                                review, c.of(), c.reasons(), c.officer(), c.effectiveOn()));
    }

    @CommandHandler
    void handle(GiveLegalityOpinion c) {
        Inputs.requireText(c.reasons(), TEXT);
        Inputs.requireDigest(c.paper());
        record(
                c,
                reviews -> requireAnswerable(reviews, c),
                review ->
                        new LegalityOpinionGiven(
                                review,
                                c.of(),
                                c.opinion(),
                                c.reasons(),
                                c.paper(),
                                c.officer(),
                                c.effectiveOn()));
    }

    @CommandHandler
    void handle(RecordLegalityChanges c) {
        Inputs.requireDigest(c.draft());
        Inputs.requireText(c.changes(), TEXT);
        record(
                c,
                reviews -> {
                    var last = last(reviews);
                    if (last == null || last.standing() != Standing.LAWFUL_IF_CHANGED) {
                        throw new RefusedException(LEGALITY_CHANGES_NOT_ASKED);
                    }
                    refuseIf(c.draft().equals(last.asked().draft()), LEGALITY_DRAFT_UNCHANGED);
                    return last.id();
                },
                review ->
                        new LegalityChangesMade(
                                review,
                                c.of(),
                                c.draft(),
                                c.changes(),
                                c.officer(),
                                c.effectiveOn()));
    }

    // ---- what all have in common

    private static @Nullable LegalityReview last(List<LegalityReview> reviews) {
        return reviews.isEmpty() ? null : reviews.getLast();
    }

    private static boolean waits(@Nullable LegalityReview review) {
        return review != null && review.standing() == Standing.ASKED;
    }

    /** The review that waits, which another than who asked for it answers. */
    private LegalityReviewId requireAnswerable(List<LegalityReview> reviews, LegalityCommand c) {
        var last = last(reviews);
        if (last == null || !waits(last)) throw new RefusedException(LEGALITY_REVIEW_NOT_ASKED);
        refuseIf(c.officer().equals(last.asked().officer()), REVIEWED_BY_WHO_ASKED);
        office.require(c.officer(), Power.REVIEW_LEGALITY, c.effectiveOn());
        return last.id();
    }

    /**
     * @param check refuses what can't follow, and tells which review it concerns
     * @param fact made of its id
     */
    private void record(
            LegalityCommand c,
            Function<List<LegalityReview>, LegalityReviewId> check,
            Function<LegalityReviewId, LegalityEvent> fact) {
        Inputs.requireLine(c.officer(), LINE);
        office.requireDone(c.effectiveOn());
        procedures.on(
                c.of(),
                recorded -> {
                    var standing = FactsThatStand.of(recorded);
                    var reviews = LegalityReview.of(standing);
                    for (var review : reviews) {
                        if (standing.contains(fact.apply(review.id()))) return;
                    }
                    for (var each : standing) {
                        boolean later =
                                each instanceof LegalityEvent
                                        && c.effectiveOn().isBefore(each.effectiveOn());
                        refuseIf(later, ACT_OUT_OF_ORDER);
                    }
                    procedures.record(c.of(), recorded, fact.apply(check.apply(reviews)));
                });
    }
}
