package org.chalkline.command.asset;

import org.chalkline.command.Reason;

/** Why an act on a stocktaking can be refused. */
public enum StocktakingRefusal implements Reason {
    UNKNOWN_STOCKTAKING("No stocktaking has this code. Look the code up in the register."),
    STOCKTAKING_ID_IN_USE("Another stocktaking stands under this code. Codes are never reused."),
    COUNTERS_MISSING("Nobody is named who counts. Name at least one."),
    NOT_A_COUNTER("They are not among those who count here. Name one who is."),
    ASSET_OF_ANOTHER_UNIT(
            "An asset belongs to another unit. It is counted there.", StocktakingRefusal.LAW, "34"),
    NOT_ON_THE_BOOKS(
            "An asset is not in the unit's ledger on that day. What no ledger has is noted as"
                    + " surplus.",
            StocktakingRefusal.LAW,
            "34"),
    NAMED_TWICE("An asset is named twice. Name each once."),
    NOTHING_NAMED("No asset is named. Name at least one."),
    NOT_EXPECTED("An asset does not stand among those expected. List it first."),
    STOCKTAKING_CLOSED("The counting has been closed. Begin another stocktaking."),
    STOCKTAKING_OPEN("The counting is under way. Close it first."),
    NOTHING_EXPECTED("No asset is expected. List what the unit's ledger has first."),
    NOT_ALL_COUNTED(
            "Some assets have not been looked for. Count them first.",
            StocktakingRefusal.LAW,
            "34"),
    MISSING_WHILE_AWAY(
            "An asset that is lent, leased or under way can't be missing here. Confirm with whoever"
                    + " has it, and count it as present."),
    SURPLUS_NUMBER_IN_USE("Another surplus stands under this number. Give it another."),
    IN_ANOTHER_LEDGER(
            "By its label it stands in another unit's ledger, and is no surplus. Have that unit take"
                    + " it back, or transfer it.",
            StocktakingRefusal.LAW,
            "34"),
    ON_THE_UNITS_BOOKS(
            "By its label it stands in the unit's own ledger, and is no surplus. List and count it.",
            StocktakingRefusal.LAW,
            "34"),
    UNKNOWN_SURPLUS("The stocktaking has no surplus of this number."),
    SURPLUS_SETTLED("The surplus has been settled already."),
    NOT_A_DEFICIT("The stocktaking did not miss this asset."),
    DEFICIT_SETTLED("The deficit has been settled already."),
    DEFICIT_NOT_EXPLAINED(
            "Nobody has said why the asset is missing. Look into it first.",
            StocktakingRefusal.LAW,
            "39"),
    ANSWERABLE_MISSING(
            "A custodian caused it. Name who answers for it.", StocktakingRefusal.LAW, "39"),
    COUNTER_DECIDES("Whoever counted can't decide on what they found. Another must.");

    private static final String LAW = "State-Owned Assets Regulations";

    private final Rule rule;

    StocktakingRefusal(String message) {
        rule = Rule.of(message);
    }

    StocktakingRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
