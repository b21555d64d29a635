package org.chalkline.command.inspector;

import org.chalkline.command.inspector.InspectorCommand.*;
import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEndGround;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.person.PersonId;

/**
 * The register of inspectors (督学名册): one act a row, as {@code docs/inspectors-csv.md} describes
 * them. How acts name an inspector stands in a column of its own, beside who decided.
 */
final class InspectorRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        APPOINT,
        ENGAGE,
        ASSESS,
        AGAIN,
        END,
        TIE
    }

    @Override
    public String name() {
        return "inspectors";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("inspector", InspectorId::new);
        var day = row.date("effectiveOn");
        Object command =
                switch (act) {
                    case APPOINT ->
                            new AppointInspector(
                                    id,
                                    row.text("named"),
                                    row.read("person", PersonId::new),
                                    row.text("unit"),
                                    DecisionRow.of(row, day),
                                    day);
                    case ENGAGE ->
                            new EngageInspector(
                                    id,
                                    row.text("named"),
                                    row.read("person", PersonId::new),
                                    row.text("unit"),
                                    DecisionRow.of(row, day),
                                    day);
                    case ASSESS -> row.record(AssessInspector.class);
                    case AGAIN -> row.record(EngageInspectorAgain.class);
                    case END ->
                            new EndInspector(
                                    id,
                                    row.word("ground", InspectorEndGround.class),
                                    DecisionRow.of(row, day),
                                    day);
                    case TIE -> row.record(DeclareInspectorTie.class);
                };
        return new Prepared(id.toString(), command, day);
    }
}
