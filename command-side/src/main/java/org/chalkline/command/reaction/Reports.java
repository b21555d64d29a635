package org.chalkline.command.reaction;

/** Where a reaction says what somebody has to see to, when it finds several things at once. */
public interface Reports {

    /** Puts it on record, within the command under way; what is there already stays as it is. */
    void raise(ReportRefused report);
}
