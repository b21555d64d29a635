package org.chalkline.axon.sample;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.axon.sample.BoxCommand.Merge;

/** Merges boxes: a command that touches three aggregates at once. */
public class Merging {
    private final Repository<Box> boxes;

    public Merging(Repository<Box> boxes) {
        this.boxes = boxes;
    }

    @CommandHandler
    void handle(Merge c) throws Exception {
        var first = boxes.load(c.first());
        var second = boxes.load(c.second());
        int things = first.invoke(Box::things) + second.invoke(Box::things);
        first.execute(box -> box.closeInto(c.into()));
        second.execute(box -> box.closeInto(c.into()));
        boxes.newInstance(() -> new Box(c.into(), "merged", things));
    }
}
