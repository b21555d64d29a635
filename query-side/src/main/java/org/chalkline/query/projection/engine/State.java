package org.chalkline.query.projection.engine;

/** A state and its written form. */
record State<S>(S value, Encoded form) {

    boolean sameAs(State<S> other) {
        return this == other || value.equals(other.value);
    }
}
