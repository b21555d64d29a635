package org.chalkline.query.projection.engine;

/**
 * A state and its written form.
 *
 * @param setAside whether it is the last that was known of an entity whose founding fact fell
 */
record State<S>(S value, Encoded form, boolean setAside) {

    State(S value, Encoded form) {
        this(value, form, false);
    }

    boolean sameAs(State<S> other) {
        return this == other || (setAside == other.setAside && value.equals(other.value));
    }

    State<S> asSetAside() {
        return new State<>(value, form, true);
    }
}
