package org.chalkline.kernel.procedure.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision behind an act of legal effect: what an inspector asks for first and a court last.
 * How it was served stands with its services.
 *
 * @param documentNumber the official document's number (文号)
 * @param body the body that decided
 * @param officer the officer who decided for it
 * @param decidedOn the day of the decision
 * @param approver who approved it, where approval by another is required
 * @param delegation the delegation under which the officer decided, where it was not their own
 *     power
 * @param recusals officers who withdrew
 * @param legalBasis the provisions it rests on; at least one
 * @param reasons why it was so decided
 * @param evidence SHA-256 digests of the documents it rests on, in lower-case hexadecimal
 * @param findings the facts that were found, where the reasons don't tell them
 * @param partyStatement what the party said (陈述、申辩), or that they said nothing
 * @param clock the clock under which it was taken, such as {@code
 *     application/2026-001:licensing.decision}
 * @param departure why it departs from what all who examined the matter recommend
 * @param remedyNotice what the addressee was told about reconsideration and litigation
 * @param paper SHA-256 of the signed paper that it was entered from; absent where the officer
 *     signed it by recording it, signed in as themselves
 */
public record Decision(
        String documentNumber,
        String body,
        String officer,
        LocalDate decidedOn,
        @Nullable String approver,
        @Nullable String delegation,
        List<String> recusals,
        List<LegalBasis> legalBasis,
        String reasons,
        List<String> evidence,
        @Nullable String findings,
        @Nullable String partyStatement,
        @Nullable String clock,
        @Nullable String departure,
        @Nullable RemedyNotice remedyNotice,
        @Nullable String paper) {

    /**
     * What stands in place of reasons that tell of somebody's conduct, and are sealed beside it.
     */
    public static final String SEALED_REASONS = "Sealed beside this decision.";

    /** One that its officer signed by recording it. */
    public Decision(
            String documentNumber,
            String body,
            String officer,
            LocalDate decidedOn,
            @Nullable String approver,
            @Nullable String delegation,
            List<String> recusals,
            List<LegalBasis> legalBasis,
            String reasons,
            List<String> evidence,
            @Nullable String findings,
            @Nullable String partyStatement,
            @Nullable String clock,
            @Nullable String departure,
            @Nullable RemedyNotice remedyNotice) {
        this(
                documentNumber,
                body,
                officer,
                decidedOn,
                approver,
                delegation,
                recusals,
                legalBasis,
                reasons,
                evidence,
                findings,
                partyStatement,
                clock,
                departure,
                remedyNotice,
                null);
    }

    public Decision {
        recusals = List.copyOf(recusals);
        legalBasis = List.copyOf(legalBasis);
        evidence = List.copyOf(evidence);
    }

    /** Whether nobody who took or approved this one took or approved the other. */
    public boolean isApartFrom(Decision other) {
        return Collections.disjoint(deciders(), other.deciders());
    }

    /** Who took it, and who approved it. */
    public List<String> deciders() {
        return approver == null ? List.of(officer) : List.of(officer, approver);
    }
}
