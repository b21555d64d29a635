package org.chalkline.command.datarequest;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done about a request of a person about their data. {@code
 * effectiveOn} is the day on which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DataRequestCommand {

    /**
     * Receives it.
     *
     * @param asked to be sealed
     */
    record ReceiveDataRequest(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            DataRequestKind kind,
            PersonId person,
            String asked,
            String unit,
            LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Records that whoever asks was found to be who they say. */
    record IdentifyRequester(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            String how,
            @Nullable String evidence,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Answers it. */
    record AnswerDataRequest(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            @Nullable String document,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Refuses it. The decision's reasons are sealed. */
    record RefuseDataRequest(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            Decision decision,
            LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Passes it on to the body that holds the data. */
    record PassOnDataRequest(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            String to,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Records that the person took it back. */
    record WithdrawDataRequest(
            @TargetAggregateIdentifier DataRequestId dataRequest, LocalDate effectiveOn)
            implements DataRequestCommand {}

    /** Records what has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier DataRequestId dataRequest)
            implements DataRequestCommand {}

    /** Reckons running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier DataRequestId dataRequest,
            String notice,
            LocalDate publishedOn)
            implements DataRequestCommand {}
}
