package org.chalkline.command.procedure.service;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.service.Consent;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * What can be recorded of serving a paper. Callers name the matter that it belongs to, the paper by
 * its number, and the receiver as the matter does.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ServiceCommand {

    /** The aggregate that the paper belongs to, such as {@code application/2026-001}. */
    String of();

    /** The number of the decision or notice. */
    String document();

    String receiver();

    String officer();

    LocalDate effectiveOn();

    /** It was tried, and failed. */
    record RecordServiceAttempt(
            String of,
            String document,
            String receiver,
            ServiceMode mode,
            String failure,
            String officer,
            LocalDate effectiveOn)
            implements ServiceCommand {}

    /** It is announced, because nothing else reaches the receiver. */
    record AnnounceService(
            String of,
            String document,
            String receiver,
            String place,
            String reasons,
            String announcement,
            String officer,
            LocalDate effectiveOn)
            implements ServiceCommand {}

    /** It was served. */
    record ServePaper(
            String of,
            String document,
            String receiver,
            ServiceMode mode,
            String receivedBy,
            String receipt,
            @Nullable String paper,
            @Nullable Consent consent,
            String officer,
            LocalDate effectiveOn)
            implements ServiceCommand {}
}
