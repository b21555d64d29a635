package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An act whose decision has no number yet: numbers are given in the order of the days, when all
 * acts are known.
 *
 * @param recordedOn the day on which it was recorded; absent where that was the same day
 * @param commandId what tells it from all others, and stays as it is
 */
record Draft(
        LocalDate on,
        @Nullable LocalDate recordedOn,
        String commandId,
        Function<Papers, Object> command) {

    Draft(LocalDate on, String commandId, Function<Papers, Object> command) {
        this(on, null, commandId, command);
    }

    Draft recordedOn(LocalDate day) {
        return new Draft(on, day, commandId, command);
    }

    Act write(Papers papers, LocalDateTime at, Section section) {
        return section.act(at, on, commandId, "schools", command.apply(papers));
    }
}
