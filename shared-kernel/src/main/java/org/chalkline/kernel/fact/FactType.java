package org.chalkline.kernel.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which a fact is stored. It is a contract with every store ever written: it stays
 * when the Java class is renamed or moved, and a changed form takes a new revision and an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {

    /** The feature and the fact, such as {@code school.SchoolRenamed}. */
    String value();

    /** The revision of the stored form, from 1. */
    int revision() default 1;
}
