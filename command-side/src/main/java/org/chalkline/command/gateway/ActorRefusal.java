package org.chalkline.command.gateway;

import org.chalkline.command.Reason;

/** Why a request is not believed about who acts. */
public enum ActorRefusal implements Reason {
    ACTOR_MISSING("Nobody has signed in. Send a token in the header Authorization: Bearer TOKEN."),
    ACTOR_MALFORMED(
            "The name in the token, or the header X-Chalkline-On-Behalf-Of or X-Chalkline-Purpose, is blank, longer than 100"
                    + " characters, sent twice, or not percent-encoded UTF-8 of printable text."),
    ACTOR_RESERVED(
            "The token or a header names the program itself, or a name that could be taken for"
                    + " its own. Sign in under another name.");

    private final Rule rule;

    ActorRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
