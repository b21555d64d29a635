package org.chalkline.command.procedure.unit;

import org.chalkline.command.Reason;

/** Why an act on an internal unit can be refused. */
public enum UnitRefusal implements Reason {
    UNIT_EXISTS("An internal unit has, or had, this code. Choose another code."),
    UNKNOWN_UNIT("No internal unit bears this code. Set it up first, or check the code."),
    UNIT_NAME_UNCHANGED("The unit bears this name on that day already."),
    UNIT_GONE(
            "The unit stands no more on that day, or not yet. Name one that does, or give another"
                    + " day."),
    UNIT_ACT_OUT_OF_ORDER(
            "A later act on the unit is on record. Record what happened to it in the order of its"
                    + " days."),
    SUCCESSOR_IS_ITSELF("A unit can't go on with its own cases after its end. Name another.");

    private final Rule rule;

    UnitRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
