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

    /** What is wrong and what to do, for people. */
    String message();

    /** The law in which the rule stands, absent where it is a rule of the record itself. */
    default @Nullable String law() {
        return null;
    }

    /** The article of that law. */
    default @Nullable String article() {
        return null;
    }

    /** What the caller is told. */
    default Refusal refusal() {
        return new Refusal(name(), message(), law(), article());
    }

    /** The same, where the law to cite depends on the case. */
    default Refusal citing(String law, String article) {
        return new Refusal(name(), message(), law, article);
    }
}
