package org.chalkline.axon.desk;

import org.axonframework.modelling.command.AggregateNotFoundException;

/** There is no aggregate of this type and id. */
public class UnknownAggregateException extends AggregateNotFoundException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /** No aggregate of the type bears the id that wasn't found. */
    public UnknownAggregateException(String type, AggregateNotFoundException notFound) {
        super(
                String.valueOf(notFound.getAggregateIdentifier()),
                "There is no " + type + " " + notFound.getAggregateIdentifier(),
                notFound);
        this.type = type;
    }

    /** The aggregate's type, such as {@code School}. */
    public String type() {
        return type;
    }
}
