package org.chalkline.kernel.contest;

import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for the bureau in a case.
 *
 * @param officer an officer of the bureau; absent for counsel
 * @param person counsel, by their code: their name stands in their own record; absent for officers
 * @param firm the firm of counsel; absent for officers
 */
public record CaseAgent(
        Standing standing,
        @Nullable String officer,
        @Nullable PersonId person,
        @Nullable String firm) {

    /** Tells what they are. */
    public enum Standing {
        /** The head or a deputy of the bureau (负责人). */
        HEAD,
        /** Somebody of its staff (工作人员). */
        STAFF,
        /** A lawyer (律师). */
        COUNSEL
    }
}
