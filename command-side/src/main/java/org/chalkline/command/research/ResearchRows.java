package org.chalkline.command.research;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.research.ResearchProjectCommand.TakeOverResearch;

/**
 * Research projects that were granted in past years, one a row, as {@code
 * docs/research-projects-csv.md} describes them.
 */
final class ResearchRows implements IntakeKind {

    @Override
    public String name() {
        return "research-projects";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var command = row.record(TakeOverResearch.class);
        return new Prepared(command.project().toString(), command, command.effectiveOn());
    }
}
