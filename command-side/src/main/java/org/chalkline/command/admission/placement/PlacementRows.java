package org.chalkline.command.admission.placement;

import java.util.List;
import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.placement.PlacementEvent.MoveGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The table of registrations (入学报名表): one act a row, as {@code docs/placements-csv.md} describes
 * them. Seats are no rows: the seat book alone gives them.
 */
final class PlacementRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        REGISTER,
        ASK,
        VERIFY,
        CATEGORY,
        MOVE,
        DEFER,
        END
    }

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = row.read("placement", PlacementId::new);
        var day = row.date("effectiveOn");
        Object command =
                switch (row.word("act", Act.class)) {
                    case REGISTER -> registered(row, id);
                    case ASK -> new AskProofs(id, proofs(row), row.text("officer"), day);
                    case VERIFY -> new VerifyPlacement(id, proofs(row), row.text("officer"), day);
                    case CATEGORY -> row.record(SetCategory.class);
                    case MOVE ->
                            new MovePlacement(
                                    id,
                                    row.read("book", SeatBookId::new),
                                    MoveGround.FAMILY_WISH,
                                    row.text("officer"),
                                    null,
                                    day);
                    case DEFER -> row.record(DeferPlacement.class);
                    case END -> row.record(EndPlacement.class);
                };
        return new Prepared(id.toString(), command, day);
    }

    private static RegisterPlacement registered(RowReader row, PlacementId id) {
        return new RegisterPlacement(
                id,
                row.word("stage", Stage.class),
                row.read("guardian", PersonId::new),
                row.textIfAny("road"),
                numberIfAny(row, "number"),
                row.textIfAny("compound"),
                row.textIfAny("lateCause"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static List<String> proofs(RowReader row) {
        return row.list("proofs");
    }

    private static @Nullable Integer numberIfAny(RowReader row, String field) {
        return row.textIfAny(field) == null ? null : row.number(field);
    }
}
