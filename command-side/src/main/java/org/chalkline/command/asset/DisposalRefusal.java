package org.chalkline.command.asset;

import org.chalkline.command.Reason;

/** Why an act on a disposal can be refused. */
public enum DisposalRefusal implements Reason {
    UNKNOWN_DISPOSAL("No disposal has this code. Look the code up in the register."),
    DISPOSAL_ID_IN_USE("Another disposal stands under this code. Codes are never reused."),
    NO_ASSETS_NAMED("No asset is named. Name at least one."),
    ASSET_NAMED_TWICE("An asset is named twice. It is disposed of once."),
    NOT_THE_UNITS(
            "An asset belongs to another unit. That one disposes of it.", DisposalRefusal.LAW, "6"),
    GROUND_MISSING(
            "Scrapping and writing off are due on grounds that the law names. Name the one that"
                    + " applies.",
            DisposalRefusal.LAW,
            "21"),
    GROUND_NOT_EXPECTED("Only scrapping and writing off have such a ground. Leave it out."),
    USEFUL_LIFE_NOT_OVER(
            "The useful life of an asset is not over. Name another ground, or keep it.",
            DisposalRefusal.LAW,
            "21(3)"),
    LOSS_NOT_SETTLED(
            "A lost asset is written off after a stocktaking missed it and its loss was approved.",
            DisposalRefusal.LAW,
            "39"),
    DISPOSAL_ENDED("The disposal was not carried, was refused, given up or concluded."),
    DISCUSSED_ALREADY("The unit has decided on it already."),
    NOT_DISCUSSED(
            "The unit has not decided on it collectively. Record the meeting first.",
            DisposalRefusal.LAW,
            "19"),
    CHAIR_NOT_NAMED("Who presided is not named. Name the chair, one of the members."),
    PREPARER_CHAIRS("Whoever prepared the disposal can't chair the meeting that decides on it."),
    APPRAISED_ALREADY("The assets were appraised already. One appraisal counts."),
    APPRAISAL_MISSING(
            "What is sold or exchanged is appraised first. Record the appraisal.",
            DisposalRefusal.LAW,
            "36"),
    APPROVED_ALREADY("The disposal has been approved."),
    APPROVAL_BELOW_LEVEL(
            "Assets of this value are approved higher up. Have the authority approve that the"
                    + " threshold names.",
            DisposalRefusal.LAW,
            "19"),
    PREPARER_DECIDES(
            "Whoever prepared the disposal can't approve or refuse it. Another must.",
            DisposalRefusal.LAW,
            "19"),
    LEAST_PRICE_NOT_EXPECTED("Only what is sold has a least price. Leave it out."),
    LEAST_PRICE_ABOVE_APPRAISAL("The least price is what was appraised, or less."),
    PRICE_GROUND_MISSING(
            "Less is to be taken than the assets were appraised at. Say why.",
            DisposalRefusal.LAW,
            "54(1)"),
    PRICE_GROUND_NOT_EXPECTED(
            "Nothing is to be sold for less than it was appraised at. Leave the ground out."),
    PRICE_FAR_BELOW_APPRAISAL(
            "The price lies too far below the appraisal to be approved at once. Offer the assets"
                    + " first, and have the least price lowered if nobody gives it.",
            DisposalRefusal.LAW,
            "54(1)"),
    PRICE_NOT_LOWER("The least price is that already, or less. Give a lower one."),
    NOT_APPROVED(
            "The disposal has not been approved. Have it approved first.",
            DisposalRefusal.LAW,
            "19"),
    CARRIED_OUT_ALREADY("The assets have gone already. They are disposed of once."),
    NOT_CARRIED_OUT("The assets are still there. Record first how they went."),
    RECIPIENT_MISSING("Somebody got the assets. Name them."),
    NO_PROCEEDS_EXPECTED("What is given away, transferred or written off brings nothing in."),
    SOLD_BELOW_LEAST_PRICE(
            "The price lies below what the approval allows. State assets are not sold off cheaply.",
            DisposalRefusal.LAW,
            "54(1)"),
    CHARGES_EXCEED_PROCEEDS("Taxes and fees are paid out of the proceeds and can't exceed them."),
    REMITTED_TOO_MUCH(
            "More can't be remitted than was got for the assets, less taxes and fees.",
            DisposalRefusal.LAW,
            "26"),
    PROCEEDS_OUTSTANDING(
            "Not all proceeds have been remitted to the treasury. Remit them first.",
            DisposalRefusal.LAW,
            "25");

    private static final String LAW = "State-Owned Assets Regulations";

    private final Rule rule;

    DisposalRefusal(String message) {
        rule = Rule.of(message);
    }

    DisposalRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
