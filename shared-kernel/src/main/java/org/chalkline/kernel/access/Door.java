package org.chalkline.kernel.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may hand in an act at all, whatever powers they hold. It stands beside the command, or beside
 * the interface of several; what stands beside the command itself counts.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Door {

    /** The roles that the act is open to; one of them suffices. */
    Role[] value();
}
