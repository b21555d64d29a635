package org.chalkline.kernel.plan;

/** A stored query has no answer that could be a figure, and why. */
public class StoredQueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** Tells what is the matter with a stored query. */
    public enum Fault {
        /** It is no query, or doesn't fit the schema, any more or ever. */
        QUERY_UNREADABLE,

        /** It asks more than one number. */
        QUERY_ASKS_MORE,

        /** Its path leads to no number. */
        QUERY_WITHOUT_NUMBER,

        /** It asks what is known of people. */
        QUERY_ASKS_PEOPLE,

        /** It doesn't leave both clocks to who asks. */
        QUERY_WITHOUT_POINT,

        /** It had no answer that lasts: the position isn't reached, or something is missing. */
        QUERY_UNANSWERED
    }

    public StoredQueryException(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
