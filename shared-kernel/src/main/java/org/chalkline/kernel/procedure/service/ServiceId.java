package org.chalkline.kernel.procedure.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One paper on its way to one receiver.
 *
 * @param value the id of the aggregate, {@code :service.} and which of its services it is, from 1,
 *     such as {@code application/2026-001:service.1}
 */
public record ServiceId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[^:]+:service\\.[1-9][0-9]*");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ServiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a service's id: " + value);
        }
    }

    /** The nth service of an aggregate, from 1. */
    public static ServiceId of(String aggregate, int number) {
        return new ServiceId(aggregate + ":service." + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
