package org.chalkline.command.personal;

import org.chalkline.command.Reason;

/** Why nobody can be entered as the organiser of a school, on an application or a licence. */
public enum OrganiserRefusal implements Reason {
    PERSON_WITHOUT_ID(
            "A natural person is named with their code in the record (personId), under which what is"
                    + " said of them is sealed. Give it."),
    ORGANISER_NOT_PROCESSED(
            "The organiser's data is restricted or was erased, and nothing new is stored of them."
                    + " Lift the restriction if its ground has gone; who was erased is named under"
                    + " another code.",
            "Personal Information Protection Law",
            "47");

    private final Rule rule;

    OrganiserRefusal(String message) {
        rule = Rule.of(message);
    }

    OrganiserRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
