package org.chalkline.command.tuition;

import org.chalkline.command.Reason;

/** Why acts on tuition accounts are refused. */
public enum TuitionRefusal implements Reason {
    UNKNOWN_TUITION_ACCOUNT(
            "No tuition account has this code. Its code is the number of the provider's licence."),
    TUITION_ACCOUNT_EXISTS(
            "The provider has a tuition account already. What is taken under a licence goes into"
                    + " one account.",
            Law.LIFELONG,
            "30"),
    NOT_A_TRAINING_INSTITUTION(
            "The licence isn't a training institution's. Tuition accounts are theirs.",
            Law.LIFELONG,
            "30"),
    PROVIDER_UNLICENSED(
            "The licence isn't in force on that day. Check the day and the licence.",
            Law.LIFELONG,
            "26"),
    ACCOUNT_NOT_FILED(
            "The account isn't filed on that day. Tuition is taken into a filed account alone: file"
                    + " it first.",
            Law.PRIVATE_RULES,
            "44"),
    ACCOUNT_FILED_ALREADY("The account is filed already. Its filing stands."),
    ACCOUNT_NOT_MONITORED(
            "The account isn't watched on that day. Nothing is released before it is.",
            Law.LIFELONG,
            "30"),
    MONITORED_ALREADY("The account is watched already, since an earlier day."),
    ACCOUNT_CLOSED("The account is closed. Nothing more is done with it."),
    FLOOR_TOO_LOW(
            "The floor is lower than the least that the rules of that day allow. Name a higher one.",
            Law.LIFELONG,
            "30"),
    FEE_NOT_SET(
            "No fee of the course was set and published by that day. Tuition is taken at a published"
                    + " fee alone: enter it first.",
            Law.PRIVATE_RULES,
            "44"),
    FEE_MALFORMED(
            "A course has 1 to 10,000 lessons over 1 to 120 months, and all of them together cost"
                    + " less than a trillion yuan. Check the numbers."),
    MOVEMENT_NUMBER_IN_USE(
            "Another movement of the account has this number. Each has the one that the bank gave"
                    + " it."),
    CONTRACT_TERMS_MISSING(
            "Nothing was paid on this contract before. Say with the first payment what was agreed."),
    ANOTHER_CONTRACT(
            "The contract is another learner's, or of another course. Check the contract's code."),
    UNKNOWN_TUITION_CONTRACT(
            "No learner has paid into the account under this contract. Tuition goes back to learners"
                    + " alone: check the contract's code.",
            Law.PRIVATE,
            "59"),
    NOT_PAID_YET(
            "Nothing was paid on the contract by that day. Check the day, or enter the payment"
                    + " first."),
    OVER_PREPAID_CAP(
            "That is more tuition than may be taken at once. Take it for fewer lessons.",
            Law.LIFELONG,
            "30"),
    LESSONS_MALFORMED("A report names 1 to 12 lessons and at least one contract, each once."),
    LESSONS_REPORTED(
            "For that day another number of lessons is reported of one of the contracts. Check the"
                    + " day; a mistaken report is corrected."),
    RELEASED_BEFORE_TAUGHT(
            "More would be released for the course than was taught for by a day. Release what was"
                    + " taught, when it was.",
            Law.LIFELONG,
            "30"),
    TUITION_OVERDRAWN(
            "More would leave the account than is in it on a day. Check the amount and the day."),
    ACCOUNT_FROZEN(
            "The account is frozen on that day. Nothing is released from it; learners still get"
                    + " their tuition back.",
            Law.LIFELONG,
            "30"),
    ACCOUNT_NOT_FROZEN("The account isn't frozen. There is nothing to lift."),
    LEARNERS_COME_FIRST(
            "The licence has ended, and learners are still owed their tuition. They are paid before"
                    + " anybody else: refund them first.",
            Law.PRIVATE,
            "59"),
    REFUND_OVER_PAID(
            "More would come back to the learner than they had paid by a day. Check the contract and"
                    + " the amount."),
    REFUND_OVER_OWED(
            "The licence has ended, and the learner is owed less than that. What is left is for all"
                    + " learners.",
            Law.PRIVATE,
            "59"),
    REFUND_ASKED("The learner has asked for their tuition back, and waits for it. Refund it."),
    BANK_DAY_MISSING(
            "A working day lies between this day of the bank and the one before. Enter the days in"
                    + " their order, and none left out."),
    BANK_DAY_TWICE(
            "The bank has closed that day already, with another balance, or has closed a later one."
                    + " Ask the bank for the file that counts."),
    BANK_DAY_CLOSED(
            "The bank has closed that day, at a balance without this movement. Give the day on which"
                    + " it was booked."),
    BANK_ACCOUNT_HELD_BEFORE(
            "The tuition account has or had this number at a bank already. Give that of the new"
                    + " one."),
    BANK_ACCOUNT_NOT_NAMED(
            "The tuition account has moved from one bank account to another. Name the one that the"
                    + " file is of."),
    OF_ANOTHER_BANK_ACCOUNT(
            "On that day the tuition was in another bank account than the one that the file is of."
                    + " Take in the file of the bank that had it."),
    BANK_BALANCE_DIFFERS(
            "The bank's balance is another than what the account's movements come to. Enter what is"
                    + " missing, or raise an alert."),
    UNKNOWN_ALERT("The account has no alert of this number. Look its alerts up."),
    ALERT_SETTLED("The alert was acted upon already. What was done stands."),
    FREEZE_WITHOUT_REMEDY(
            "The decision doesn't tell the provider where and until when it can be contested. Give"
                    + " it a remedy notice.",
            "Administrative Reconsideration Law",
            "44"),
    LICENCE_ENDED(
            "The licence has ended, and the account stays frozen while learners are owed their"
                    + " tuition. Refund them first.",
            Law.PRIVATE,
            "59"),
    LEARNERS_OWED(
            "Learners are owed tuition, and the provider is still licensed. Refund them, or have the"
                    + " lessons taught, before it is closed.",
            Law.LIFELONG,
            "30"),
    ACCOUNT_NOT_EMPTY("Something is left in the account. Refund or release it first.");

    private final Rule rule;

    TuitionRefusal(String message) {
        rule = Rule.of(message);
    }

    TuitionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case FLOOR_TOO_LOW, OVER_PREPAID_CAP -> true;
            default -> false;
        };
    }

    private static final class Law {
        static final String LIFELONG = "Shanghai Regulations on Lifelong Education";
        static final String PRIVATE = "Private Education Law";
        static final String PRIVATE_RULES = "Private Education Law Implementing Regulations";
    }
}
