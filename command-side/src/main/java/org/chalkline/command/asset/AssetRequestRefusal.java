package org.chalkline.command.asset;

import org.chalkline.command.Reason;

/** Why an act on a request for assets can be refused. */
public enum AssetRequestRefusal implements Reason {
    UNKNOWN_ASSET_REQUEST("No request has this code. Look the code up in the register."),
    ASSET_REQUEST_ID_IN_USE("Another request stands under this code. Codes are never reused."),
    REALLOCATION_NOT_EXAMINED(
            "Assets that there are come before new ones. Say when it was looked into, which were"
                    + " considered, and what came of it.",
            AssetRequestRefusal.LAW,
            "11"),
    REALLOCATION_EXAMINED_LATER(
            "It is looked into before the request is made. Give the day on which it was.",
            AssetRequestRefusal.LAW,
            "11"),
    QUANTITY_OUT_OF_RANGE("A request is for 1 to 10,000 pieces."),
    REQUEST_DECIDED("The request has been decided. Make another."),
    REQUEST_WITHDRAWN("The request has been withdrawn. Make another."),
    REQUEST_PREPARER_DECIDES(
            "Whoever prepared the request can't decide on it. Another must.",
            AssetRequestRefusal.LAW,
            "9"),
    COLLECTIVE_DECISION_MISSING(
            "A request of this value is a major matter. Record the collective decision with it.",
            AssetRequestRefusal.LAW,
            "9"),
    NOT_CARRIED("The meeting did not carry it. Refuse the request."),
    REQUEST_NOT_GRANTED(
            "The request has not been granted. Have it granted first.",
            AssetRequestRefusal.LAW,
            "24"),
    GRANTED_OTHERWISE(
            "The request was granted for another unit or another means of supply, or another class"
                    + " of assets.",
            AssetRequestRefusal.LAW,
            "24"),
    REQUEST_MET(
            "As many pieces as were granted are there. Request more.",
            AssetRequestRefusal.LAW,
            "24"),
    ABOVE_ESTIMATE(
            "The asset costs more than was granted for one piece. Request it anew.",
            AssetRequestRefusal.LAW,
            "24");

    private static final String LAW = "State-Owned Assets Regulations";

    private final Rule rule;

    AssetRequestRefusal(String message) {
        rule = Rule.of(message);
    }

    AssetRequestRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
