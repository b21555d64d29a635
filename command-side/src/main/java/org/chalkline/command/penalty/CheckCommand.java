package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.penalty.CheckEvent.Selection;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done in an enforcement check, see its facts. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CheckCommand {

    EnforcementCheckId check();

    /** Plans it. */
    record PlanCheck(
            @TargetAggregateIdentifier EnforcementCheckId check,
            @Nullable SchoolId school,
            @Nullable String organisation,
            String matters,
            Selection selection,
            @Nullable String draw,
            List<String> officers,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements CheckCommand {}

    /** Does it, by two. */
    record DoCheck(
            @TargetAggregateIdentifier EnforcementCheckId check,
            List<String> officers,
            String findings,
            String record,
            LocalDate effectiveOn)
            implements CheckCommand {}

    /** Finds everything in order. */
    record FindCheckedInOrder(
            @TargetAggregateIdentifier EnforcementCheckId check,
            String officer,
            LocalDate effectiveOn)
            implements CheckCommand {}

    /** Demands that something is put right. */
    record DemandRectification(
            @TargetAggregateIdentifier EnforcementCheckId check,
            String deficiencies,
            LocalDate by,
            String officer,
            LocalDate effectiveOn)
            implements CheckCommand {}

    /** Looks into whether it was. */
    record RepeatCheck(
            @TargetAggregateIdentifier EnforcementCheckId check,
            boolean rectified,
            String findings,
            List<String> officers,
            LocalDate effectiveOn)
            implements CheckCommand {}

    /** Makes a clue of what was found. */
    record GiveClue(
            @TargetAggregateIdentifier EnforcementCheckId check,
            PenaltyCaseId penaltyCase,
            String summary,
            String officer,
            LocalDate effectiveOn)
            implements CheckCommand {}
}
