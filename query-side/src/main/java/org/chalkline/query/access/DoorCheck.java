package org.chalkline.query.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The program doesn't start with a root field of which nothing says to whom it is open. */
@Component
final class DoorCheck implements SmartInitializingSingleton {
    private final GraphQlSource source;

    DoorCheck(GraphQlSource source) {
        this.source = source;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unused = Doors.of(source.schema());
    }
}
