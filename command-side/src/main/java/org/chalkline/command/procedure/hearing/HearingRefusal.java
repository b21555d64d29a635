package org.chalkline.command.procedure.hearing;

import org.chalkline.command.Reason;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.procedure.hearing.HearingLaw;

/**
 * Why an act of a hearing can be refused. The law and the article that are cited are those of the
 * matter.
 */
public enum HearingRefusal implements Reason {
    NOT_HEARD("In matters of this kind nobody is heard in a hearing. Check the id of the matter."),
    HEARING_NOT_ASKED_FOR(
            "Nobody asks for a hearing in matters of this kind: the bureau calls one itself. Call it."),
    PARTIES_MISSING("No interested party is named. Name each."),
    PARTIES_NOTIFIED_ALREADY(
            "One of these parties was told before. Name those alone who were not."),
    PARTIES_NOT_NOTIFIED("Nobody was told yet that they may ask for a hearing. Tell them first."),
    NOT_AN_INTERESTED_PARTY("Only those who were told that they may can ask for a hearing."),
    HEARING_REQUESTED_ALREADY("This party has asked for the hearing before."),
    HEARING_REQUESTED_TOO_LATE(
            "The time within which a hearing can be asked for has passed. It is not to be held upon"
                    + " this request; the bureau may call one itself."),
    HEARING_NOT_REQUESTED("This party asks for no hearing. Check the name, and the matter."),
    HEARING_CALLED_ALREADY("The hearing is called. To hold it on another day, adjourn it."),
    PRESIDER_INVESTIGATED(
            "The hearing would be presided over by an officer who examines this matter, or has."
                    + " Another must preside."),
    HEARING_NOTICE_TOO_SHORT(
            "The parties would be told too late before the hearing. Call it for a later day."),
    HEARING_NOT_CALLED("No hearing was called. Call it first."),
    HEARING_ON_ANOTHER_DAY(
            "The hearing was called for another day. If it was put off, adjourn it."),
    HEARING_HELD_ALREADY("The hearing was held before."),
    PARTICIPANTS_MISSING("Nobody is named who took part. Name each."),
    PRESIDES_ALREADY("This officer presides already. Name who takes their place."),
    NOT_GIVEN_UP_SO(
            "By the law of this matter that doesn't give up the right to be heard. Hold the hearing,"
                    + " and let the record say who came; or record that the request was taken back."),
    HEARING_NOT_HELD(
            "A hearing was asked for or called, and not held yet. Hold it before deciding, or record"
                    + " that the request was taken back."),
    HEARING_RIGHT_RUNNING(
            "Those who were told can still ask for a hearing. Decide when their time has passed."),
    DECISION_NOT_ON_RECORD(
            "The decision does not rest on the record of each hearing. Name the records' digests"
                    + " among its evidence.");

    private final Rule rule;

    HearingRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case HEARING_REQUESTED_TOO_LATE,
                    PRESIDER_INVESTIGATED,
                    HEARING_NOTICE_TOO_SHORT,
                    HEARING_NOT_HELD,
                    HEARING_RIGHT_RUNNING,
                    DECISION_NOT_ON_RECORD ->
                    true;
            default -> false;
        };
    }

    /** What the caller is told in a matter of this law. */
    public Refusal under(HearingLaw law) {
        var article =
                switch (this) {
                    case NOT_HEARD,
                            HEARING_REQUESTED_ALREADY,
                            HEARING_NOT_REQUESTED,
                            HEARING_CALLED_ALREADY,
                            HEARING_HELD_ALREADY,
                            PARTICIPANTS_MISSING,
                            PRESIDES_ALREADY,
                            NOT_GIVEN_UP_SO ->
                            null;
                    case HEARING_NOT_ASKED_FOR,
                            PARTIES_MISSING,
                            PARTIES_NOTIFIED_ALREADY,
                            PARTIES_NOT_NOTIFIED,
                            NOT_AN_INTERESTED_PARTY,
                            HEARING_REQUESTED_TOO_LATE,
                            HEARING_NOT_HELD,
                            HEARING_RIGHT_RUNNING ->
                            law.right();
                    case HEARING_NOTICE_TOO_SHORT, HEARING_NOT_CALLED, HEARING_ON_ANOTHER_DAY ->
                            law.notice();
                    case PRESIDER_INVESTIGATED -> law.presiding();
                    case DECISION_NOT_ON_RECORD -> law.record();
                };
        return article == null ? refusal() : citing(law.law(), article);
    }
}
