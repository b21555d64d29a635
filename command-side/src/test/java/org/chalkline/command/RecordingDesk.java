package org.chalkline.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.chalkline.kernel.command.Acting;
import org.chalkline.kernel.command.Desk;
import org.chalkline.kernel.command.Outcome;

/** A desk that keeps what is handed in and answers as it is told to. */
public final class RecordingDesk implements Desk {

    /** What was handed in, and by whom. */
    public record HandedIn(Object command, Acting acting) {}

    private final List<HandedIn> handedIn = Collections.synchronizedList(new ArrayList<>());
    private volatile BiFunction<Object, Acting, Outcome> answer =
            (command, acting) -> new Outcome.Accepted(acting.commandId(), false, List.of());

    /** Answers so from now on. */
    public void answer(BiFunction<Object, Acting, Outcome> answer) {
        this.answer = answer;
    }

    public List<HandedIn> handedIn() {
        return List.copyOf(handedIn);
    }

    @Override
    public Outcome submit(Object command, Acting acting) {
        handedIn.add(new HandedIn(command, acting));
        return answer.apply(command, acting);
    }
}
