package org.chalkline.command.penalty;

import java.util.List;
import java.util.Set;
import org.chalkline.command.penalty.PenaltyCommand.FollowClue;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent.FoundProblem;
import org.chalkline.kernel.inspection.InspectionEvent.OpinionLetterIssued;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.penalty.CheckEvent.CheckGaveClue;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.ClueSource;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionMisuseFound;
import org.springframework.stereotype.Component;

/**
 * An annual inspection that a school failed, what a check found, a breach that an opinion letter
 * names, and tuition that was misused are clues of penalty cases.
 */
@Component
public class WhenChecksFindSomethingThenClueReceived implements Reaction {
    private static final int LONGEST_CODE = 64;

    @Override
    public String name() {
        return "penalty-clues";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return Set.of(
                        AnnualInspectionGraded.class,
                        CheckGaveClue.class,
                        OpinionLetterIssued.class,
                        TuitionMisuseFound.class)
                .contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case AnnualInspectionGraded e when e.grade() == InspectionGrade.FAILED ->
                    List.of(
                            new FollowClue(
                                    caseOf(e),
                                    ClueSource.ANNUAL_INSPECTION,
                                    e.licenceId().toString(),
                                    "The annual inspection of " + e.year() + " was failed.",
                                    e.effectiveOn()));
            case CheckGaveClue e ->
                    List.of(
                            new FollowClue(
                                    e.penaltyCase(),
                                    ClueSource.ENFORCEMENT_CHECK,
                                    e.check().toString(),
                                    e.summary(),
                                    e.effectiveOn()));
            case OpinionLetterIssued e ->
                    e.problems().stream()
                            .filter(FoundProblem::breach)
                            .<Object>map(problem -> clue(e, problem))
                            .toList();
            case TuitionMisuseFound e -> List.of(clue(e));
            default -> List.of();
        };
    }

    private static FollowClue clue(OpinionLetterIssued e, FoundProblem problem) {
        var code = "supervision-" + problem.number() + "-" + e.inspection().value();
        return new FollowClue(
                new PenaltyCaseId(shortened(code)),
                ClueSource.SUPERVISION,
                e.inspection().toString(),
                problem.deficiency(),
                e.effectiveOn());
    }

    private static FollowClue clue(TuitionMisuseFound e) {
        var code = "tuition-" + e.number() + "-" + e.account().value();
        return new FollowClue(
                new PenaltyCaseId(shortened(code)),
                ClueSource.TUITION_MONITORING,
                e.account().toString(),
                e.findings(),
                e.effectiveOn());
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }

    /** The same for the same inspection, whenever it is asked. */
    private static PenaltyCaseId caseOf(AnnualInspectionGraded e) {
        var code = "annual-" + e.year() + "-" + e.licenceId().value();
        return new PenaltyCaseId(shortened(code));
    }
}
