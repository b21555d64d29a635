package org.chalkline.query.register.engine;

/** A state and its written form. Two states are the same if their JSON is. */
record State<S>(S value, Encoded form) {

    boolean sameAs(State<S> other) {
        return this == other || form.json().equals(other.form().json());
    }
}
