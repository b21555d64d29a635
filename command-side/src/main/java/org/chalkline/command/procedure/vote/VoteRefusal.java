package org.chalkline.command.procedure.vote;

import org.chalkline.command.Reason;

/** Why a decision that several take together can be refused. */
public enum VoteRefusal implements Reason {
    NAMED_TWICE("Somebody is named twice. Name each once."),
    DECISION_WITHOUT_MINUTES(
            "A decision made together is recorded with its minutes. Give their digest.",
            Law.DECISIONS,
            "30"),
    DISSENT_MISSING(
            "Somebody voted against, and what they said is not recorded. Record it.",
            Law.DECISIONS,
            "30"),
    NOT_A_MEMBER(
            "Somebody voted who is no member. Check who sat and who voted.", Law.DECISIONS, "30"),
    CHAIR_NOT_A_MEMBER("Who presided does not stand among the members. Name all members."),
    VOTED_ALREADY("The member has voted otherwise. Each votes once.", Law.DECISIONS, "30"),
    VOTED_TWICE(
            "Two votes of one member are given. Each votes once: leave out the one that does not"
                    + " count.",
            Law.DECISIONS,
            "30"),
    TOO_FEW_MEMBERS(
            "There are fewer members who may vote than deciding together takes. Have more decide."),
    QUORUM_MISSING(
            "Fewer members voted than must. Record every vote, abstentions too, or decide again"
                    + " with more."),
    HEAD_MISSING(
            "The head decides this after the others have spoken. Name the head as who presided.",
            Law.DECISIONS,
            "30"),
    HEAD_NOT_LAST(
            "The head speaks last. Give the votes in the order in which the members spoke.",
            Law.DECISIONS,
            "30"),
    HEAD_UNDECIDED("The head decides this and can't abstain. Record how the head decided."),
    HEAD_WITHOUT_REASONS(
            "The head decided otherwise than most of the members think, and gave no reasons. Record"
                    + " them.",
            Law.DECISIONS,
            "30"),
    DECIDED_ALREADY("It has been decided on the candidate already, and the notice has begun."),
    UNKNOWN_VOTE_MATTER(
            "No rule says what a vote on a matter of this name takes. Look the name up in"
                    + " statutes/votes.json."),
    VOTE_HAS_ITS_OWN_ACT(
            "Votes on this are recorded by an act of their own, which knows the rest of the file."),
    VOTE_NUMBER_USED(
            "Another vote of the matter bears this number, and it counts. Give each its own.");

    private final Rule rule;

    VoteRefusal(String message) {
        rule = Rule.of(message);
    }

    VoteRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";
    }
}
