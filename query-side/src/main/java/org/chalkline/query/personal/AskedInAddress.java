package org.chalkline.query.personal;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.util.Map;

/**
 * Marks a request whose query stands in its address. Whatever stands between writes addresses down,
 * so nobody is sought in one by what is known of them.
 */
public final class AskedInAddress {

    private AskedInAddress() {}

    /** Marks the request. */
    public static ExecutionInput mark(ExecutionInput input) {
        return input.transform(to -> to.graphQLContext(Map.of(AskedInAddress.class, Boolean.TRUE)));
    }

    static boolean isMarked(GraphQLContext context) {
        return context.hasKey(AskedInAddress.class);
    }
}
