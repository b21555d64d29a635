package org.chalkline.command.procedure.power;

import org.chalkline.command.Reason;

/** Why an officer's name can't stand under a decision. */
public enum SignatureRefusal implements Reason {
    DECISION_NOT_SIGNED(
            "Whoever hands this in is not signed in as the officer in whose name it is done. Let"
                    + " the officer sign in and hand it in, or give as `paper` the SHA-256 digest of"
                    + " the document that they signed."),
    SIGNED_AS_NO_DECIDER(
            "Decisions are signed by who comes in as a decider. Sign in with that role, or give as"
                    + " `paper` the SHA-256 digest of the signed document."),
    PREPARED_BY_SAME_SUBJECT(
            "Whoever decides signs in as the same person as who prepared the matter, under whatever"
                    + " name. Another must decide.");

    private final Rule rule;

    SignatureRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
