package org.chalkline.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;

/** A gateway that keeps what is handed in and answers as it is told to. */
public final class RecordingGateway implements CommandGateway {

    /** What was handed in, and by whom. */
    public record HandedIn(Object command, CommandContext context) {}

    private final List<HandedIn> handedIn = Collections.synchronizedList(new ArrayList<>());
    private volatile BiFunction<Object, CommandContext, Outcome> answer =
            (command, context) -> new Outcome.Accepted(context.commandId(), false, List.of());

    /** Answers so from now on. */
    public void answer(BiFunction<Object, CommandContext, Outcome> answer) {
        this.answer = answer;
    }

    public List<HandedIn> handedIn() {
        return List.copyOf(handedIn);
    }

    @Override
    public Outcome submit(Object command, CommandContext context) {
        handedIn.add(new HandedIn(command, context));
        return answer.apply(command, context);
    }
}
