package org.chalkline.command.majordecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.command.majordecision.MajorDecisionCommand.HearCitation;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.DisposalEvent.DisposalApproved;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.budget.BudgetEvent.LineApproved;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRenewed;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTaken;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts of other features rest on a major decision, and it hears of them. */
class CitedByOthersTest {
    private static final MajorDecisionId MAJOR = new MajorDecisionId("2026-layout");
    private static final LocalDate TAKEN = LocalDate.of(2026, 3, 2);

    private static Decision citing(LocalDate on) {
        return new Decision(
                "区教〔2026〕9号",
                "Bureau",
                "Lin",
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis(MAJOR.toString(), "1", "1")),
                "As decided.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Fact act(String of, LocalDate on) {
        return switch (of) {
            case "budget" ->
                    new LineApproved(new BudgetLineId("2026-L1"), Money.of("1000"), citing(on), on);
            case "licence" ->
                    new LicenceRenewed(
                            new LicenceId("L-1"),
                            new ApplicationId("A-1"),
                            on.plusYears(5),
                            citing(on),
                            on);
            default ->
                    new DisposalApproved(
                            new DisposalId("D-1"),
                            ApprovalLevel.BUREAU,
                            null,
                            null,
                            citing(on),
                            on);
        };
    }

    private static final Fact TAKING =
            new MajorDecisionTaken(
                    MAJOR,
                    1,
                    "Layout",
                    Sha256.hex("text"),
                    "planning",
                    List.of(),
                    citing(TAKEN),
                    TAKEN);

    private final MajorDecisionsOfDecisions looks =
            new MajorDecisionsOfDecisions(
                    subject -> subject.equals(MAJOR.toString()) ? List.of(TAKING) : List.of());

    @ParameterizedTest
    @ValueSource(strings = {"budget", "licence", "disposal"})
    void rests_on_what_was_taken_by_its_day_and_is_heard_of(String of) {
        var fact = act(of, TAKEN);
        looks.look(List.of(fact), Map.of());
        var type = fact.getClass().getAnnotation(FactType.class).value();
        assertThat(new WhenDecisionCitesMajorDecisionThenItHears().to(fact))
                .containsExactly(
                        new HearCitation(MAJOR, fact.subject(), type, "区教〔2026〕9号", 1, TAKEN));
        var early = act(of, TAKEN.minusDays(1));
        assertThatThrownBy(() -> looks.look(List.of(early), Map.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(
                                                MajorDecisionRefusal.CITED_DECISION_NOT_IN_FORCE
                                                        .refusal()));
    }
}
