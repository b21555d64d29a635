package org.chalkline.command.matter;

import org.chalkline.command.Reason;

/** Says why an act on an assigned matter can be refused. */
public enum MatterRefusal implements Reason {
    UNKNOWN_MATTER("No assigned matter has this code. Look the code up in the register."),
    MATTER_ID_IN_USE("Another assigned matter stands under this code. Codes are never reused."),
    UNKNOWN_CASE(
            "Nothing on record has this id. Name the case that the matter is about by its id."),
    PETITIONER_MISSING(
            "What somebody asks is sealed under their code. Name who they are, or leave it out."),
    TERM_MISSING(
            "Nobody named a last day, and matters of this kind have no period of their own. Name the"
                    + " day that the assigner set."),
    TERM_PAST("The last day lies before the day on which the matter came in. Check both."),
    MATTER_CLOSED("The matter was closed, or given back as not ours. Nothing follows."),
    DISPATCHED_ALREADY("The matter was dispatched before, to the same lead and otherwise."),
    TWO_LEADS("One unit leads, and answers for the matter. Name one; others help."),
    LEAD_HELPS_ITSELF("The lead can't be among those who help it. Name others, or none."),
    ANSWER_DAY_MISSING(
            "Name the day by which those who help are to answer, not before today's act."),
    NOT_DISPATCHED("The matter was not dispatched. Dispatch it first."),
    NOT_THE_LEAD("Another unit leads the matter. Its act is the lead's alone."),
    TAKEN_ALREADY("The lead took the matter in hand before."),
    NOT_TAKEN("The lead hasn't taken the matter in hand. Take it first."),
    NOT_A_CO_HANDLER("The unit is none of those who help with the matter."),
    ANSWERED_ALREADY("The unit has answered. It can answer again once a report was sent back."),
    CO_HANDLER_SILENT(
            "A unit that helps hasn't answered. Have its answer recorded, then report the matter."),
    REPORTED_ALREADY("A report of the matter is waiting, or was accepted."),
    NOT_REPORTED("No report of the matter is waiting."),
    ACCEPTED_BY_HANDLER(
            "Who handled the matter neither accepts its report nor sends it back. Another must."),
    NOT_ACCEPTED("The report was not accepted. Have it accepted before the assigner is answered."),
    MATTER_ANSWERED_ALREADY("The assigner was answered before."),
    NOT_ANSWERED("The assigner was not answered. Answer first, then close the matter."),
    EXTENDED_BY_OURSELVES(
            "Only the assigner can name a later day, by a paper of its own. Ask the assigner."),
    TERM_NOT_LATER("The day isn't later than the one that runs. Give the later day it named.");

    private final Rule rule;

    MatterRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
