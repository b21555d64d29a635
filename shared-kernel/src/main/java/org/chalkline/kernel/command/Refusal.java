package org.chalkline.kernel.command;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out. Nothing was recorded.
 *
 * @param code a stable word for programs, such as {@code SCHOOL_CLOSED}
 * @param message what is wrong and what to do, for people
 * @param law the law that the rule stands in, if it is one
 * @param article the article, such as {@code 57}
 */
public record Refusal(String code, String message, @Nullable String law, @Nullable String article)
        implements Serializable {

    /**
     * The code of a command that was refused because another one changed the same record meanwhile.
     * It is the only refusal that the same command may escape under another command id.
     */
    public static final String CONFLICT = "CONFLICT";

    /** A refusal that rests on no statute: a rule of the record itself. */
    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null, null);
    }
}
