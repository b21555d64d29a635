package org.chalkline.kernel.procedure.standing;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.*;

class StoredFormsTest extends StoredForms {
    private static final LocalDate ON = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ContestedAct ACT =
            new ContestedAct(
                    "application/2026-017",
                    9,
                    4711,
                    "application.ApplicationRefused",
                    "长教许〔2026〕3号");
    private static final ContestedAct REPORT =
            new ContestedAct("school-1", 2, 4712, "school.CapacitySet", null);
    private static final Proceeding SUIT =
            new Proceeding("(2026)沪0105行初7号", Instance.FIRST_INSTANCE, "长宁区人民法院");
    private static final List<SequenceRange> ACTS =
            List.of(new SequenceRange(9, 9), new SequenceRange(12, 14));
    private static final String JUDGMENT = "a".repeat(64);
    private static final Decision DECISION =
            new Decision(
                    "长教字〔2026〕12号",
                    "Changning Education Bureau",
                    "director-li",
                    ON,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Archives Law", "6", "2020")),
                    "It was entered for another school.",
                    List.of(JUDGMENT),
                    null,
                    null,
                    null,
                    null,
                    null);

    StoredFormsTest() {
        super(
                StandingEvent.class,
                List.of(
                        new ActChallenged(ACT, SUIT, "Elm Ltd", "officer-3", ON),
                        new ActStayed(ACT, SUIT, "Harm that can't be undone.", "officer-3", ON),
                        new StayEnded(ACT, SUIT, "Security was given.", "officer-3", ON),
                        new ActUpheld(ACT, SUIT, JUDGMENT, "officer-3", ON),
                        new ActFoundUnlawful(ACT, SUIT, "No hearing.", JUDGMENT, "officer-3", ON),
                        new ActsSetAside(
                                ACT,
                                ACTS,
                                FallGround.ANNULLED,
                                SUIT,
                                null,
                                JUDGMENT,
                                "No hearing.",
                                "officer-3",
                                ON,
                                DAY),
                        new ActsSetAside(
                                REPORT,
                                ACTS,
                                FallGround.RECORDED_IN_ERROR,
                                null,
                                DECISION,
                                null,
                                "Another school's.",
                                "officer-3",
                                ON,
                                DAY),
                        new ActRestored(
                                ACT, ACTS, SUIT, null, null, "Retried.", "officer-3", ON, DAY)));
    }
}
