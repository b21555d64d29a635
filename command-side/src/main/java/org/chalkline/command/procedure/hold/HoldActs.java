package org.chalkline.command.procedure.hold;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_NOT_PLACED;
import static org.chalkline.command.procedure.hold.HoldRefusal.HOLD_PLACED_ALREADY;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.hold.HoldCommand.LiftHold;
import org.chalkline.command.procedure.hold.HoldCommand.PlaceHold;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.kernel.procedure.hold.Holds;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.stereotype.Component;

/** Places and lifts holds on the records of any matter. */
@Component
public class HoldActs {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final Procedures procedures;
    private final ProcedureOffice office;

    HoldActs(Procedures procedures, ProcedureOffice office) {
        this.procedures = procedures;
        this.office = office;
    }

    @CommandHandler
    void handle(PlaceHold c) {
        Inputs.requireLine(c.hold(), LINE);
        Inputs.requireLine(c.body(), LINE);
        Inputs.requireText(c.reasons(), TEXT);
        office.requireByTwo(c.decision(), Power.HOLD_RECORDS, c.effectiveOn());
        var fact =
                new HoldPlaced(
                        c.of(), c.hold(), c.body(), c.reasons(), c.decision(), c.effectiveOn());
        procedures.on(
                c.of(),
                recorded -> {
                    var standing = Holds.of(recorded).find(c.hold());
                    if (fact.equals(standing)) return;
                    refuseIf(standing != null, HOLD_PLACED_ALREADY);
                    procedures.record(c.of(), recorded, fact);
                });
    }

    @CommandHandler
    void handle(LiftHold c) {
        Inputs.requireLine(c.release(), LINE);
        Inputs.requireText(c.reasons(), TEXT);
        office.requireByTwo(c.decision(), Power.HOLD_RECORDS, c.effectiveOn());
        var fact =
                new HoldLifted(
                        c.of(), c.hold(), c.release(), c.reasons(), c.decision(), c.effectiveOn());
        procedures.on(
                c.of(),
                recorded -> {
                    boolean stands = Holds.of(recorded).find(c.hold()) != null;
                    if (!stands && recorded.contains(fact)) return;
                    refuseIf(!stands, HOLD_NOT_PLACED);
                    procedures.record(c.of(), recorded, fact);
                });
    }
}
