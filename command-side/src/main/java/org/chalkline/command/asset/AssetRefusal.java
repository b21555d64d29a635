package org.chalkline.command.asset;

import org.chalkline.command.Reason;

/** Why an act on an asset can be refused. */
public enum AssetRefusal implements Reason {
    UNKNOWN_ASSET("No asset has this code. Look the code up in the register."),
    ASSET_ID_IN_USE("Another asset stands under this code. Codes are never reused."),

    COST_MISSING(
            "An asset is entered at what it cost, or at what it is worth. Give it.",
            Law.REGULATIONS,
            "32"),
    RENTED_HAS_NO_COST(
            "A rented asset stays another's and is entered at nothing. The rent belongs to the"
                    + " payments.",
            Law.REGULATIONS,
            "9"),
    RENTAL_END_MISSING("A rented asset goes back one day. Say until when it is rented."),
    RENTAL_END_ONLY_IF_RENTED("Only a rented asset has a last day. Leave it out."),
    PURPOSE_ONLY_IF_DONATED(
            "Only a donor gives for a purpose that binds. Leave it out.", Law.REGULATIONS, "16"),
    REQUEST_MISSING(
            "What is bought, built or rented is requested first, so that reallocation comes before"
                    + " spending. Name the granted request.",
            Law.REGULATIONS,
            "24"),
    REQUEST_NOT_NEEDED(
            "Only what is bought, built, rented or reallocated meets a request. Leave it out."),
    FUNDING_MISSING(
            "What is bought or built is paid from the budget. Name the payments.",
            Law.REGULATIONS,
            "24"),
    FUNDING_NOT_EXPECTED("What is donated, exchanged or transferred costs nothing. Leave it out."),
    FUNDING_NOT_COST("The payments don't come to the cost. Give both alike, to the fen."),
    PAYMENT_NAMED_TWICE("A payment is named twice. Name each once, with all that it paid."),
    UNKNOWN_PAYMENT(
            "The budget line has no such payment on record. Record the payment first.",
            Law.REGULATIONS,
            "24"),
    PAYMENT_OF_ANOTHER_UNIT(
            "The payment came from the budget of another unit. Name one of the unit's own.",
            Law.REGULATIONS,
            "24"),
    PAYMENT_AFTER_ACQUISITION(
            "The payment was made after that day. Record the asset when it has been paid for."),
    PAYMENT_EXHAUSTED(
            "The payment, less what came back of it and what it paid for other assets, is less than"
                    + " this.",
            Law.REGULATIONS,
            "24"),

    PAYMENT_NOT_OF_PROJECT(
            "None of the payments was made from the money that is kept for this research project, or"
                    + " one was made from another's. What is kept for a project is spent on it"
                    + " alone: name its own payments.",
            Law.BUDGET,
            "63"),
    ASSET_OF_TWO_PROJECTS(
            "The payments were made from the money of two research projects. An asset belongs to one"
                    + " of them.",
            Law.BUDGET,
            "63"),
    USE_BUYS_NO_ASSETS(
            "A payment was made for journeys, meetings, experts or publication. Assets are paid for"
                    + " with a project's money for equipment or for books and data.",
            Law.BUDGET,
            "63"),
    PROJECT_NOT_RUNNING(
            "The research project hasn't begun by that day, or is at its end. Assets are bought for it"
                    + " while it runs.",
            Law.BUDGET,
            "63"),

    OFF_BOOK(
            "The asset is not in its unit's ledger. Register it before anything is done with it.",
            Law.REGULATIONS,
            "30"),
    REGISTERED_ALREADY("The asset has been registered in another way. It is registered once."),
    DEPRECIATION_UNSOUND(
            "Straight line has a useful life of 1 to 1,200 months, the sum of years' digits one of"
                    + " whole years, and no depreciation neither life nor residual value."),
    RESIDUAL_ABOVE_COST("What is left at the end of the useful life can't be more than the cost."),
    RENTED_NOT_DEPRECIATED("A rented asset stays another's and loses no value here."),
    NOT_BUILT("Only what was built has final accounts of construction.", Law.REGULATIONS, "31"),
    ACCOUNTS_SETTLED_ALREADY("The final accounts are on record with another cost."),

    SIGNED_FOR_ALREADY(
            "Somebody has signed for the asset. It is handed over by them, or given back first.",
            Law.REGULATIONS,
            "15"),
    NOBODY_SIGNED(
            "Nobody has signed for the asset. Have somebody sign first.", Law.REGULATIONS, "15"),
    NOT_THE_CUSTODIAN(
            "Another has signed for the asset. Only they can hand it over or give it back.",
            Law.REGULATIONS,
            "15"),
    HANDED_TO_ONESELF("Nobody hands an asset over to themselves. Name who takes it over."),
    ALREADY_THERE("The asset stands in that place already."),

    LENT_ALREADY("The asset is lent. It must come back first."),
    LEASED_ALREADY("The asset is leased. The lease must end first."),
    IN_TRANSFER("The asset is under way to another unit. It must be taken over first."),
    ASSET_MISSING(
            "A stocktaking did not find the asset. Settle that first.", Law.REGULATIONS, "39"),
    IN_DISPOSAL(
            "The asset stands in a disposal. Conclude the disposal, or give it up.",
            Law.REGULATIONS,
            "19"),
    ASSET_GONE("The asset has gone and only its disposal is left to conclude."),
    ASSET_DERECOGNISED("The asset has been struck off the ledger. Nothing follows."),
    NOT_MISSING("No stocktaking misses the asset any more."),
    NOT_LENT("The asset is not lent."),
    NOT_LEASED("The asset is not leased."),
    NOT_IN_TRANSFER("The asset is not under way to another unit."),
    WRONG_UNIT("The asset was handed over to another unit. That one takes it over."),
    NOT_THE_DIVIDED_UNITS(
            "The asset isn't in the ledger of the school that was divided. Look up whose it is.",
            Law.REGULATIONS,
            "22"),
    LEFT_BEHIND(
            "It stands in the name of a school that was divided and is no more. Have it transferred"
                    + " to a successor.",
            Law.REGULATIONS,
            "22"),
    LENT_TO_ITSELF("A unit does not lend or transfer to itself. Name another."),
    RENTED_NOT_OWN(
            "A rented asset is not the unit's to lease, transfer or dispose of. It is given back."),
    NOT_RENTED("Only a rented asset is given back."),
    END_NOT_AHEAD("The last day isn't after the day of the act. Give a later one."),
    RENT_MISSING("A lease is for rent. Lend the asset, or say what the rent is."),
    RENT_EXCEEDED("More can't be remitted than the rent that was agreed.", Law.REGULATIONS, "26"),
    RENT_OUTSTANDING(
            "Not all of the rent has been remitted. Remit it before the lease ends, or end it by"
                    + " default: the claim then stays.",
            Law.REGULATIONS,
            "26"),
    CLAIM_BEYOND_RENT(
            "More is claimed than is open of the rent that was agreed. Claim what is owed.",
            Law.REGULATIONS,
            "26"),
    NO_ARREARS("Nothing is owed of a lease that was ended by default."),
    ARREARS_EXCEEDED("More can't be remitted than is owed.", Law.REGULATIONS, "26"),

    ADMINISTRATIVE_UNIT_INVESTS(
            "An administrative unit doesn't invest state assets. Only a school of the register does,"
                    + " or an institution that the configuration names.",
            Law.REGULATIONS,
            "12"),
    STUDY_MISSING(
            "An investment is studied first. Give the digest of the feasibility study.",
            Law.REGULATIONS,
            "17"),
    INVESTMENT_APPRAISAL_MISSING(
            "What is invested is appraised first. Give the appraisal.", Law.REGULATIONS, "36"),
    INVESTMENT_NOT_CARRIED(
            "The meeting did not decide for the investment. Nothing is approved without that.",
            Law.REGULATIONS,
            "17"),
    INVESTMENT_APPROVED_ALREADY(
            "Another investment of the asset is approved. Contribute it, or give that up."),
    INVESTMENT_NOT_APPROVED(
            "No investment of the asset is approved. Have it approved first.",
            Law.REGULATIONS,
            "17"),
    INVESTED_ALREADY("The asset is invested. The investment must end first."),
    NOT_INVESTED("The asset is not invested."),

    TITLE_REGISTERED_ALREADY("Its title is registered. Record the change, or cancel it first."),
    TITLE_NOT_REGISTERED(
            "No title of the asset is registered. Register it first.", Law.REGULATIONS, "40"),

    MOVED_SINCE(
            "Something was done with an asset after that day. Count it again, or give a later"
                    + " day.");

    private final Rule rule;

    AssetRefusal(String message) {
        rule = Rule.of(message);
    }

    AssetRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** The law that the reasons rest on. */
    private static final class Law {
        static final String REGULATIONS = "State-Owned Assets Regulations";
        static final String BUDGET = "Budget Law";
    }
}
