package org.chalkline.command.teacher;

import org.chalkline.command.Reason;

/** Why an act on a teacher in service can be refused. */
public enum TeacherRefusal implements Reason {
    UNKNOWN_TEACHER("No teacher of this code is on record. Look the code up in the register."),
    TEACHER_EXISTS(
            "The teacher is on record already. Record what has changed since by its own act."),

    EMPLOYED_ELSEWHERE(
            "The teacher is employed on that day already. The employment must end first, or the"
                    + " teacher be transferred."),
    NOT_EMPLOYED("The teacher is not employed on that day."),
    CONTRACT_ENDS_BEFORE_IT_BEGINS("The contract's last day lies before its first. Check both."),
    CONTRACT_TOO_SHORT(
            "A contract runs for at least three years. Conclude it for longer.",
            Law.PERSONNEL,
            "12"),
    CONTRACT_NOT_NEXT(
            "A renewed contract begins on the day after the one before it ends. Check its first"
                    + " day."),
    CONTRACT_BEFORE_ACT("The contract would begin before it was concluded. Check both days."),
    CONTRACT_STILL_RUNS("The contract has not run out by that day. Check the ground and the day."),
    DISMISSAL_IS_A_SANCTION(
            "A dismissal is imposed as a sanction, and ends the employment by itself.",
            Law.PERSONNEL,
            "18"),
    SAME_SCHOOL("The teacher is at this school already. Name the school to go to."),
    NOT_A_SUCCESSOR(
            "This school didn't follow the one that employs the teacher, by a merger or a division"
                    + " up to that day. Transfer the teacher instead."),
    NOT_MOVED_BY_PLAN(
            "The school that employs the teacher was dissolved by a division, and its plan doesn't"
                    + " say where they go. Go on with the contract at a school that followed, or end"
                    + " it."),
    MOVED_BY_PLAN_ONLY(
            "The division's plan names somebody whom the school doesn't employ as a teacher. Check"
                    + " whom it means."),
    TRANSFER_PENDING("A transfer of the teacher is under way. Wait until it is settled."),
    TRANSFER_NUMBER_USED("The teacher has a transfer of this number. Choose another."),

    NOT_QUALIFIED(
            "The person holds no teacher's qualification on that day.", Law.QUALIFICATIONS, "2"),
    HOURS_RECORDED_ALREADY(
            "This certificate's hours are on record already. The same certificate counts once."),
    HOURS_OUT_OF_RANGE("A certificate proves 1 to 1,000 hours. Check the figure."),
    HOURS_TOO_FEW(
            "The hours of further education since the last five years began do not suffice for a"
                    + " registration. Record what is missing, or defer it.",
            Law.REGISTRATION,
            "8"),

    REINSTATED_AFTER_CHANGE(
            "The dismissal is void, and the person is employed as a teacher again since. Decide in"
                    + " which employment they stay.",
            Law.PERSONNEL,
            "42"),
    EMPLOYED_UNQUALIFIED(
            "The qualification of somebody who is employed as a teacher fell away. Decide whether"
                    + " the employment ends, goes on with other work, or rests on another"
                    + " qualification, with decideUnqualifiedEmployment.",
            Law.TEACHERS,
            "10"),
    NOTHING_FELL_AWAY(
            "No qualification of this teacher fell away of which it would still have to be decided"
                    + " what follows. Check the teacher."),

    PAY_IS_OWED(
            "The dismissal is void, and the employment never ended. Pay the person what they lost"
                    + " in between, and clear their name.",
            Law.PERSONNEL,
            "42");

    private final Rule rule;

    TeacherRefusal(String message) {
        rule = Rule.of(message);
    }

    TeacherRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String PERSONNEL =
                "Regulations on Personnel Management of Public Institutions";
        static final String TEACHERS = "Teachers Law";
        static final String QUALIFICATIONS = "Regulations on Teacher Qualifications";
        static final String REGISTRATION =
                "Interim Measures for the Periodic Registration of Teacher Qualifications";
    }
}
