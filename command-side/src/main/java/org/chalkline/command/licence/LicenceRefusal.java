package org.chalkline.command.licence;

import org.chalkline.command.Reason;

/** Why an act on a licence can be refused. */
public enum LicenceRefusal implements Reason {
    LICENCE_ID_IN_USE("Another licence stands under this code. Codes are never reused."),

    LICENCE_EXPIRED(
            "The licence has expired. A school that goes on needs a new one.", Law.LICENSING, "70"),
    LICENCE_TAKEN_AWAY(
            "The licence has been revoked, withdrawn or cancelled. Nothing can rest on it."),
    LICENCE_DEREGISTERED("The licence has been struck off the register. Nothing follows."),
    SCHOOL_TERMINATING("The school is terminating. Its licence can't be changed or renewed."),

    VALIDITY_OVER_AT_ISSUE("The licence's last day isn't after the day of its issue."),
    TAKEN_OVER_AFTER_ITS_END(
            "The licence's last day has passed, so there is none to take over. Where it was renewed,"
                    + " give the last day of the term that runs.",
            Law.LICENSING,
            "70"),
    LICENCE_CONTRADICTS_RECORD(
            "The school's record says another kind or ownership on that day than the licence."
                    + " Correct whichever is wrong first."),
    SCHOOL_TAKES_NO_LICENCE(
            "A public school is established by decision and has no licence; only a kindergarten has"
                    + " one, if it is established since 1 June 2025.",
            "Preschool Education Law",
            "30"),
    SCHOOL_HAS_LICENCE(
            "Another licence of this school is on record and has not ended. A school has one.",
            Law.PRIVATE_EDUCATION,
            "18"),
    CONTENT_UNCHANGED("The licence says this already."),

    RENEWAL_PENDING("Another application for renewal is pending. It must be decided first."),
    NO_RENEWAL_PENDING("No renewal of this licence upon this application is pending."),
    RENEWED_BY_SILENCE(
            "The licence's term ended without a decision on its renewal. It counts as renewed, and"
                    + " nothing is left to decide.",
            Law.LICENSING,
            "50"),
    NOT_CONTINUED_BY_ITSELF(
            "Only a private school's licence goes on by itself, and only since 1 September 2021. Its"
                    + " renewal is applied for.",
            Law.REGULATIONS,
            "22"),
    TERM_RUNS(
            "The licence's term still runs. It goes on by itself on its last day at the earliest.",
            Law.REGULATIONS,
            "22"),
    BREACH_ON_RECORD(
            "In its term the school failed an inspection or was told of a penalty, or it has not put"
                    + " right what was ordered. Its licence doesn't go on by itself: renewal is"
                    + " applied for.",
            Law.REGULATIONS,
            "22"),
    LICENCE_NOT_LAPSED(
            "The licence has not expired by that day. It lapses with its term, and that is announced"
                    + " after it.",
            Law.REGULATIONS,
            "50"),
    LAPSE_ANNOUNCED(
            "It was announced that the licence lapsed with its term. Nothing renews it.",
            Law.REGULATIONS,
            "50"),
    RENEWAL_NOT_LONGER("The new term wouldn't end after the old one."),

    YEAR_OUT_OF_RANGE("The year lies before the licence's issue, or after the act."),
    REPORT_FILED_ALREADY("Another report for this year is on file. Each year has one."),
    REPORT_MISSING(
            "No report for this year is on file. The school files it before it is graded.",
            Law.REGULATIONS,
            "47"),
    GRADED_ALREADY("This year's inspection has been graded. Each year has one grade."),
    REPORT_NOT_WEIGHED(
            "The school was inspected comprehensively in this year, and the decision doesn't cite the"
                    + " report. Weigh it, and name its digest as evidence.",
            Law.SUPERVISION,
            "25"),
    NOT_GRADED("This year's inspection has not been graded. Grade it first."),
    PUBLISHED_ALREADY("The result of this year's inspection has been published elsewhere."),
    DEADLINE_NOT_AHEAD("The deadline isn't after the order. Give a later one."),
    RECTIFICATION_OUTSTANDING(
            "An order of this year has not been rechecked. Recheck it before another is given."),
    NO_RECTIFICATION_OUTSTANDING("No order of this year is outstanding."),

    COMPENSATION_MISSING("The licensee's loss must be made good. Say how.", Law.LICENSING, "69"),
    COMPENSATION_FORBIDDEN(
            "What was gained by fraud or bribery is not protected. Leave the compensation out.",
            Law.LICENSING,
            "69"),
    REMEDY_NOTICE_MISSING(
            "A penalty's decision must say how and until when it can be contested. Give the"
                    + " notice.",
            "Administrative Penalty Law",
            "59(5)"),
    GROUND_DOES_NOT_MATCH(
            "The licence isn't in the state that this ground names.", Law.LICENSING, "70"),

    ANNOUNCED_TOO_LATE(
            "A school that ends by its own wish announces it six months ahead. Name a later day.",
            Law.REGULATIONS,
            "50"),
    TERMINATION_NEEDS_APPLICATION(
            "A school ends by its own wish only upon an application that was granted. Apply for"
                    + " it.",
            Law.PRIVATE_EDUCATION,
            "56(1)"),
    LICENCE_NOT_CANCELLED(
            "The licence has been neither cancelled nor revoked. Name the ground that applies.",
            Law.PRIVATE_EDUCATION,
            "56(2)"),
    TERMINATION_BEGUN_ALREADY("The termination has begun by another decision."),
    TERMINATION_NOT_BEGUN("The termination has not begun. Begin it first."),
    TERMINATION_NOT_ANNOUNCED(
            "The school has not announced that it ends. Record the announcement first.",
            Law.REGULATIONS,
            "50"),
    INTENDED_DAY_NOT_REACHED(
            "The day announced for the school's end has not come. It runs until then.",
            Law.REGULATIONS,
            "50"),
    WRONG_LIQUIDATOR(
            "A school that ends by its own wish liquidates itself, one that was cancelled or revoked"
                    + " is liquidated by the authority, an insolvent one by the court.",
            Law.PRIVATE_EDUCATION,
            "58"),
    LIQUIDATORS_MISSING("Nobody is named who carries out the liquidation. Name at least one."),
    LIQUIDATION_OPENED_ALREADY("The liquidation has been opened with others."),
    LIQUIDATION_NOT_OPENED(
            "The liquidation has not been opened. Open it first.", Law.PRIVATE_EDUCATION, "58"),
    CREDITORS_OUT_OF_ORDER(
            "Pupils are paid before staff, and both before others. Record the rank before this one"
                    + " first.",
            Law.PRIVATE_EDUCATION,
            "59"),
    RANK_PAID_ALREADY("What this rank of creditors was paid is on record with other amounts."),
    AMOUNT_OUT_OF_RANGE(
            "Amounts are from 0 to 10,000,000,000,000 fen, and no more is paid than owed."),
    ASSETS_EXHAUSTED(
            "The rank before this one wasn't paid in full, so nothing is left for this one.",
            Law.PRIVATE_EDUCATION,
            "59"),
    CREDITORS_UNPAID(
            "It is not on record what each rank of creditors was paid. Record all three, with 0"
                    + " where nothing was owed.",
            Law.PRIVATE_EDUCATION,
            "59"),
    PUPILS_RESETTLED_ALREADY("It is on record already where the pupils went."),
    PUPILS_NOT_RESETTLED(
            "The pupils are not settled elsewhere. Settle them first.",
            Law.PRIVATE_EDUCATION,
            "57"),
    RECOVERED_ALREADY("The licence was taken back already, and the seal destroyed."),
    LICENCE_NOT_RECOVERED(
            "The licence has not been taken back and its seal destroyed. Do so first.",
            Law.PRIVATE_EDUCATION,
            "60"),
    SCHOOL_NOT_TERMINATED(
            "A school whose licence was cancelled or revoked terminates first: its pupils are"
                    + " settled and its creditors paid.",
            Law.PRIVATE_EDUCATION,
            "56(2)");

    private final Rule rule;

    LicenceRefusal(String message) {
        rule = Rule.of(message);
    }

    LicenceRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** The laws that most of the reasons rest on. */
    @Override
    public boolean mayBeFound() {
        return this == REPORT_NOT_WEIGHED;
    }

    private static final class Law {
        static final String LICENSING = "Administrative Licensing Law";
        static final String PRIVATE_EDUCATION = "Private Education Law";
        static final String SUPERVISION = "Shanghai Regulations on Education Supervision";
        static final String REGULATIONS = "Private Education Law Implementing Regulations";
    }
}
