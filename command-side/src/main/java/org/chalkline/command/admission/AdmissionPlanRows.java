package org.chalkline.command.admission;

import java.util.List;
import org.chalkline.command.admission.AdmissionPlanCommand.*;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.school.SchoolId;

/**
 * The table of admission plans (招生计划表): one act a row, as {@code docs/admission-plans-csv.md}
 * describes them.
 */
final class AdmissionPlanRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        DRAFT(DraftAdmissionPlan.class),
        SCHOOL(PlanSchool.class),
        APPROVE(ApproveAdmissionPlan.class),
        PUBLISH(PublishAdmissionPlan.class),
        BEGIN(BeginAdmissions.class),
        ADJUST(AdjustAdmissionPlan.class),
        CLOSE(CloseAdmissionPlan.class),
        REVIEW(ReviewAdmissionPlan.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "admission-plans";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("plan", AdmissionPlanId::new);
        var day = row.date("effectiveOn");
        Object command = act == Act.SCHOOL ? school(row, id) : row.record(act.command);
        return new Prepared(id.toString(), command, day);
    }

    private static PlanSchool school(RowReader row, AdmissionPlanId id) {
        return new PlanSchool(
                id,
                row.read("school", SchoolId::new),
                row.number("seats"),
                row.word("scope", AdmissionScope.class),
                ways(row),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static List<AdmissionWay> ways(RowReader row) {
        return row.list("ways").stream()
                .map(each -> row.word("ways", each, AdmissionWay.class))
                .toList();
    }
}
