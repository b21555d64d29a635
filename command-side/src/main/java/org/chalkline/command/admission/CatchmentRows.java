package org.chalkline.command.admission;

import org.chalkline.command.admission.CatchmentCommand.*;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The table of addresses and the schools they belong to (学区地址表): one act a row, as {@code
 * docs/catchments-csv.md} describes them.
 */
final class CatchmentRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        DRAFT,
        ZONE,
        ADDRESS,
        PUBLISH
    }

    @Override
    public String name() {
        return "catchments";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("catchment", CatchmentId::new);
        var command =
                switch (row.word("act", Act.class)) {
                    case DRAFT -> row.record(DraftCatchment.class);
                    case ZONE -> zone(row, id);
                    case ADDRESS -> address(row, id);
                    case PUBLISH -> row.record(PublishCatchment.class);
                };
        return new Prepared(id.toString(), command, row.date("effectiveOn"));
    }

    private static DrawZone zone(RowReader row, CatchmentId id) {
        return new DrawZone(
                id,
                row.text("zone"),
                row.text("name"),
                row.list("schools").stream().map(SchoolId::new).toList(),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static EnterAddress address(RowReader row, CatchmentId id) {
        return new EnterAddress(
                id,
                row.text("zone"),
                row.textIfAny("road"),
                numberIfAny(row, "from"),
                numberIfAny(row, "to"),
                row.textIfAny("side") == null ? null : row.word("side", NumberSide.class),
                row.textIfAny("compound"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static @Nullable Integer numberIfAny(RowReader row, String field) {
        return row.textIfAny(field) == null ? null : row.number(field);
    }
}
