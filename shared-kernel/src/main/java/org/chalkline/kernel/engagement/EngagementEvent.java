package org.chalkline.kernel.engagement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to an engagement of outside auditors or inspectors. */
public sealed interface EngagementEvent extends Fact {

    EngagementId engagement();

    @Override
    default String subject() {
        return engagement().toString();
    }

    /** What they come for. */
    enum Kind {
        /** 审计: budgets, accounts and assets. */
        AUDIT,
        /** 检查、督查: whether the bureau keeps the law. */
        INSPECTION
    }

    /**
     * On whose order they come.
     *
     * @param body the body that ordered it
     * @param number the number of its document (文号)
     * @param digest the SHA-256 digest of that document
     */
    record Order(String body, String number, String digest) {}

    /**
     * They were let in.
     *
     * @param officer who let them in for the bureau
     */
    @FactType("engagement.EngagementBegun")
    record EngagementBegun(
            EngagementId engagement,
            Kind kind,
            Order order,
            EngagementTerms terms,
            String officer,
            LocalDate effectiveOn)
            implements EngagementEvent {}

    /**
     * It goes on for longer.
     *
     * @param until the new last day
     * @param order by which
     */
    @FactType("engagement.EngagementExtended")
    record EngagementExtended(
            EngagementId engagement,
            LocalDate until,
            Order order,
            String officer,
            LocalDate effectiveOn)
            implements EngagementEvent {}

    /**
     * Others carry it on.
     *
     * @param members all who are engaged from now on
     * @param order by which
     */
    @FactType("engagement.EngagementMembersChanged")
    record EngagementMembersChanged(
            EngagementId engagement,
            List<Member> members,
            Order order,
            String officer,
            LocalDate effectiveOn)
            implements EngagementEvent {
        public EngagementMembersChanged {
            members = List.copyOf(members);
        }
    }

    /** It ended before its last day: from the day of effect on nobody is let in by it. */
    @FactType("engagement.EngagementEnded")
    record EngagementEnded(
            EngagementId engagement, String reasons, String officer, LocalDate effectiveOn)
            implements EngagementEvent {}

    /**
     * They asked for evidence.
     *
     * @param evidenceRequest by which it is called, within the engagement
     * @param wanted what they want to see
     * @param askedBy the account of who asks
     * @param officer whom they ask
     * @param dueOn the last day on which it is in time
     */
    @FactType("engagement.EvidenceRequested")
    record EvidenceRequested(
            EngagementId engagement,
            String evidenceRequest,
            String wanted,
            String askedBy,
            String officer,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements EngagementEvent {}

    /**
     * They were given it.
     *
     * @param documents SHA-256 digests; none where it can't be had
     * @param answer what was said to it
     * @param officer who gave it
     */
    @FactType("engagement.EvidenceGiven")
    record EvidenceGiven(
            EngagementId engagement,
            String evidenceRequest,
            List<String> documents,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements EngagementEvent {
        public EvidenceGiven {
            documents = List.copyOf(documents);
        }
    }
}
