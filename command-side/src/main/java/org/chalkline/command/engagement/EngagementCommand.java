package org.chalkline.command.engagement;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.engagement.EngagementEvent.Kind;
import org.chalkline.kernel.engagement.EngagementEvent.Order;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;

/** All that can be asked to be done about an engagement. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface EngagementCommand {

    /** Lets auditors or inspectors in. */
    record BeginEngagement(
            @TargetAggregateIdentifier EngagementId engagement,
            Kind kind,
            Order order,
            EngagementTerms terms,
            String officer,
            LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Lets it go on for longer. */
    record ExtendEngagement(
            @TargetAggregateIdentifier EngagementId engagement,
            LocalDate until,
            Order order,
            String officer,
            LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Records that others carry it on. */
    record ChangeEngagementMembers(
            @TargetAggregateIdentifier EngagementId engagement,
            List<Member> members,
            Order order,
            String officer,
            LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Ends it before its last day. */
    record EndEngagement(
            @TargetAggregateIdentifier EngagementId engagement,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Records that a member asks for evidence, which becomes a follow-up of the officer asked. */
    @Door({Role.CLERK, Role.DECIDER, Role.AUDITOR, Role.INSPECTOR})
    record RequestEvidence(
            @TargetAggregateIdentifier EngagementId engagement,
            String evidenceRequest,
            String wanted,
            String askedBy,
            String officer,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements EngagementCommand {}

    /** Records what they were given. */
    record GiveEvidence(
            @TargetAggregateIdentifier EngagementId engagement,
            String evidenceRequest,
            List<String> documents,
            String answer,
            String officer,
            LocalDate effectiveOn)
            implements EngagementCommand {}
}
