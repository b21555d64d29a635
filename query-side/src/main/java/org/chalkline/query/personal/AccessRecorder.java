package org.chalkline.query.personal;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.chalkline.kernel.person.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a request was shown of people, before its answer leaves the program. */
@Component
final class AccessRecorder extends SimplePerformantInstrumentation {
    private final AccessLog log;
    private final Clock clock;

    AccessRecorder(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        @Nullable AccessesOfRequest accesses =
                parameters.getGraphQLContext().get(AccessesOfRequest.class);
        if (accesses != null) log.add(accesses.at(clock.instant()));
        return CompletableFuture.completedFuture(result);
    }
}
