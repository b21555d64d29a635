package org.chalkline.command.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemAnswer;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about a request for disclosure. {@code effectiveOn} is the day
 * on which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DisclosureCommand {

    DisclosureRequestId request();

    /**
     * Receives a request.
     *
     * @param content the text of the request; sealed where a person asks
     * @param items what is asked for, one after the other, without people
     * @param arrivedOn the day on which it came to the bureau
     * @param effectiveOn the day that counts as that of its receipt for its channel (31)
     */
    record ReceiveDisclosureRequest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            RequestChannel channel,
            ApplicantKind kind,
            @Nullable PersonId person,
            @Nullable String organisation,
            String content,
            List<String> items,
            InternalUnitId unit,
            LocalDate arrivedOn,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Asks the applicant, once, to make the request clear. */
    record AskForClarification(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            String what,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /**
     * Records how the applicant made it clear.
     *
     * @param content what they said; sealed where a person asks
     * @param items all that is asked for, put anew; none where the items stay as they are
     */
    record ClarifyRequest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String content,
            List<String> items,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Asks a third party whom disclosure might harm. */
    record AskThirdParty(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            List<Integer> items,
            @Nullable PersonId person,
            @Nullable String organisation,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Records what a third party said. */
    record RecordThirdPartyOpinion(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String letter,
            boolean consents,
            @Nullable String said,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Asks another authority. */
    record AskAuthority(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            List<Integer> items,
            String authority,
            boolean coAuthor,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Records what another authority said. */
    record RecordAuthorityOpinion(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String letter,
            boolean consents,
            @Nullable String said,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Records a search for what an item asks for. */
    record RecordSearch(
            @TargetAggregateIdentifier DisclosureRequestId request,
            int item,
            String where,
            String words,
            boolean found,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Finds that the public interest outweighs a third party's objection, and tells it so. */
    record FindOverridingInterest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            int item,
            String letter,
            String notice,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Asks an applicant why they ask for so much, or so often. */
    record QuestionExcess(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Names a later day by which such a request is answered. */
    record DeferAnswer(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            LocalDate until,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Asks for a fee. */
    record ChargeDisclosureFee(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            Money amount,
            LocalDate payBy,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Records that the fee was paid. */
    record RecordDisclosureFeePaid(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String receipt,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Deals with it no further, because the fee wasn't paid in time. */
    record CloseUnpaidRequest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Makes the time to answer longer, once. */
    record ExtendAnswer(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            int days,
            String reasons,
            String approvedBy,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Answers every item that isn't answered yet. */
    record AnswerDisclosureRequest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            List<ItemAnswer> answers,
            Decision decision,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    /** Records that the applicant took it back. */
    record WithdrawDisclosureRequest(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureCommand {}

    // What follows from other facts, and is no mutation.

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier DisclosureRequestId request)
            implements DisclosureCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier DisclosureRequestId request,
            String notice,
            LocalDate publishedOn)
            implements DisclosureCommand {}
}
