package org.chalkline.kernel.fact;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;

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
                    "Served by post on 2026-07-02.",
                    "Reconsideration within 60 days.");

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
                    null);

    private SampleDecisions() {}
}
