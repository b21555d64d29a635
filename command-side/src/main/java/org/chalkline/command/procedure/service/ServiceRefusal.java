package org.chalkline.command.procedure.service;

import org.chalkline.command.Reason;

/** Why a service can't be recorded. */
public enum ServiceRefusal implements Reason {
    UNKNOWN_DOCUMENT(
            "No decision and no notice of this matter has that number. Give the number of the paper"
                    + " as the matter's history shows it."),
    RECEIVER_MISSING(
            "It is not said on whom the paper is served. Name the party.",
            "Administrative Penalty Law",
            "61"),
    NOT_A_PARTY(
            "Papers of a matter are served on its parties. Name one of them as the matter does, a"
                    + " natural person by their code.",
            "Administrative Penalty Law",
            "61"),
    SERVED_BEFORE_MADE(
            "The paper is dated after that day. Check the day of the service, and the paper's"
                    + " number."),
    SERVED_ALREADY(
            "This paper was served on this party before, and their periods run from that day. Name"
                    + " the other party, or the other paper."),
    PAPER_UNKNOWN(
            "No paper of that digest can be had. Give the digest of the paper that is printed from"
                    + " the decision or notice, at GET /papers/POSITION.pdf or .html; or bring in"
                    + " what was served with PUT /documents; or leave the digest out."),
    CONSENT_MISSING(
            "A paper is served by electronic means only on who has agreed to it and signed a"
                    + " confirmation. Name its digest and its day, or serve the paper otherwise.",
            "Administrative Penalty Law",
            "61"),
    CONSENT_AFTER_SERVICE(
            "The receiver agreed to electronic service after that day only. Serve the paper"
                    + " otherwise, or on a later day.",
            "Administrative Penalty Law",
            "61"),
    CONSENT_WITHOUT_USE("Consent is for electronic service. Leave it out, or correct the mode."),
    NOT_ANNOUNCED(
            "The paper was not announced for this party. Record the announcement first.",
            "Civil Procedure Law",
            "95"),
    ANNOUNCED_ALREADY(
            "The paper was announced for this party before. It counts as served on the day after"
                    + " the announcement's last day."),
    ANNOUNCEMENT_DAY(
            "What was announced counts as served on the day after the announcement's last day."
                    + " Give that day, once it has come.",
            "Civil Procedure Law",
            "95"),
    ANNOUNCEMENT_NEEDS_NO_ATTEMPT(
            "An announcement is no attempt that could fail. Record the announcement itself.");

    private final Rule rule;

    ServiceRefusal(String message) {
        rule = Rule.of(message);
    }

    ServiceRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
