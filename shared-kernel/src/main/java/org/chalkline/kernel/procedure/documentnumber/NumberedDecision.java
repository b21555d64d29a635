package org.chalkline.kernel.procedure.documentnumber;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What tells one decision from another: its body, its day, and what it says. Which papers it rests
 * on and how it was served may differ between the acts that carry it out.
 *
 * @param digest SHA-256 of who decided and approved it and of the provisions it rests on
 * @param reasons SHA-256 of its reasons; absent where these are sealed, since a digest of them
 *     would outlive their erasure
 */
public record NumberedDecision(
        String body, LocalDate decidedOn, String digest, @Nullable String reasons) {

    private static final String BETWEEN = "\n";

    /** What tells this decision from others. */
    public static NumberedDecision of(Decision decision) {
        var text = new StringBuilder();
        add(text, decision.officer());
        add(text, decision.approver());
        add(text, decision.delegation());
        decision.recusals().forEach(officer -> add(text, officer));
        for (LegalBasis provision : decision.legalBasis()) {
            add(text, provision.law());
            add(text, provision.article());
            add(text, provision.version());
        }
        return new NumberedDecision(
                decision.body(),
                decision.decidedOn(),
                Sha256.hex(text.toString()),
                decision.reasons().equals(Decision.SEALED_REASONS)
                        ? null
                        : Sha256.hex(decision.reasons()));
    }

    /** No part can hold a line end, so no two lists of parts give one text. */
    private static void add(StringBuilder text, @Nullable String part) {
        text.append(part == null ? "" : part).append(BETWEEN);
    }

    /** Whether this may be the same decision as the other, as far as is known of both. */
    public boolean matches(NumberedDecision other) {
        return body.equals(other.body)
                && decidedOn.equals(other.decidedOn)
                && digest.equals(other.digest)
                && (reasons == null || other.reasons == null || reasons.equals(other.reasons));
    }
}
