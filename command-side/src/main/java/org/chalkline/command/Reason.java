package org.chalkline.command;

import org.chalkline.kernel.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a command can be refused. Each feature has one enum of its reasons; the constant's name is
 * the code that programs see, and stays.
 */
public interface Reason {

    /** The stable code, given by the enum's constant. */
    String name();

    /** What the reason says. */
    Rule rule();

    /**
     * What a reason says, and the provision it rests on.
     *
     * @param message what is wrong and what to do, for people
     * @param law the law in which the rule stands, absent where it is a rule of the record itself
     * @param article the article of that law
     */
    record Rule(String message, @Nullable String law, @Nullable String article) {

        /** A rule of the record itself. */
        public static Rule of(String message) {
            return new Rule(message, null, null);
        }
    }

    /**
     * Whether an act of the past that broke this rule can be recorded as it was found. Only of a
     * rule on which nothing that follows in the program rests.
     */
    default boolean mayBeFound() {
        return false;
    }

    /** What is wrong and what to do, for people. */
    default String message() {
        return rule().message();
    }

    /** What the caller is told. */
    default Refusal refusal() {
        return new Refusal(name(), message(), rule().law(), rule().article());
    }

    /** The same, where the law to cite depends on the case. */
    default Refusal citing(String law, String article) {
        return new Refusal(name(), message(), law, article);
    }
}
