package org.chalkline.command.engagement;

import org.chalkline.command.Reason;

/** Why an act on an engagement can be refused. */
public enum EngagementRefusal implements Reason {
    UNKNOWN_ENGAGEMENT("No engagement has this code. Look the code up in the register."),
    ENGAGEMENT_EXISTS("Another engagement stands under this code. Codes are never reused."),
    ENGAGEMENT_WITHOUT_MEMBERS("Nobody is engaged. Name who comes, as they sign in."),
    ENGAGED_TWICE("Somebody is named twice. Name each once, as they sign in."),
    ENGAGEMENT_YEARS_REVERSED(
            "The last year lies before the first one, or a year can't be meant. Check both."),
    ENGAGEMENT_DAYS_REVERSED(
            "The last day lies before the first one, or before the day on which they are let in."
                    + " Check the days."),
    ENGAGEMENT_TOO_LONG(
            "An engagement ends by itself within three years. Name an earlier day; it can be"
                    + " extended by a further order."),
    ENGAGEMENT_OVER("The engagement has ended. A new order begins a new one."),
    ENGAGEMENT_NOT_LONGER("The day doesn't lie after the last day so far. Name a later one."),
    ENGAGED_ALREADY_SO("Just these people are engaged already. Check who changed."),
    NOT_ENGAGED(
            "Who asks is not engaged on that day. Name a member of the engagement, as they sign in,"
                    + " and a day within it."),
    EVIDENCE_ASKED_BY_ANOTHER(
            "Who hands this in is not who asks. A member asks for themselves; an officer may hand in"
                    + " what a member asked for."),
    EVIDENCE_REQUEST_EXISTS(
            "Another request stands under this name in the engagement. Give it its own."),
    EVIDENCE_REQUEST_UNKNOWN("Nothing was asked for under this name. Check it."),
    EVIDENCE_GIVEN_ALREADY("What was asked for was given already, or otherwise. See the record."),
    EVIDENCE_ASKED_TODAY("A request for evidence is recorded on the day on which it is made."),
    EVIDENCE_DUE_BEFORE_ASKED("The last day lies before the day of the request. Name a later one.");

    private final Rule rule;

    EngagementRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
