package org.chalkline.command.personal;

import org.chalkline.command.Reason;

/**
 * What is still open about a person, so that their data is needed and must not be deleted: its
 * purpose isn't achieved yet.
 */
public enum OpenMatter implements Reason {
    EMPLOYED("The person is employed as a teacher. Record the end of the employment first."),
    SANCTION_STANDS(
            "A sanction against the person stands, or its term is over and it isn't lifted. Wait"
                    + " for its end and lift it first."),
    CONTEST_OPEN("A review or an appeal of the person's isn't decided. Decide it first."),
    BARRED("The person is barred from applying for a qualification. Wait until the bar is over."),
    APPLICATION_OPEN(
            "An application of the person's isn't decided. Decide it, or record its withdrawal"
                    + " first."),
    COMPLAINT_OPEN(
            "A complaint of the person's isn't decided. Decide it, or record its withdrawal"
                    + " first."),
    ASSIGNED_MATTER_OPEN(
            "An assigned matter that the person asked for isn't closed. Close it, or give it back"
                    + " first."),
    PENALTY_OPEN(
            "A penalty case that the person is a party or a witness of isn't at its end. Bring it"
                    + " there first."),
    REVIEW_OR_SUIT_OPEN(
            "A reconsideration or a lawsuit that the person brought, or acts in, isn't at its end, or"
                    + " its outcome isn't performed. Bring it there first."),
    DATA_REQUEST_OPEN(
            "The person asked for their data and has no answer yet. Answer, refuse or pass on the"
                    + " request first."),
    DISCLOSURE_REQUEST_OPEN(
            "A request for disclosure that the person made, or is asked about, isn't answered."
                    + " Answer it first."),
    APPRAISAL_OPEN(
            "An appraisal of the person's for a title or rank is pending. Bring it to its end"
                    + " first."),
    CANDIDACY_OPEN(
            "The person is a candidate for a post or an office. Record what became of it first."),
    HEADS_SCHOOL("The person heads a school, or is to. Record their departure first."),
    AUDIT_OPEN("The audit of the person's departure isn't reported. Record the report first."),
    LICENCE_HELD(
            "The person is the organiser of a school whose licence stands. Record its end first."),
    INSPECTOR_SERVES("The person is an education inspector. Record the end of that first."),
    DANGER_REPORTED(
            "The person told of a danger at a school, and the last day to answer hasn't passed. Wait"
                    + " for it."),
    SANCTION_PROPOSED(
            "It was proposed that the person be sanctioned, and nobody answered. Record the answer"
                    + " first."),
    HOLDS_ASSET("The person has signed for an asset. Have it handed over or returned first."),
    CONTRACT_OPEN(
            "The person is the supplier of an IT project that isn't accepted. Bring the project"
                    + " there first."),
    TUITION_OWED(
            "The person paid tuition for lessons that they neither had nor got back. Record one of"
                    + " the two first."),
    RESEARCH_OPEN(
            "The person leads a research project that isn't at its end. Bring it there first."),
    MAJOR_DECISION_OPEN(
            "The person was heard on a major decision that is under way, or that can be contested and"
                    + " isn't evaluated. Take it to its end, evaluate it, or wait until nobody can"
                    + " contest it."),
    CLOCK_RUNS("A statutory period runs in a matter of the person's. Bring the matter to its end.");

    private final Rule rule;

    OpenMatter(String message) {
        rule = new Rule(message, "Personal Information Protection Law", "47(1)");
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
