package org.chalkline.command.majordecision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.*;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose data a major decision needs still. */
class MajorDecisionMattersTest {
    private static final MajorDecisionId ID = new MajorDecisionId("D-1");
    private static final PersonId EXPERT = new PersonId("P-1");
    private static final PersonId OTHER = new PersonId("P-2");
    private static final String PAPER = Sha256.hex("paper");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 6);

    private final List<Fact> facts = new ArrayList<>();

    private void happened(Fact... more) {
        facts.addAll(List.of(more));
    }

    private boolean open(PersonId person, LocalDate today) {
        return MajorDecisionMatters.open(person, facts, today)
                .filter(OpenMatter.MAJOR_DECISION_OPEN::equals)
                .isPresent();
    }

    private static Fact begun() {
        return new DecisionInitiated(ID, "planning", List.of(), List.of(), "Mei", DAY);
    }

    private static Fact heard() {
        return new ExpertHeard(
                ID,
                "1",
                new DecisionAdviser(EXPERT, null),
                "Law",
                PAPER,
                ExpertConclusion.SUPPORTED,
                OpinionResult.ADOPTED,
                "Sound.",
                "Mei",
                DAY);
    }

    private static Decision decided(@Nullable RemedyNotice remedies) {
        return new Decision(
                "决-1",
                "Bureau",
                "Lin",
                DAY,
                null,
                null,
                List.of(),
                List.of(),
                "As discussed.",
                List.of(),
                null,
                null,
                null,
                null,
                remedies);
    }

    private static Fact taken() {
        var told = new RemedyNotice("government", 60, "court", 6, false);
        return new MajorDecisionTaken(
                ID, 1, "Places", PAPER, "planning", List.of(), decided(told), DAY);
    }

    private static Fact published() {
        return new MajorDecisionPublished(ID, "Site", null, "Mei", DAY);
    }

    private static Fact evaluated() {
        return new MajorDecisionEvaluated(
                ID,
                new DecisionAdviser(null, "Institute"),
                EvaluationGround.NEEDED,
                "It works.",
                EvaluationAdvice.KEEP,
                PAPER,
                "Mei",
                DAY);
    }

    @Test
    void an_expert_is_needed_while_the_decision_is_under_way_and_nobody_else_is() {
        happened(begun());
        assertThat(open(EXPERT, DAY)).isFalse();
        happened(heard());
        assertThat(open(EXPERT, DAY.plusYears(9))).isTrue();
        assertThat(open(OTHER, DAY)).isFalse();
    }

    @Test
    void who_assessed_its_risks_is_needed_as_an_expert_is() {
        happened(
                begun(),
                new RiskAssessed(
                        ID,
                        PAPER,
                        new DecisionAdviser(OTHER, null),
                        PAPER,
                        RiskLevel.LOW,
                        true,
                        "Traffic.",
                        "A bus.",
                        "Mei",
                        DAY));
        assertThat(open(OTHER, DAY)).isTrue();
    }

    @Test
    void an_expert_is_needed_until_the_last_day_on_which_what_was_taken_can_be_contested() {
        happened(begun(), heard(), taken());
        assertThat(open(EXPERT, DAY.plusYears(9))).as("not published, so no time began").isTrue();
        happened(published());
        // Six months from 6 June 2025 end on a Saturday.
        assertThat(open(EXPERT, LocalDate.of(2025, 12, 8))).isTrue();
        assertThat(open(EXPERT, LocalDate.of(2025, 12, 9))).isFalse();
    }

    @Test
    void an_expert_is_needed_no_longer_when_it_was_evaluated_ended_refused_or_never_begun() {
        happened(begun(), heard(), taken(), published(), evaluated());
        assertThat(open(EXPERT, DAY)).isFalse();
        facts.clear();
        happened(
                begun(),
                heard(),
                taken(),
                published(),
                new MajorDecisionEnded(ID, decided(null), DAY));
        assertThat(open(EXPERT, DAY)).isFalse();
        facts.clear();
        happened(begun(), heard(), new MajorDecisionRefused(ID, 1, decided(null), DAY));
        assertThat(open(EXPERT, DAY)).isFalse();
    }

    @Test
    void an_adjustment_needs_the_experts_of_earlier_rounds_again() {
        happened(begun(), heard(), taken(), published(), evaluated());
        happened(
                new AdjustmentInitiated(
                        ID, 2, "Fewer children.", "planning", List.of(), List.of(), "Mei", DAY));
        assertThat(open(EXPERT, DAY)).isTrue();
    }
}
