package org.chalkline.command.inspection;

import org.chalkline.command.inspection.DistrictCommand.ChangeDistrict;
import org.chalkline.command.inspection.DistrictCommand.DissolveDistrict;
import org.chalkline.command.inspection.DistrictCommand.LayOutDistrict;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;

/**
 * The table of responsible districts (责任区划分表): one act a row, as {@code
 * docs/responsible-districts-csv.md} describes them.
 */
final class DistrictRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        LAY_OUT(LayOutDistrict.class),
        CHANGE(ChangeDistrict.class),
        DISSOLVE(DissolveDistrict.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "responsible-districts";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("district", ResponsibleDistrictId::new);
        var day = row.date("effectiveOn");
        return new Prepared(id.toString(), row.record(act.command), day);
    }
}
