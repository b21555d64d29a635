package org.chalkline.kernel.timekeeping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * Names a clock by which facts are recorded. The program goes by one, {@link #RECORDING}.
 *
 * @param value a word of lower-case letters
 */
public record MachineClockId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{1,32}");

    /** The clock of the machine that records. */
    public static final MachineClockId RECORDING = new MachineClockId("recording");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public MachineClockId {
        Codes.requireId(FORM, "A machine clock's code is 1 to 32 lower-case letters.", value);
    }

    /** The id of its aggregate, which no school's can be. */
    @Override
    public String toString() {
        return "timekeeping/" + value;
    }
}
