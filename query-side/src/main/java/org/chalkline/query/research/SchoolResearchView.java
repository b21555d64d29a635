package org.chalkline.query.research;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows each record of school-based research. */
public final class SchoolResearchView implements View<SchoolResearchRecord> {

    @Override
    public String name() {
        return "schoolresearch";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SchoolResearchRecord> stateType() {
        return SchoolResearchRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolResearchHeld.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<SchoolResearchRecord>> columns() {
        return SchoolResearchTable.TABLE.columns();
    }

    @Override
    public @Nullable SchoolResearchRecord evolve(@Nullable SchoolResearchRecord before, Fact fact) {
        if (!(fact instanceof SchoolResearchHeld e)) return before;
        return new SchoolResearchRecord(
                e.activity(),
                e.school(),
                e.researchForm(),
                e.topic(),
                e.teachers(),
                e.record(),
                e.unit(),
                e.officer(),
                e.effectiveOn());
    }
}
