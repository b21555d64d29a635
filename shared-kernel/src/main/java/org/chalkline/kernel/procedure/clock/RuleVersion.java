package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * A statutory rule as it stands, or stood, in one version of its law.
 *
 * @param id the rule
 * @param title what the period is for, in English
 * @param titleZh the same in Chinese
 * @param law the law's English name
 * @param lawZh the law's Chinese name
 * @param lawVersion the year of the law's version, such as {@code 2019}
 * @param inForceFrom the first day in force
 * @param inForceUntil the first day no longer in force; absent while it is
 * @param text the name of the law's text as it was read for this version; absent where it was not
 *     at hand, and the numbers are taken to be those of the version after it
 * @param actor who must act within it
 * @param owedTo who applied for the act, and can contest that it wasn't done; absent where nobody
 *     did
 * @param event what it is counted from
 * @param terms what the law says of it
 */
public record RuleVersion(
        RuleId id,
        String title,
        String titleZh,
        String law,
        String lawZh,
        String lawVersion,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        @Nullable String text,
        Actor actor,
        @Nullable Actor owedTo,
        String event,
        Terms terms) {

    /** Who must act within a period. */
    public enum Actor {
        AUTHORITY,
        /** The applicant, or another whose interests the licence touches. */
        APPLICANT,
        LICENSEE,
        ORGANISER,
        SCHOOL,
        /** A school or an office, as one that keeps state assets. */
        UNIT,
        TEACHER,
        /** Somebody employed by a public institution. */
        STAFF,
        /** Who a proceeding or a decision is about. */
        PARTY,
        /** Somebody else whose interests it touches. */
        THIRD_PARTY,
        /** Who is inspected. */
        INSPECTED,
        /** Who decides on reconsideration. */
        REVIEW_BODY,
        COURT
    }

    /** Whether this version was in force on the day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || day.isBefore(inForceUntil));
    }

    /** What a fact keeps of this version. */
    public RuleRef ref() {
        return new RuleRef(id, lawVersion);
    }

    /** A refusal that rests on this rule's article. */
    RefusalException refused(String code, String message) {
        return new RefusalException(new Refusal(code, message, law, terms.article()));
    }
}
