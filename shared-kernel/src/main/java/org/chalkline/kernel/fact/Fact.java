package org.chalkline.kernel.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, told in the field's words and never changed afterwards. Every fact is a
 * record that carries a {@link FactType}.
 */
public interface Fact {

    /**
     * The first day of the facts whose beginning nobody knows: the opening of a school whose
     * register names no opening date. It sorts before every date that is really meant.
     */
    LocalDate SINCE_EVER = LocalDate.of(1, 1, 1);

    /** The date from which the fact has legal effect, in the bureau's time zone. */
    LocalDate effectiveOn();

    /** The id of the aggregate that the fact belongs to, as stored. */
    @JsonIgnore
    String subject();

    /**
     * The decision that the fact rests on; absent for what was taken over, corrected, reported or
     * merely came about. A record with a component of this name tells it by that.
     */
    default @Nullable Decision decision() {
        return null;
    }
}
