package org.chalkline.query.inspection;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.SchoolVisited;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows each visit of inspectors to a school by itself. */
public final class SchoolVisitView implements View<SchoolVisitRecord> {

    @Override
    public String name() {
        return "schoolvisits";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SchoolVisitRecord> stateType() {
        return SchoolVisitRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolVisited.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact instanceof SchoolVisited e ? code(e) : fact.subject();
    }

    private static String code(SchoolVisited e) {
        return e.supervised().school().value() + "/" + e.visit();
    }

    @Override
    public List<Column<SchoolVisitRecord>> columns() {
        return SchoolVisitTable.TABLE.columns();
    }

    @Override
    public @Nullable SchoolVisitRecord evolve(@Nullable SchoolVisitRecord before, Fact fact) {
        if (!(fact instanceof SchoolVisited e)) return before;
        return new SchoolVisitRecord(
                code(e),
                e.supervised().school(),
                e.semester(),
                e.effectiveOn(),
                e.inspectors(),
                e.announcedOn(),
                e.report());
    }
}
