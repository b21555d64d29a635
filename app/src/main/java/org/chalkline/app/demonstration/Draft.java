package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * An act whose decision has no number yet: numbers are given in the order of the days, when all
 * acts are known.
 *
 * @param commandId what tells it from all others, and stays as it is
 */
record Draft(LocalDate on, String commandId, Function<Papers, Object> command) {

    Act write(Papers papers) {
        return new Act(on, "demo-" + commandId, command.apply(papers));
    }
}
