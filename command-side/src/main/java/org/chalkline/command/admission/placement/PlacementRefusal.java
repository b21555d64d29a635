package org.chalkline.command.admission.placement;

import org.chalkline.command.Reason;

/** Says why an act on a child's placement, a list of them, or a round can be refused. */
public enum PlacementRefusal implements Reason {
    UNKNOWN_PLACEMENT("No placement has this code. Register the child first."),
    CHILD_PLACED(
            "The child has a placement in this year, under this code or another of theirs, or a"
                    + " seat by one. A child has one a year. See the record."),
    BIRTH_DATE_UNKNOWN(
            "The child's day of birth isn't on record, and by it the year of school is told. Record"
                    + " it with the person."),
    UNDER_AGE(
            "By the last birthday that the year's rules name the child is too young for this stage."
                    + " Register them in a later year.",
            Law.COMPULSORY,
            "11"),
    EARLY_ADMISSION(
            "The year's registration hasn't begun on that day. Nobody is admitted before it.",
            Law.PRIVATE,
            "31"),
    LATE_WITHOUT_CAUSE(
            "The year's registration was over on that day. Say why the child is registered late."),
    ADDRESS_MALFORMED(
            "Where the child lives is told by a road and a number, or by a compound, and not both."),
    NO_RULES_OF_YEAR("No rules of eligibility are on file for this stage and year."),
    UNKNOWN_PROOF("The year's rules know no proof of this name. See eligibilityRules."),
    NOT_VERIFIED("The child's proofs haven't been verified. Verify it first."),
    UNKNOWN_CATEGORY(
            "The year's rules know no category of this name for this stage. See"
                    + " eligibilityRules."),
    OUT_OF_DISTRICT(
            "By the catchments in force, or by the scope of its plan, the school doesn't take in"
                    + " children who live there. Name a school that does, or have it decided.",
            Law.PRIVATE,
            "31"),
    PROOF_MISSING(
            "Not all proofs that the year's rules name for this category were verified. Ask for"
                    + " them."),
    OTHER_YEAR_OR_STAGE(
            "The seat book is of another year or stage than the placement. Name one of the same."),
    UNKNOWN_BOOK("Nothing is on record of this seat book. Its quota comes first."),
    LISTED_ALREADY(
            "The child is on a school's list, or has a seat, begins later, or isn't placed any"
                    + " more. Who has no seat is put on another list with movePlacement."),
    NOT_LISTED("The child isn't on a school's list. Set the category first."),
    HAS_SEAT("A seat is kept for the child. It is declined before they are put on another list."),
    SAME_LIST("The child is on this list. Name another school's seat book."),
    MOVE_UNDECIDED(
            "A move by decision names its decision, and one by the family's wish the officer to"
                    + " whom it was told; neither names both."),
    EXCEPTION_UNKNOWN("No such exception was decided for the school by then. See its seat book."),
    NOT_OFFERED("No seat is kept for the child now. See the record of the seat."),
    OFFER_TAKEN("The seat was taken already. It is given back with declineOffer."),
    DEFERRAL_NOT_AHEAD("The day until which the child is deferred lies ahead of the act."),
    DISABILITY_REFUSED(
            "No child is declined because of a disability, unless the experts' result, the school's"
                    + " means and the family's wish are on record, and a school that takes them in"
                    + " instead is named.",
            Law.COMPULSORY,
            "19"),
    PUPIL_EXPELLED(
            "A child of compulsory schooling isn't struck off. Criticise and help them.",
            Law.COMPULSORY,
            "27"),
    TOO_MANY_LOTTERIES("At most 20 lotteries give the lots of a list."),
    LOTTERY_UNKNOWN("No lottery has this code. Announce it first."),
    NAMED_TOO_LATE(
            "The lottery's seed is known already, so its result could have been chosen. Name a"
                    + " lottery before its seed is known."),
    ROUND_HELD("A round of this code was held, of other lists or another day. Take another code."),
    LISTS_MALFORMED("A round has from 1 to 500 lists, each once."),
    LIST_EMPTY("Nobody is on one of the lists. Set the children's categories first."),
    LOTS_NOT_DRAWN(
            "More of one category wait than seats are free, and no confirmed lottery gives them"
                    + " lots. Lot alone decides among them, not arrival. Name a lottery, and have"
                    + " it drawn and confirmed.");

    private final Rule rule;

    PlacementRefusal(String message) {
        rule = Rule.of(message);
    }

    PlacementRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String COMPULSORY = "Compulsory Education Law";
        static final String PRIVATE = "Private Education Law Implementing Regulations";
    }
}
