package org.chalkline.command.headmaster;

import org.chalkline.command.Reason;

/** Why an act on a head's career can be refused. */
public enum HeadmasterRefusal implements Reason {
    // Rank.
    APPRAISAL_EXISTS("Another appraisal bears this number, or is under way. Finish it first."),
    UNKNOWN_APPRAISAL("No appraisal under way bears this number."),
    UNKNOWN_RANK("There is no such rank. Give the code of one of those the rules name."),
    RANK_NOT_HIGHER("The rank isn't higher than the one held on that day."),
    NOT_A_HEAD("The person doesn't head this school on that day."),
    EVIDENCE_MISSING("Nothing is given that speaks for it. Give at least one document."),
    OUTCOMES_MISSING("Name the outcomes that count for it: one at least, each once."),
    PANEL_NOT_FORMED("No panel has been formed. Form it first."),
    PANEL_NOT_IN_FAVOUR("The panel didn't vote for the rank, so it can't be conferred."),
    PANEL_HAS_NOT_VOTED("The panel has not voted. Record its vote first."),
    NO_GROUND_TO_REFUSE(
            "The panel voted for the rank and no objection was upheld. There is no ground to refuse"
                    + " it."),

    // Assessment.
    YEAR_NOT_OVER("A year is assessed from December on. Assess it then."),
    ASSESSED_ALREADY("It has been assessed otherwise. What is contested is reviewed."),
    GRADE_BARRED_BY_SANCTION(
            "A sanction stood in that year, which bars the grade: a warning bars excellent, a"
                    + " demerit all from qualified, what is heavier all but unqualified.",
            Law.SANCTIONS,
            "7"),
    NO_SUCH_TERM("The person had no term as head of this school with this last day."),
    TERM_NOT_NEAR_ITS_END("A term is assessed in its last half year, or afterwards.");

    private final Rule rule;

    HeadmasterRefusal(String message) {
        rule = Rule.of(message);
    }

    HeadmasterRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** The laws and rules that the reasons rest on. */
    private static final class Law {
        static final String SANCTIONS = "Rules on Sanctions for Staff of Public Institutions";
    }
}
