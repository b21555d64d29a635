package org.chalkline.axon.gateway;

import org.axonframework.modelling.command.AggregateNotFoundException;

/** There is no aggregate of this type and id. */
public class UnknownAggregateException extends AggregateNotFoundException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /** No aggregate of the type bears the id. */
    public UnknownAggregateException(String type, String id) {
        super(id, "There is no " + type + " " + id);
        this.type = type;
    }

    /** The aggregate's type, such as {@code School}. */
    public String type() {
        return type;
    }
}
