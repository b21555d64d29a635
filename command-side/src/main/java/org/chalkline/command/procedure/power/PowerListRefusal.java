package org.chalkline.command.procedure.power;

import org.chalkline.command.Reason;

/** Why the list of powers can't be changed, or nothing can rest on it. */
public enum PowerListRefusal implements Reason {
    UNKNOWN_POWER_ITEM("The list of powers has no such item. Look its code up there."),
    ITEM_LISTED_ALREADY("The item stands in the list on that day. Revise it instead."),
    ITEM_NOT_IN_FORCE(
            "The item doesn't stand in the list of powers on that day. Name one that does.",
            Law.LITIGATION,
            "70(4)"),
    ITEM_NOT_NAMED(
            "The list of powers has items for this power by that day. Name the one that the"
                    + " delegation rests on.",
            Law.LITIGATION,
            "70(4)"),
    ITEM_OF_ANOTHER_POWER(
            "The item's acts need another power than the one that is delegated. Name an item of"
                    + " this power."),
    ITEM_WITHOUT_PROVISION(
            "The item names no provision that gives the bureau the power. Name at least one: law,"
                    + " article and version.",
            Law.PENALTY,
            "17"),
    ITEM_UNCHANGED("The item says just that already. Check what is to be revised."),
    ENTRUSTMENT_UNPUBLISHED(
            "A letter of entrustment is published. Say where it can be read.", Law.PENALTY, "20"),
    ENTRUSTED_ALREADY(
            "The organisation is entrusted with this item on that day already. End that first."),
    NOT_ENTRUSTED("The organisation isn't entrusted with this item on that day."),
    ENTRUSTMENT_DAYS_REVERSED(
            "The last day of the entrustment lies before its first. Check both.",
            Law.PENALTY,
            "20");

    private final Rule rule;

    PowerListRefusal(String message) {
        rule = Rule.of(message);
    }

    PowerListRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String PENALTY = "Administrative Penalty Law";
        static final String LITIGATION = "Administrative Litigation Law";
    }
}
