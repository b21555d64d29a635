package org.chalkline.command.gateway;

import org.chalkline.command.Reason;

/** Why a request is not believed about who acts. */
public enum ActorRefusal implements Reason {
    ACTOR_NOT_TRUSTED(
            "Who acts is believed only on this machine. Call a loopback address, by a loopback name"
                    + " such as localhost."),
    ACTOR_MISSING(
            "The request does not say who acts. Send the headers X-Chalkline-Actor and"
                    + " X-Chalkline-Role."),
    ACTOR_MALFORMED(
            "A header that says who acts is blank, longer than 100 characters, sent twice, or not"
                    + " percent-encoded UTF-8 of printable text."),
    ACTOR_RESERVED(
            "A header says that the program itself acts, or bears a name that could be taken for"
                    + " its own. Send the name and role of who acts.");

    private final Rule rule;

    ActorRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
