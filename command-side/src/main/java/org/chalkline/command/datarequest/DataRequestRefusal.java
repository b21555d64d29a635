package org.chalkline.command.datarequest;

import org.chalkline.command.Reason;

/** Why an act on a request of a person about their data can be refused. */
public enum DataRequestRefusal implements Reason {
    UNKNOWN_DATA_REQUEST("No request has this code. Look the code up in the register."),
    DATA_REQUEST_ID_IN_USE("Another request stands under this code. Codes are never reused."),
    DATA_REQUEST_CLOSED(
            "The request was answered, refused, passed on or taken back. Nothing follows."),
    IDENTIFIED_ALREADY("Whoever asks was identified before, by another or otherwise."),
    REQUESTER_NOT_IDENTIFIED(
            "Nobody has looked yet whether who asks is who they say. Record that with"
                    + " identifyRequester first: data handed to a stranger is a leak.",
            "51"),
    ANSWER_DOCUMENT_MISSING(
            "A copy that was handed out, and a notice of what was put right, are documents. Bring it"
                    + " in with X-Chalkline-About naming the person, and name its digest.",
            "45"),
    ANSWER_DOCUMENT_UNKNOWN(
            "No document of this digest is kept. Bring it in with X-Chalkline-About naming the"
                    + " person, and name the digest that is answered.",
            "45"),
    ANSWER_NOT_SEALED_FOR_PERSON(
            "The document isn't sealed for this person alone. Bring it in anew with"
                    + " X-Chalkline-About naming nobody else, and name the digest that is answered.",
            "51(3)"),
    REFUSED_BY_WHO_IDENTIFIED(
            "Who looked whether the requester is who they say can't refuse the request. Another must"
                    + " decide.",
            "50");

    private static final String LAW = "Personal Information Protection Law";

    private final Rule rule;

    DataRequestRefusal(String message) {
        rule = Rule.of(message);
    }

    DataRequestRefusal(String message, String article) {
        rule = new Rule(message, LAW, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
