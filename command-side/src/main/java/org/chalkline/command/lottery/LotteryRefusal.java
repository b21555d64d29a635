package org.chalkline.command.lottery;

import org.chalkline.command.Reason;

/**
 * Says why an act on a lottery can be refused. The law asks that places are given openly and by no
 * examination; how a lottery is made one that anybody can redo, no text says, so that no article
 * stands behind these.
 */
public enum LotteryRefusal implements Reason {
    UNKNOWN_LOTTERY("No lottery has this code. Look the code up in the register."),
    LOTTERY_EXISTS("Another lottery stands under this code. Codes are never reused."),
    SEATS_IMPLAUSIBLE("A lottery is for 1 to 100,000 seats. Check their number."),
    SEED_UNPROVABLE(
            "The signature of a drand round isn't checked by this version of the program, and"
                    + " unchecked it proves nothing. Name a draw of a state lottery."),
    SEED_NOT_AHEAD(
            "The seed's source publishes it before this act, or the fallback before the source."
                    + " Name draws that are still to come, the fallback not before the other."),
    ROSTER_CLOSED("The roster has been closed. Nothing of it is changed any more."),
    ROSTER_OPEN("The roster hasn't been closed. Close it first."),
    ROSTER_EMPTY("No number stands on the roster. Enter those that take part."),
    ROSTER_TOO_LONG(
            "Up to 1,000 numbers are entered at once, and 200,000 in all. Hand the rest in with"
                    + " another act."),
    DRAW_NUMBER_MALFORMED("Draw numbers run from 1 to 99,999,999. Check the number."),
    REGISTRATION_MALFORMED(
            "A registration's code is 1 to 30 letters, digits, dots, underscores and hyphens. It"
                    + " names nobody."),
    DRAW_NUMBER_TWICE("A draw number stands on the roster twice. Give each once."),
    REGISTRATION_TWICE("A registration has two draw numbers. Give each one."),
    ROSTER_DIFFERS(
            "The roster as it was entered isn't the one that is closed: its count or digest"
                    + " differs. Compare the lists before you close it."),
    ROSTER_UNSIGNED(
            "The roster wasn't under a signed checkpoint before its seed was published. Sign it"
                    + " while the seed is unknown; otherwise announce another seed."),
    ROSTER_SIGNED_ALREADY("The roster is signed already. See the record."),
    SEED_FIXED(
            "The roster is signed, and the seed's source stands. Another is announced when the"
                    + " draw by it was set aside, or when the roster was signed too late for it."),
    SEED_UNKNOWN("The seed hasn't been recorded. Record it first."),
    SEED_KNOWN_ALREADY("The seed is known already. There is one for a draw."),
    SEED_NOT_AS_NAMED(
            "The seed isn't that of the source that was announced: game, draw, place and time must"
                    + " be the same. For the fallback, say why the source published nothing."),
    SEED_NOT_PUBLISHED_YET("By what was announced, the seed isn't published yet. Wait for it."),
    SEED_MALFORMED(
            "The seed is given as it was published, in printable ASCII without spaces around it,"
                    + " so that everybody hashes the same."),
    DRAWN_ALREADY(
            "The lottery has been drawn. There is no second draw until the first is set aside."),
    NOT_DRAWN("The lottery hasn't been drawn. Draw it first."),
    CONFIRMED_ALREADY(
            "The draw has been confirmed. What is said against it now is a case for reconsideration"
                    + " or the courts."),
    CHALLENGE_UNANSWERED(
            "The draw was challenged. Say what is answered to that, or leave the answer out where"
                    + " nobody did.");

    private final Rule rule;

    LotteryRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
