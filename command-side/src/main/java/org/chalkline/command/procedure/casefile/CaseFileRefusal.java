package org.chalkline.command.procedure.casefile;

import org.chalkline.command.Reason;

/** Why something can't be done with a case file. */
public enum CaseFileRefusal implements Reason {
    CASE_OPENED_ALREADY(
            "The matter has a case file already, of another number, title or unit. File its papers"
                    + " there."),
    CASE_NOT_OPENED("The matter has no case file. Open it first."),
    CASE_NOT_OPEN("The case file is closed. Reopen it first, with the reason."),
    CASE_NOT_CLOSED("The case file is open. Close it first."),
    CASE_NOT_ARCHIVED("The case file isn't in the archive. Archive it first."),
    CASE_NOT_IN_HAND(
            "The case file was handed over to the state archive, or its papers were destroyed."
                    + " Nothing more is done with it here."),
    PARTY_NOT_NAMED(
            "A party is either a person, by their code, or an organisation, by its name. Give one"
                    + " of the two."),
    PARTY_NAMED_ALREADY("The party is on the file already, in the same role."),
    PAPER_FILED_ALREADY(
            "The file has this document already, with other particulars. If these were wrong,"
                    + " file what shows it and supersede the earlier paper."),
    UNKNOWN_PAPER("The index has no paper of this number. Look it up there."),
    SUPERSEDED_BY_EARLIER("A paper is superseded by a later one. Check both numbers."),
    SUPERSEDED_ALREADY("The paper was superseded before, by another one."),
    INDEX_FULL("A case file holds at most 10,000 papers. Open one for the part that follows."),
    COLLECTED_BEFORE_MADE("The paper was collected before it was made. Check both days."),
    COLLECTED_AFTER_FILED("The paper was collected after it was filed. Check both days."),
    ORIGINAL_MISSING(
            "The paper is said to be older than the decision, and comes to the file after it. Say"
                    + " where its original has lain since; or give the day on which the bureau"
                    + " really got it.",
            "Provisions on Evidence in Administrative Litigation",
            "19"),
    EVIDENCE_AFTER_DECISION(
            "The decision cites as evidence what was collected after it. What a decision rests on"
                    + " is there when it is taken: leave the paper out, or decide anew.",
            "Administrative Reconsideration Law",
            "46"),
    CLOCK_RUNS(
            "A statutory period runs in the matter, or has passed without the bureau's act. Do the"
                    + " act first, or record it."),
    FOLLOW_UP_OPEN(
            "A follow-up of the matter is open. Settle it first; the list of follow-ups tells"
                    + " which."),
    UNKNOWN_RETENTION(
            "There is no class of retention of this name. Give one of the bureau's table.",
            "Archives Law Implementing Regulations",
            "19"),
    RETENTION_TOO_SHORT(
            "The bureau's table has files of this kind kept for longer. Give that class or a longer"
                    + " one.",
            "Archives Law Implementing Regulations",
            "19"),
    TRANSFER_NOT_DUE(
            "The state archive takes a file in ten years after it was formed. Before that it goes"
                    + " there by an agreement alone: give its number.",
            "Archives Law Implementing Regulations",
            "20"),
    RETENTION_RUNS(
            "The file must be kept for longer, so there is nothing to appraise yet. Wait until its"
                    + " last day has passed.",
            "Archives Law Implementing Regulations",
            "24"),
    NOT_APPRAISED(
            "The file wasn't appraised since its time was over, or its appraisal came to something"
                    + " else. Record the appraisal first; what becomes of the file follows it.",
            "Archives Law Implementing Regulations",
            "24"),
    APPRAISER_DECIDES(
            "Whoever appraised the file took or approved this decision. Have somebody else decide."),
    GOES_TO_STATE_ARCHIVE(
            "The state archive takes in files of this class, so the bureau doesn't destroy them."
                    + " Hand the file over.",
            "Archives Law Implementing Regulations",
            "20"),
    RETENTION_NOT_PROLONGED(
            "The class has the file kept no longer than before. Give a longer one.",
            "Archives Law Implementing Regulations",
            "24"),
    RECORDS_HELD(
            "Something has the records of the matter kept: a hold, a contested act, an open"
                    + " procedure. Nothing of it is destroyed until that has ended.",
            "Archives Law Implementing Regulations",
            "24");

    private final Rule rule;

    CaseFileRefusal(String message) {
        rule = Rule.of(message);
    }

    CaseFileRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
