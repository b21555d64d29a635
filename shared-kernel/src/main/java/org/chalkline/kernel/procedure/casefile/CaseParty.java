package org.chalkline.kernel.procedure.casefile;

import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a case concerns.
 *
 * @param person a person, by their code; absent for an organisation
 * @param organisation an organisation, by its name; absent for a person, whose name stands in their
 *     own record alone
 */
public record CaseParty(PartyRole role, @Nullable PersonId person, @Nullable String organisation) {

    /** Whether the papers of the case are addressed to them. */
    public boolean receivesPapers() {
        return role == PartyRole.APPLICANT || role == PartyRole.ADDRESSEE;
    }

    /** What somebody is in a case. */
    public enum PartyRole {
        /** Who asked for something (申请人). */
        APPLICANT,
        /** Whom the act is addressed to (相对人). */
        ADDRESSEE,
        /** Whose interests it touches (利害关系人). */
        INTERESTED,
        /** Who acts for one of them (代理人). */
        AGENT,
        /** Who saw something (证人). */
        WITNESS
    }
}
