package org.chalkline.command.reaction;

import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.followup.FollowUpId;

/** Where a reaction says what somebody has to see to, when it finds several things at once. */
public interface Reports {

    /** Puts it on record, within the command under way; what is there already stays as it is. */
    void raise(ReportRefused report);

    /**
     * Puts on record what was found, without a fact that called for it alone, and without a last
     * day.
     *
     * @param followUp the same id whenever the same is found
     * @param reaction the reaction's name
     * @param about the id of the aggregate that somebody has to see to
     * @param by the command that found it
     * @param code why, as a stable word
     * @param message why, and what to do
     */
    default void found(
            FollowUpId followUp,
            String reaction,
            String about,
            Class<?> by,
            String code,
            String message) {
        raise(
                new ReportRefused(
                        followUp,
                        reaction,
                        about,
                        FactStream.NOTHING,
                        by.getSimpleName(),
                        code,
                        message,
                        null));
    }

    /**
     * An id that is the same whenever the same is found.
     *
     * @param prefix how it begins, of whatever is found in this way
     * @param what what tells it from all else that is found so; it stands in the id by its digest
     */
    static FollowUpId id(String prefix, String what) {
        int shortDigest = 16;
        return new FollowUpId(prefix + Sha256.hex(what).substring(0, shortDigest));
    }
}
