package org.chalkline.query.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.chalkline.query.graphql.RequestCost.Cost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Completes every response: each error gets its code, and the extensions say what the request cost
 * and which basis it was answered on. Of an answer that was given up nothing is left but that.
 */
@Component
public final class ResponseExtensions extends SimplePerformantInstrumentation {

    private final RequestLimits limits;

    public ResponseExtensions(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getGraphQLContext();
        var executionId = parameters.getExecutionInput().getExecutionIdNonNull().toString();
        return CompletableFuture.completedFuture(
                result.transform(
                        builder -> {
                            var givenUp =
                                    result.getErrors().stream()
                                            .filter(RequestLimits::isGivenUp)
                                            .findFirst();
                            if (givenUp.isPresent()) {
                                builder.data(null).errors(List.of(givenUp.get()));
                            } else if (!result.getErrors().isEmpty()) {
                                builder.errors(
                                        result.getErrors().stream()
                                                .map(error -> ErrorCodes.coded(error, executionId))
                                                .toList());
                            }
                            builder.extensions(extensions(result, context));
                        }));
    }

    private Map<Object, Object> extensions(ExecutionResult result, GraphQLContext context) {
        var extensions = new LinkedHashMap<Object, Object>();
        if (result.getExtensions() != null) extensions.putAll(result.getExtensions());
        Cost cost = context.getOrDefault(Cost.class, Cost.NONE);
        var told = new LinkedHashMap<String, Object>();
        told.put("requested", cost.complexity());
        told.put("limit", limits.of(context).cost());
        extensions.put("cost", told);
        @Nullable RequestBasis request = context.get(RequestBasis.class);
        var basis = request == null ? null : request.told();
        if (basis != null) extensions.put("basis", basis);
        return extensions;
    }
}
