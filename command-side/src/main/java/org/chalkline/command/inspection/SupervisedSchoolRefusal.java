package org.chalkline.command.inspection;

import org.chalkline.command.Reason;

/** Says why an act in the supervision of a school can be refused. */
public enum SupervisedSchoolRefusal implements Reason {
    SCHOOL_NOT_SUPERVISED("The school isn't under supervision yet. Put it there first."),
    SUPERVISED_ALREADY("The school is under supervision already. See the record."),
    INSPECTED_IN_FUTURE("The last inspection lies after the day from which it is supervised."),
    VISIT_EXISTS("Another visit or danger of this school stands under this code."),
    VISIT_WITHOUT_INSPECTOR(
            "A visit is made by inspectors who serve that day. Name each once.",
            Law.SUPERVISION,
            "13"),
    VISITOR_TIED("An inspector has a tie to the school. Choose another.", Law.SUPERVISION, "10"),
    VISITOR_NOT_RESPONSIBLE(
            "A visit is made by inspectors of the district that the school lies in that day. See"
                    + " who they are, or lay the district out first.",
            Law.SHANGHAI,
            "14"),
    VISIT_ANNOUNCED_EARLY(
            "A visit is announced two working days before it at the earliest, or not at all.",
            Law.SHANGHAI,
            "18"),
    INFORMANT_MISSING(
            "An informant's words are sealed under their code. Name who they are, or leave it out."),
    DANGER_DUE_PAST("The last day to answer lies before the day of the report. Check both.");

    private final Rule rule;

    SupervisedSchoolRefusal(String message) {
        rule = Rule.of(message);
    }

    SupervisedSchoolRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == VISIT_ANNOUNCED_EARLY || this == VISITOR_NOT_RESPONSIBLE;
    }

    private static final class Law {
        static final String SUPERVISION = "Education Supervision Regulations";
        static final String SHANGHAI = "Shanghai Regulations on Education Supervision";
    }
}
