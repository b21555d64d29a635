package org.chalkline.command.procedure.correction;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts a value right in a fact, see {@link
 * org.chalkline.kernel.procedure.correction.ValueCorrected}. Callers name the fact by its position.
 */
@Door({Role.CLERK, Role.DECIDER})
public record CorrectValue(
        long act,
        String path,
        @Nullable String was,
        @Nullable String is,
        boolean back,
        String why,
        List<String> evidence,
        String officer,
        LocalDate correctedOn) {

    public CorrectValue {
        evidence = List.copyOf(evidence);
    }
}
