package org.chalkline.query.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.query.access.Changeable;
import org.chalkline.query.personal.AccessesOfRequest;
import org.jspecify.annotations.Nullable;

/** Tells which answers never change, so that whoever got one may keep it. */
public final class SettledAnswers {

    /** What answers say of themselves, whenever they are given. All else speaks of now. */
    private static final Set<String> ALWAYS = Set.of("cost", "basis");

    private SettledAnswers() {}

    /**
     * Whether the same request is answered so for ever: each field of {@code Query} names a
     * position and a day (or goes on from a cursor, which holds both), none of it is about people,
     * bounded by what somebody has in hand, incomplete or an error, and nothing beside it speaks of
     * now.
     *
     * @param context of the request, when it has been answered
     */
    public static boolean isSettled(GraphQLContext context, ExecutionResult result) {
        if (!result.getErrors().isEmpty() || Changeable.isNoted(context)) return false;
        if (context.hasKey(AccessesOfRequest.class)) return false;
        if (!(result.getData() instanceof Map<?, ?> data) || data.isEmpty()) return false;
        var beside = result.getExtensions();
        if (beside != null && !ALWAYS.containsAll(beside.keySet())) return false;
        @Nullable RequestBasis basis = context.get(RequestBasis.class);
        if (basis == null) return false;
        return basis.isSettled(
                data.keySet().stream().map(String::valueOf).collect(Collectors.toSet()));
    }
}
