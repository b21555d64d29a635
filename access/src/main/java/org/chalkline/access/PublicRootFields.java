package org.chalkline.access;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Turns away who hasn't signed in from every root field of GraphQL that isn't public: schools
 * without people, and what proves the record. The schema itself is public.
 */
@Component
public final class PublicRootFields extends SimplePerformantInstrumentation {

    /** The root fields that need no token. */
    public static final Set<String> PUBLIC = Set.of("school", "schools", "schoolCounts", "ledger");

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var environment = parameters.getEnvironment();
        if (!isRoot(environment) || isPublic(environment)) return fetcher;
        SignedIn who = environment.getGraphQlContext().get(SignedIn.class);
        boolean signedIn = who != null && !who.isAnonymous();
        return signedIn ? fetcher : PublicRootFields::turnAway;
    }

    private static boolean isRoot(DataFetchingEnvironment environment) {
        return environment.getExecutionStepInfo().getPath().getLevel() == 1;
    }

    private static boolean isPublic(DataFetchingEnvironment environment) {
        var field = environment.getField().getName();
        if (field.startsWith("__")) return true;
        boolean query =
                environment.getParentType() instanceof GraphQLNamedType type
                        && type.getName().equals("Query");
        return query && PUBLIC.contains(field);
    }

    private static Object turnAway(DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult()
                .error(
                        GraphqlErrorBuilder.newError(environment)
                                .errorType(ErrorType.UNAUTHORIZED)
                                .message(DoorAnswers.SIGN_IN)
                                .extensions(Map.of("code", DoorAnswers.UNAUTHENTICATED))
                                .build())
                .build();
    }
}
