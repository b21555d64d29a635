package org.chalkline.command.majordecision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionDiscussed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionDrafted;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.PartyCommitteeTold;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RiskAssessed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RoundBegun;
import org.jspecify.annotations.Nullable;

/**
 * One round of the steps of a major decision, from where they were fixed to where it was decided.
 */
final class DecisionRound {
    private final RoundBegun begun;
    private final List<String> drafters = new ArrayList<>();
    private @Nullable String draft;
    private @Nullable RiskAssessed risk;
    private @Nullable DecisionDiscussed discussed;
    private @Nullable PartyCommitteeTold told;
    private boolean decided;

    DecisionRound(RoundBegun begun) {
        this.begun = begun;
    }

    RoundBegun begun() {
        return begun;
    }

    int number() {
        return begun.round();
    }

    boolean takes(DecisionStep step) {
        return begun.steps().contains(step);
    }

    void take(DecisionDrafted fact) {
        draft = fact.text();
        drafters.add(fact.officer());
    }

    void take(RiskAssessed fact) {
        risk = fact;
    }

    void take(DecisionDiscussed fact) {
        discussed = fact;
        // What the committee was told before was another discussion's outcome.
        told = null;
    }

    void take(PartyCommitteeTold fact) {
        told = fact;
    }

    void decide() {
        decided = true;
    }

    /** Whether it was decided upon, one way or the other. */
    boolean decided() {
        return decided;
    }

    /** SHA-256 of the draft; absent while there is none. */
    @Nullable String draft() {
        return draft;
    }

    boolean isDraft(String text) {
        return Objects.equals(draft, text);
    }

    boolean draftedByAny(List<String> officers) {
        return officers.stream().anyMatch(drafters::contains);
    }

    /** Whether the last assessment says that the risk can't be controlled. */
    boolean uncontrolled() {
        return risk != null && !risk.controlled();
    }

    @Nullable DecisionDiscussed discussed() {
        return discussed;
    }

    boolean told() {
        return told != null;
    }
}
