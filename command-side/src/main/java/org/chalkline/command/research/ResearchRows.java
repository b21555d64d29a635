package org.chalkline.command.research;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.research.ResearchProjectCommand.TakeOverResearch;
import org.chalkline.kernel.research.ResearchProjectId;

/**
 * The list of granted projects (立项课题清单): one project a row, as {@code
 * docs/research-projects-csv.md} describes it.
 */
final class ResearchRows implements IntakeKind {

    @Override
    public String name() {
        return "research-projects";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("project", ResearchProjectId::new);
        var day = row.date("effectiveOn");
        return new Prepared(id.toString(), row.record(TakeOverResearch.class), day);
    }
}
