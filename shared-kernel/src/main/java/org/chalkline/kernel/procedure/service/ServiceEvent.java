package org.chalkline.kernel.procedure.service;

import java.time.LocalDate;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.ProcedureStep;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen while a paper is served (送达) on one receiver: a decision, or a notice. Each
 * receiver is served by themselves, and has periods of their own from then on.
 */
public sealed interface ServiceEvent extends ProcedureStep {

    ServiceId service();

    /** The number (文号) of the decision or notice. */
    String document();

    /** On whom it is served: a party by its name, a natural person by their code. */
    String receiver();

    /** The officer who saw to it. */
    String officer();

    @Override
    default ServiceId course() {
        return service();
    }

    /** What was announced counts as served by nothing but the announcement. */
    @Override
    default boolean restsOn(ProcedureStep earlier) {
        return this instanceof PaperServed served
                && served.mode() == ServiceMode.PUBLIC_ANNOUNCEMENT
                && earlier instanceof ServiceAnnounced
                && earlier.course().equals(service());
    }

    /**
     * It was tried, and failed.
     *
     * @param failure why
     */
    @FactType("service.ServiceAttempted")
    record ServiceAttempted(
            ServiceId service,
            String of,
            String document,
            String receiver,
            ServiceMode mode,
            String failure,
            String officer,
            LocalDate effectiveOn)
            implements ServiceEvent {}

    /**
     * It is announced, because nothing else reaches the receiver. It counts as served on the day
     * after the last.
     *
     * @param place where it is announced
     * @param reasons why nothing else reaches them
     * @param announcement SHA-256 of the announcement
     * @param until its last day, as reckoned when it was announced
     */
    @FactType("service.ServiceAnnounced")
    record ServiceAnnounced(
            ServiceId service,
            String of,
            String document,
            String receiver,
            String place,
            String reasons,
            String announcement,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements ServiceEvent {}

    /**
     * It was served.
     *
     * @param receivedBy who signed for it, or who witnessed it
     * @param receipt SHA-256 of the receipt (送达回证)
     * @param paper SHA-256 of the paper that was served; absent where it was not kept
     * @param consent to be served by electronic means; absent otherwise
     * @param remedies until when the receiver can contest it; absent where it is no decision, or
     *     one with other remedies
     */
    @FactType("service.PaperServed")
    record PaperServed(
            ServiceId service,
            String of,
            String document,
            String receiver,
            ServiceMode mode,
            String receivedBy,
            String receipt,
            @Nullable String paper,
            @Nullable Consent consent,
            @Nullable Remedies remedies,
            String officer,
            LocalDate effectiveOn)
            implements ServiceEvent {}
}
