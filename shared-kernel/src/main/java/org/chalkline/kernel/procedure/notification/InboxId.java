package org.chalkline.kernel.procedure.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.procedure.power.OfficerId;

/**
 * Whose notifications they are: an officer's, an internal unit's, or a party's by its code.
 *
 * @param value the kind, a colon, and the name: {@code officer:李处长}, {@code unit:licensing}, {@code
 *     party:P-17}
 */
public record InboxId(@JsonValue String value) {
    private static final String OFFICER = "officer:";
    private static final String UNIT = "unit:";
    private static final Pattern FORM =
            Pattern.compile(
                    "(?U)(officer|unit):(?=.*\\S)[^/:\\p{Cntrl}]{1,100}|party:[A-Za-z0-9._-]{1,64}");
    private static final Refusal MALFORMED =
            Refusal.of(
                    "MALFORMED_INBOX",
                    "An inbox is officer:, unit: or party:, followed by the name of the officer or"
                            + " unit, or by the code of the party.");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public InboxId {
        Codes.require(FORM, MALFORMED, value);
    }

    /** An officer's. */
    public static InboxId of(OfficerId officer) {
        return new InboxId(OFFICER + officer.value());
    }

    /** That of a unit, by its code or the name that cases give it. */
    public static InboxId ofUnit(String unit) {
        return new InboxId(UNIT + unit);
    }

    /** The same; empty where no unit can be called so. */
    public static Optional<InboxId> ofUnitNamed(String unit) {
        try {
            return Optional.of(ofUnit(unit));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** That of an officer of this name; empty where nobody can have it. */
    public static Optional<InboxId> ofOfficer(String name) {
        try {
            return Optional.of(of(new OfficerId(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The officer's name; empty where it is another's. */
    public Optional<String> officer() {
        return value.startsWith(OFFICER)
                ? Optional.of(value.substring(OFFICER.length()))
                : Optional.empty();
    }

    /** The unit's code or name; empty where it is another's. */
    public Optional<String> unit() {
        return value.startsWith(UNIT)
                ? Optional.of(value.substring(UNIT.length()))
                : Optional.empty();
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "inbox/" + value;
    }
}
