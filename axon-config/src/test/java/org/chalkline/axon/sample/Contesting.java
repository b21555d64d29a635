package org.chalkline.axon.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.axon.sample.BoxCommand.PutRight;
import org.chalkline.axon.sample.BoxCommand.Rule;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;

/** Rules on facts of boxes, from outside of them. */
public class Contesting {
    private final Repository<Box> boxes;

    public Contesting(Repository<Box> boxes) {
        this.boxes = boxes;
    }

    @CommandHandler
    void handle(Rule c) {
        boxes.load(c.boxId()).execute(box -> rule(c));
    }

    @CommandHandler
    void handle(PutRight c) {
        var act = new ContestedAct(c.boxId(), c.fact(), 0, "box.Fact", null);
        var on = BoxEvent.TODAY;
        boxes.load(c.boxId())
                .execute(
                        box ->
                                apply(
                                        new ValueCorrected(
                                                act, c.path(), null, c.is(), false, "a slip",
                                                List.of(), "li", on, on)));
    }

    private static void rule(Rule c) {
        var act = new ContestedAct(c.boxId(), c.fact(), 0, "box.Fact", null);
        var acts = List.of(new SequenceRange(c.fact(), c.fact()));
        var on = BoxEvent.TODAY;
        apply(
                c.restore()
                        ? new ActRestored(act, acts, null, null, null, "right", "li", on, on)
                        : new ActsSetAside(
                                act,
                                acts,
                                FallGround.ANNULLED,
                                null,
                                null,
                                null,
                                "wrong",
                                "li",
                                on,
                                on));
        if (!c.thing().isEmpty()) apply(new ThingPutIn(c.boxId(), c.thing(), on));
    }
}
