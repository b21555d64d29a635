package org.chalkline.command.teacher.qualification;

import org.chalkline.command.Reason;

/** Why an act on somebody's qualifications can be refused. */
public enum QualificationRefusal implements Reason {
    WINDOW_DECLARED_ALREADY(
            "This window was declared otherwise. Each season has one.", Law.REGULATIONS, "14"),
    WINDOW_ENDS_BEFORE_IT_BEGINS("The window's last day lies before its first. Check both."),
    WINDOW_OF_ANOTHER_YEAR("The window's first day lies in another year than its name says."),
    WINDOW_NOT_AHEAD(
            "A window is published before it opens. Check the days.", Law.REGULATIONS, "14"),
    UNKNOWN_WINDOW("No window of this season was declared. Declare it first."),
    OUTSIDE_WINDOW(
            "Applications are taken within the window alone. The next one is open to the"
                    + " applicant.",
            Law.REGULATIONS,
            "14"),
    BARRED(
            "The person's qualification was revoked less than five years ago. Nothing can be"
                    + " applied for until the bar is over.",
            Law.REGULATIONS,
            "19"),
    LOST_FOR_EVER(
            "The person lost their qualification by a crime, or can't acquire one because of it.",
            "Teachers Law",
            "14"),
    QUALIFICATION_HELD("The person holds this kind of qualification on that day already."),
    APPLICATION_PENDING("An application of the person for this kind is pending. Decide it first."),
    APPLICATION_NUMBER_USED("The person has an application of this number. Choose another."),
    UNKNOWN_APPLICATION("The person has no application of this number. Check both."),
    APPLICATION_CLOSED("The application was decided or withdrawn. Nothing follows."),
    DOCUMENT_NAMED_TWICE("A document is named twice. Name each once."),
    SUPPLEMENTED_TOO_LATE(
            "What is missing is taken until the window closes, and not later.",
            Law.REGULATIONS,
            "15"),
    DOCUMENTS_MISSING(
            "Documents are missing, so the conditions can't have been found to be met.",
            Law.REGULATIONS,
            "15"),
    EXAMINED_ALREADY("The application was examined by another, or with another result."),
    NOT_EXAMINED("The application was not examined. Examine it first.", Law.REGULATIONS, "16"),
    CONDITIONS_NOT_MET(
            "The examination found that the conditions are not met. Refuse the qualification.",
            Law.REGULATIONS,
            "16"),
    DECIDED_ABOVE(
            "A qualification of this kind is decided by the authority above. Send the application"
                    + " up.",
            Law.REGULATIONS,
            "13"),
    DECIDED_HERE(
            "The district decides on a qualification of this kind. Grant or refuse it.",
            Law.REGULATIONS,
            "13"),
    NOT_SENT_UP("The application was not sent up. Send it first.", Law.REGULATIONS, "13"),
    CERTIFICATE_NOT_HELD("The person holds no certificate of this number on that day."),
    CERTIFICATE_NUMBER_USED("The person has another certificate of this number. Check it."),
    LOST_ALREADY("The loss is on record already, by another decision.");

    private final Rule rule;

    QualificationRefusal(String message) {
        rule = Rule.of(message);
    }

    QualificationRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String REGULATIONS = "Regulations on Teacher Qualifications";
    }
}
