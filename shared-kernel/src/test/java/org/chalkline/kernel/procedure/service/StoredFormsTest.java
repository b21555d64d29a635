package org.chalkline.kernel.procedure.service;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.service.ServiceEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final ServiceId ID = ServiceId.of(OF, 1);
    private static final String DOCUMENT = "长教许〔2026〕7号";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                ServiceEvent.class,
                List.of(
                        new ServiceAttempted(
                                ID,
                                OF,
                                DOCUMENT,
                                "Elm Ltd",
                                ServiceMode.POST,
                                "Returned.",
                                "officer-7",
                                DAY),
                        new ServiceAnnounced(
                                ID,
                                OF,
                                DOCUMENT,
                                "Elm Ltd",
                                "长宁时报",
                                "Moved away.",
                                DIGEST,
                                DAY.plusDays(30),
                                "officer-7",
                                DAY),
                        new PaperServed(
                                ID,
                                OF,
                                DOCUMENT,
                                "Elm Ltd",
                                ServiceMode.ELECTRONIC,
                                "Wang Min",
                                DIGEST,
                                DIGEST,
                                new Consent(DIGEST, DAY),
                                new Remedies(true, DAY.plusDays(60), DAY.plusMonths(6)),
                                "officer-7",
                                DAY),
                        new PaperServed(
                                ServiceId.of(OF, 2),
                                OF,
                                "听〔2026〕1号",
                                "Elm Ltd",
                                ServiceMode.IN_PERSON,
                                "Wang Min",
                                DIGEST,
                                null,
                                null,
                                null,
                                "officer-7",
                                DAY)));
    }
}
