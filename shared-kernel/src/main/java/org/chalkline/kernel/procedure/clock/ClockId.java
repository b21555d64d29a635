package org.chalkline.kernel.procedure.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names one running of a period: whose it is, under which rule, and which time it is.
 *
 * @param value such as {@code application/2026-017:licensing.decision}, with {@code #2} for the
 *     second time
 */
public record ClockId(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("([a-z]+(-[a-z]+)*/)?[^:/]+:[a-z.-]+(#[0-9]+)?");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ClockId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a clock's id: " + value);
        }
    }

    /**
     * The clock of this subject and rule.
     *
     * @param time which time the period runs for the subject, from 1
     */
    public static ClockId of(String subject, RuleId rule, int time) {
        return new ClockId(subject + ":" + rule + (time == 1 ? "" : "#" + time));
    }

    @Override
    public String toString() {
        return value;
    }
}
