package org.chalkline.command.procedure.legality;

import org.chalkline.command.Reason;

/** Why an act of a legality review can be refused. */
public enum LegalityRefusal implements Reason {
    REVIEWED_BY_ASKING_UNIT(
            "The unit that drafts would review its own draft. Ask the unit that reviews legality.",
            "25"),
    REVIEWED_BY_WHO_ASKED("Who asked for the review can't give the opinion. Another must.", "25"),
    LEGALITY_REVIEW_OPEN(
            "A review of this matter waits for its opinion. Record that, or that it was sent back,"
                    + " before asking anew."),
    LEGALITY_REVIEW_NOT_ASKED("No review waits for an opinion. Ask for one first.", "25"),
    LEGALITY_CHANGES_NOT_ASKED(
            "No opinion says that the draft is lawful once it is changed. Have the changed draft"
                    + " reviewed."),
    LEGALITY_DRAFT_UNCHANGED("The draft is the one that was reviewed. Name the changed one."),
    LEGALITY_REVIEW_MISSING(
            "The draft was not reviewed for its legality, or was found unlawful: it can't be decided"
                    + " upon. Ask for the review; hearing opinions or experts doesn't take its"
                    + " place.",
            "25");

    private static final String LAW = "Regulations on Major Administrative Decisions";

    private final Rule rule;

    LegalityRefusal(String message) {
        rule = Rule.of(message);
    }

    LegalityRefusal(String message, String article) {
        rule = new Rule(message, LAW, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
