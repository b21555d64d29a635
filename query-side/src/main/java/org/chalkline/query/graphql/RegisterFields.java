package org.chalkline.query.graphql;

import java.util.Set;
import org.chalkline.query.register.Register;

/**
 * Which fields of {@code Query} are answered from a register. Each register's feature declares one
 * as a bean, so that a request can settle one basis for all its fields before the first is
 * answered.
 */
public record RegisterFields(Register<?> register, Set<String> fields) {

    public RegisterFields {
        fields = Set.copyOf(fields);
    }
}
