package org.chalkline.query.procedure.paper;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;

/** There is no paper of a fact. */
public final class NotPrintableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private NotPrintableException(String code, String message) {
        super(message);
        this.code = code;
    }

    static NotPrintableException noPaper(Fact fact) {
        return new NotPrintableException(
                "NOT_A_PAPER",
                "Nobody is told of this fact of %s by a paper: it rests on no decision, and no notice tells it. Name the position of one that does, as the matter's history shows it."
                        .formatted(fact.subject()));
    }

    static NotPrintableException noTemplate(LocalDate day) {
        return new NotPrintableException(
                "NO_TEMPLATE",
                "No template was in force on %s. Bring the paper in as it was, with PUT /documents."
                        .formatted(day));
    }

    static NotPrintableException noWord(String type, String template) {
        return new NotPrintableException(
                "NO_TEMPLATE",
                "The template %s that was in force has no word for %s. Bring the paper in as it was, with PUT /documents."
                        .formatted(template, type));
    }

    /** A stable word for programs. */
    public String code() {
        return code;
    }

    /** What is wrong, and what to do. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
