package org.chalkline.command.inspection;

import org.chalkline.command.Reason;

/** Says why an act on a responsible district can be refused. */
public enum DistrictRefusal implements Reason {
    UNKNOWN_DISTRICT("No responsible district has this code. Lay it out first."),
    DISTRICT_EXISTS("Another district stands under this code. Codes are never reused."),
    DISTRICT_DISSOLVED("The district was dissolved. Lay out another, under a code of its own."),
    DISTRICT_WITHOUT_SCHOOL(
            "A district has at least one school. Name each once, or dissolve the district.",
            Law.SUPERVISION,
            "13"),
    DISTRICT_UNCHANGED("The district has these schools, inspectors and contact already."),
    FEWER_THAN_TWO_INSPECTORS(
            "Each school has two inspectors at the least who answer for it, and who have no tie to"
                    + " it.",
            Law.SHANGHAI,
            "14"),
    DISTRICT_INSPECTOR_REPEATED("Name each inspector once, fifty at the most."),
    UNKNOWN_DISTRICT_INSPECTOR("No inspector has this code on that day. Have them engaged first."),
    TERM_OVER(
            "An inspector's term is over on that day, or their office was ended. Choose another.",
            Law.SUPERVISION,
            "6"),
    SCHOOL_IN_OTHER_DISTRICT(
            "A school lies in another district on that day or later. Take it out there first.",
            Law.SHANGHAI,
            "14");

    private final Rule rule;

    DistrictRefusal(String message) {
        rule = Rule.of(message);
    }

    DistrictRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == FEWER_THAN_TWO_INSPECTORS;
    }

    private static final class Law {
        static final String SUPERVISION = "Education Supervision Regulations";
        static final String SHANGHAI = "Shanghai Regulations on Education Supervision";
    }
}
