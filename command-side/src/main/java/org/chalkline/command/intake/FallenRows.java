package org.chalkline.command.intake;

import java.util.List;
import org.chalkline.kernel.command.Outcome.Recorded;

/** Of which rows nothing is left, because all that they had led to was set aside. */
@FunctionalInterface
interface FallenRows {

    /**
     * Whether all of these acts have fallen, and there was one.
     *
     * @param recorded what a command recorded
     */
    boolean have(List<Recorded> recorded);
}
