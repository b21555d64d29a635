package org.chalkline.command.procedure.decision;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.decision.DecisionRefusal.APPROVER_IS_OFFICER;
import static org.chalkline.command.procedure.decision.DecisionRefusal.APPROVER_RECUSED;
import static org.chalkline.command.procedure.decision.DecisionRefusal.ARTICLE_UNKNOWN;
import static org.chalkline.command.procedure.decision.DecisionRefusal.BODY_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.DECIDED_IN_FUTURE;
import static org.chalkline.command.procedure.decision.DecisionRefusal.DOCUMENT_NUMBER_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.EFFECT_BEFORE_DECISION;
import static org.chalkline.command.procedure.decision.DecisionRefusal.EFFECT_TOO_LONG_BEFORE_DECISION;
import static org.chalkline.command.procedure.decision.DecisionRefusal.LEGAL_BASIS_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.OFFICER_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.OFFICER_RECUSED;
import static org.chalkline.command.procedure.decision.DecisionRefusal.REASONS_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.REMEDY_NOTICE_INCOMPLETE;
import static org.chalkline.command.procedure.decision.DecisionRefusal.REMEDY_PERIOD_TOO_SHORT;
import static org.chalkline.command.procedure.decision.DecisionRefusal.VERSION_NOT_IN_FORCE;
import static org.chalkline.command.procedure.decision.DecisionRefusal.VERSION_UNKNOWN;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.jspecify.annotations.Nullable;

/**
 * What any decision must show before an act can rest on it. The limits together keep a decision
 * well below the 60 KB that one fact may take.
 */
public final class Decisions {
    private static final int LINE = 200;
    private static final int SHORT = 60;
    private static final int TEXT = 4_000;
    private static final int LONGEST_DAYS = 3_650;
    private static final int LONGEST_MONTHS = 120;
    private static final int RECONSIDERATION_DAYS = 60;
    private static final int MOST_PROVISIONS = 20;
    private static final int MOST_RECUSALS = 20;
    private static final int MOST_DOCUMENTS = 100;

    private Decisions() {}

    /** Refuses a decision that can't carry an act with effect from the day it was made or later. */
    public static void require(Decision decision, LocalDate effectiveOn, LocalDate today) {
        requireSound(decision, effectiveOn, today);
        refuseIf(effectiveOn.isBefore(decision.decidedOn()), EFFECT_BEFORE_DECISION);
    }

    /**
     * Refuses a decision that can't carry an approval of figures. Figures are approved for a year
     * that is under way, so these may have effect up to one year before they are decided.
     */
    public static void requireForFigures(
            Decision decision, LocalDate effectiveOn, LocalDate today) {
        requireSound(decision, effectiveOn, today);
        refuseIf(
                effectiveOn.isBefore(decision.decidedOn().minusYears(1)),
                EFFECT_TOO_LONG_BEFORE_DECISION);
    }

    /**
     * Refuses a decision that can't carry a correction: that says how it was all along, so it may
     * have effect from any day before.
     */
    public static void requireForCorrection(
            Decision decision, LocalDate effectiveOn, LocalDate today) {
        requireSound(decision, effectiveOn, today);
    }

    private static void requireSound(Decision decision, LocalDate effectiveOn, LocalDate today) {
        requireTexts(decision);
        requireDate(effectiveOn, today);
        refuseIf(decision.decidedOn().isAfter(today), DECIDED_IN_FUTURE);
        requireDate(decision.decidedOn(), today);
        refuseIf(decision.officer().equals(decision.approver()), APPROVER_IS_OFFICER);
        refuseIf(decision.recusals().contains(decision.officer()), OFFICER_RECUSED);
        var approver = decision.approver();
        refuseIf(approver != null && decision.recusals().contains(approver), APPROVER_RECUSED);
    }

    private static void requireTexts(Decision decision) {
        refuseIf(decision.documentNumber().isBlank(), DOCUMENT_NUMBER_MISSING);
        requireLine(decision.documentNumber(), LINE);
        refuseIf(decision.body().isBlank(), BODY_MISSING);
        requireLine(decision.body(), LINE);
        refuseIf(decision.officer().isBlank(), OFFICER_MISSING);
        requireLine(decision.officer(), LINE);
        requireLineIfAny(decision.approver(), LINE);
        requireLineIfAny(decision.delegation(), LINE);
        requireAtMost(decision.recusals(), MOST_RECUSALS);
        decision.recusals().forEach(officer -> requireLine(officer, LINE));
        refuseIf(decision.legalBasis().isEmpty(), LEGAL_BASIS_MISSING);
        requireAtMost(decision.legalBasis(), MOST_PROVISIONS);
        for (var provision : decision.legalBasis()) {
            requireProvision(provision, decision.decidedOn());
        }
        refuseIf(decision.reasons().isBlank(), REASONS_MISSING);
        requireText(decision.reasons(), TEXT);
        requireDigests(decision.evidence(), MOST_DOCUMENTS);
        requireTextIfAny(decision.findings(), TEXT);
        requireTextIfAny(decision.partyStatement(), TEXT);
        requireTextIfAny(decision.departure(), TEXT);
        if (decision.paper() != null) requireDigest(decision.paper());
        requireLineIfAny(decision.clock(), LINE);
        if (decision.remedyNotice() != null) require(decision.remedyNotice());
    }

    private static void requireTextIfAny(@Nullable String text, int longest) {
        if (text != null) requireText(text, longest);
    }

    /** A notice names whom to turn to and by when: half of it leaves the addressee untold. */
    private static void require(RemedyNotice notice) {
        requireLineIfAny(notice.reviewBody(), LINE);
        requireLineIfAny(notice.court(), LINE);
        var days = notice.reviewDays();
        var months = notice.suitMonths();
        boolean review = notice.reviewBody() != null;
        boolean suit = notice.court() != null;
        refuseIf(!review && !suit, REMEDY_NOTICE_INCOMPLETE);
        refuseIf(review != (days != null) || suit != (months != null), REMEDY_NOTICE_INCOMPLETE);
        refuseIf(notice.reviewFirst() && !review, REMEDY_NOTICE_INCOMPLETE);
        refuseIf(days != null && (days < 1 || days > LONGEST_DAYS), REMEDY_NOTICE_INCOMPLETE);
        refuseIf(
                months != null && (months < 1 || months > LONGEST_MONTHS),
                REMEDY_NOTICE_INCOMPLETE);
        // Reviews of sanctions against staff, over which nobody sues, have another length.
        refuseIf(suit && days != null && days < RECONSIDERATION_DAYS, REMEDY_PERIOD_TOO_SHORT);
    }

    /**
     * Refuses a provision that can't be cited on that day. A law that the book doesn't have passes,
     * and every answer says that it wasn't checked. Clauses of normative documents are looked at
     * where the fact is about to be recorded.
     */
    public static void requireProvision(LegalBasis provision, LocalDate decidedOn) {
        requireLine(provision.law(), SHORT);
        requireLine(provision.article(), SHORT);
        requireLine(provision.version(), SHORT);
        switch (StatuteBook.standard().check(provision, decidedOn)) {
            case HOLDS, NOT_CHECKED -> {}
            case VERSION_UNKNOWN -> refuseIf(true, VERSION_UNKNOWN);
            case VERSION_NOT_IN_FORCE -> refuseIf(true, VERSION_NOT_IN_FORCE);
            case ARTICLE_UNKNOWN -> refuseIf(true, ARTICLE_UNKNOWN);
        }
    }
}
