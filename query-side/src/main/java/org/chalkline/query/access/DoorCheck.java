package org.chalkline.query.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The program doesn't start with a root field of which nothing says to whom it is open. */
@Component
final class DoorCheck implements SmartInitializingSingleton {
    private final ObjectProvider<GraphQlSource> source;

    /**
     * @param source absent from a command that opens the data folder and answers nobody
     */
    DoorCheck(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    @Override
    public void afterSingletonsInstantiated() {
        source.ifAvailable(each -> Doors.of(each.schema()));
    }
}
