package org.chalkline.query.graphql;

/** Tells whether what is recorded here is a made-up district, to try things on. */
@FunctionalInterface
public interface MadeUp {

    /** Whether it is; false means that the records are real. */
    boolean isMadeUp();
}
