package org.chalkline.query.personal;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.chalkline.kernel.person.AccessLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Records what a request was shown of people, and whom it sought, before its answer leaves the
 * program. What can't be recorded isn't shown.
 */
@Component
final class AccessRecorder extends SimplePerformantInstrumentation {
    static final String CODE = "READ_NOT_LOGGED";

    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final String MESSAGE =
            "The answer has personal data, and that you read it could not be logged; so it is not"
                    + " shown. Ask again without what is known of people, or when the operator has"
                    + " mended the log of reads; readiness tells how it stands.";

    private final AccessLog log;
    private final Clock clock;

    AccessRecorder(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Lets what a fetcher calls know for whom it is fetched. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()) return fetcher;
        return env -> PeopleSearch.within(env, () -> fetcher.get(env));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        @Nullable AccessesOfRequest accesses =
                parameters.getGraphQLContext().get(AccessesOfRequest.class);
        if (accesses == null) return CompletableFuture.completedFuture(result);
        try {
            log.add(accesses.at(clock.instant()));
            return CompletableFuture.completedFuture(result);
        } catch (RuntimeException e) {
            LOG.error("An answer with personal data is withheld: who read it can't be logged", e);
            return CompletableFuture.completedFuture(withheld());
        }
    }

    /** Nobody is shown what nobody would know they saw. */
    private static ExecutionResult withheld() {
        return ExecutionResult.newExecutionResult()
                .addError(
                        GraphqlErrorBuilder.newError()
                                .errorType(ErrorType.INTERNAL_ERROR)
                                .message("%s", MESSAGE)
                                .extensions(Map.of("code", CODE))
                                .build())
                .build();
    }
}
