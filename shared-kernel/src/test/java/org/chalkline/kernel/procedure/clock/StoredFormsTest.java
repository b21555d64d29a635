package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.clock.ClockEvent.*;

class StoredFormsTest extends StoredForms {
    private static final String OF = "application/2026-017";
    private static final RuleId RULE = new RuleId("licensing.decision");
    private static final ClockId ID = ClockId.of(OF, RULE, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Due DUE = new Due(LocalDate.of(2026, 9, 29), true, 21);
    private static final Due STANDING = new Due(null, false, 21);

    StoredFormsTest() {
        super(
                ClockEvent.class,
                List.of(
                        new ClockOpened(ID, OF, new RuleRef(RULE, "2019"), DAY, "民办教育科", DUE, DAY),
                        new ClockOpened(
                                ClockId.of(OF, RULE, 2),
                                OF,
                                new RuleRef(RULE, "2019"),
                                DAY,
                                "unit",
                                DUE,
                                DAY),
                        new ClockSuspended(ID, OF, Terms.Ground.EXPERT_REVIEW, "notice-7", DAY),
                        new ClockResumed(ID, OF, DUE, DAY),
                        new ClockExtended(
                                ID,
                                OF,
                                new Extension(
                                        10,
                                        DAY,
                                        "王局长",
                                        Terms.Approver.HEAD_OF_AUTHORITY,
                                        "An expert is ill."),
                                DUE,
                                DAY),
                        new ClockReckonedAnew(ID, OF, DUE, STANDING, "notice of 2027", DAY),
                        new ClockLapsed(ID, OF, DUE, DAY),
                        new ClockMet(ID, OF, "officer-12", 3, DUE, DAY),
                        new ClockOvertaken(ID, OF, "withdrawn", 0, STANDING, DAY),
                        new ClockLapsed(ID, OF, DUE, DAY, new Inaction(DAY, DAY)),
                        new ClockMet(ID, OF, "officer-12", 0, DUE, DAY, true),
                        new ClockOvertaken(ID, OF, "withdrawn", 0, STANDING, DAY, true)));
    }
}
