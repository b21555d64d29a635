package org.chalkline.command.majordecision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.majordecision.MajorDecisionCommand.TakeOverMajorDecision;
import org.chalkline.kernel.majordecision.DecisionStep;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.KnownStep;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Major decisions that were taken in past years, one a row, as {@code docs/major-decisions-csv.md}
 * describes them.
 */
final class MajorDecisionRows implements IntakeKind {

    @Override
    public String name() {
        return "major-decisions";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("majorDecision", MajorDecisionId::new);
        var day = row.date("effectiveOn");
        var decidedOn = row.dateIfAny("decidedOn");
        var command =
                new TakeOverMajorDecision(
                        id,
                        row.text("title"),
                        row.text("matter"),
                        row.list("schools").stream().map(SchoolId::new).toList(),
                        row.text("unit"),
                        known(row),
                        row.textIfAny("text"),
                        row.dateIfAny("publishedOn"),
                        row.textIfAny("publishedIn"),
                        row.dateIfAny("evaluatedOn"),
                        row.dateIfAny("endedOn"),
                        row.text("takenOverFrom"),
                        row.text("takenOverBy"),
                        DecisionRow.of(row, decidedOn == null ? day : decidedOn),
                        day);
        return new Prepared(id.toString(), command, day);
    }

    /** A step has a column for its day; one whose day isn't known is named among the steps. */
    private static List<KnownStep> known(RowReader row) {
        var days = new EnumMap<DecisionStep, @Nullable LocalDate>(DecisionStep.class);
        for (var word : row.list("steps")) {
            days.put(row.word("steps", word, DecisionStep.class), null);
        }
        days(row)
                .forEach(
                        (step, day) -> {
                            if (day != null) days.put(step, day);
                        });
        return days.entrySet().stream()
                .map(each -> new KnownStep(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<DecisionStep, @Nullable LocalDate> days(RowReader row) {
        var days = new EnumMap<DecisionStep, @Nullable LocalDate>(DecisionStep.class);
        days.put(DecisionStep.OPINIONS, row.dateIfAny("opinionsUntil"));
        days.put(DecisionStep.HEARING, row.dateIfAny("hearingOn"));
        days.put(DecisionStep.EXPERTS, row.dateIfAny("expertsOn"));
        days.put(DecisionStep.RISK, row.dateIfAny("riskOn"));
        days.put(DecisionStep.LEGALITY_REVIEW, row.dateIfAny("reviewedOn"));
        days.put(DecisionStep.DISCUSSION, row.dateIfAny("discussedOn"));
        days.put(DecisionStep.PARTY_COMMITTEE, row.dateIfAny("partyCommitteeOn"));
        return days;
    }
}
