package org.chalkline.axon.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxCommand.Spill;
import org.chalkline.axon.sample.BoxEvent.BoxClosed;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/** A box. A closed one takes nothing in. */
@Aggregate
public class Box {
    @AggregateIdentifier private String id;
    private @Nullable String label;
    private int things;
    private boolean closed;

    @CommandHandler
    public Box(OpenBox c) {
        apply(new BoxOpened(c.boxId(), c.label(), BoxEvent.TODAY));
    }

    public Box(String id, String label, int things) {
        apply(new BoxOpened(id, label, BoxEvent.TODAY));
        for (int i = 0; i < things; i++) apply(new ThingPutIn(id, "moved", BoxEvent.TODAY));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(EnsureBox c) {
        if (c.label().equals(label) || c.label().isEmpty()) return;
        if (label != null) throw refuse("ALREADY_OPEN");
        apply(new BoxOpened(c.boxId(), c.label(), BoxEvent.TODAY));
    }

    @CommandHandler
    public void handle(PutIn c) {
        if (closed) throw refuse("BOX_CLOSED");
        apply(new ThingPutIn(id, c.thing(), BoxEvent.TODAY));
    }

    @CommandHandler
    public void handle(Fill c) {
        for (int i = 0; i < c.things(); i++) {
            apply(new ThingPutIn(id, "thing " + i, BoxEvent.TODAY));
        }
    }

    @CommandHandler
    public void handle(Spill c) {
        apply(new BoxClosed(id, "the floor", BoxEvent.TODAY));
        throw new IllegalStateException("spilt " + c.boxId());
    }

    void closeInto(String other) {
        if (closed) throw refuse("BOX_CLOSED");
        apply(new BoxClosed(id, other, BoxEvent.TODAY));
    }

    int things() {
        return things;
    }

    private static CommandExecutionException refuse(String code) {
        return new CommandExecutionException(code, null, Refusal.of(code, "No."));
    }

    @EventSourcingHandler
    void on(BoxEvent event) {
        switch (event) {
            case BoxOpened e -> {
                id = e.boxId();
                label = e.label();
            }
            case ThingPutIn e -> things++;
            case BoxClosed e -> closed = true;
        }
    }

    Box() {} // for Axon
}
