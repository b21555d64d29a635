package org.chalkline.kernel.fact;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;

/** Decisions that the examples of stored forms rest on. */
public final class SampleDecisions {
    public static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final List<LegalBasis> BASIS =
            List.of(new LegalBasis("Compulsory Education Law", "15", "2018"));
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 30);

    /** With all that a decision can say. */
    public static final Decision FULL =
            new Decision(
                    "长教〔2026〕7号",
                    "Changning District Education Bureau",
                    "officer-12",
                    DECIDED,
                    "deputy-2",
                    "delegation-4",
                    List.of("officer-9"),
                    BASIS,
                    "As planned.",
                    List.of(DIGEST),
                    "The school has 300 pupils.",
                    "The school agreed.",
                    "application/2026-001:licensing.decision",
                    "The number was wrong.",
                    new RemedyNotice("District Government", 60, "Railway Court", 6, false));

    /** With what it must say. */
    public static final Decision SPARE =
            new Decision(
                    "8",
                    "Bureau",
                    "officer-12",
                    DECIDED,
                    null,
                    null,
                    List.of(),
                    BASIS,
                    "As planned.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    private SampleDecisions() {}
}
