package org.chalkline.query.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.Map;
import org.chalkline.query.graphql.RequestCost.Cost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses requests that nest too deep or ask for too much, before anything is fetched. */
@Component
public final class RequestLimits extends SimplePerformantInstrumentation {

    private final int maxDepth;
    private final long maxComplexity;

    /**
     * @param maxDepth how many fields may be nested
     * @param maxComplexity how many values a request may ask for, see {@link RequestCost}
     */
    public RequestLimits(
            @Value("${chalkline.max-depth:12}") int maxDepth,
            @Value("${chalkline.max-complexity:10000}") long maxComplexity) {
        this.maxDepth = maxDepth;
        this.maxComplexity = maxComplexity;
    }

    long maxComplexity() {
        return maxComplexity;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var cost =
                RequestCost.of(
                        context.getOperationDefinition(),
                        context.getFragmentsByName(),
                        context.getCoercedVariables().toMap());
        context.getGraphQLContext().put(Cost.class, cost);
        if (cost.depth() > maxDepth) {
            throw new LimitExceeded(
                    "TOO_DEEP",
                    "The query nests "
                            + cost.depth()
                            + " fields and may nest "
                            + maxDepth
                            + ": ask for less depth, or in several queries.");
        }
        if (cost.complexity() > maxComplexity) {
            throw new LimitExceeded(
                    "TOO_COMPLEX",
                    "The query costs "
                            + cost.complexity()
                            + " and may cost "
                            + maxComplexity
                            + ": ask for fewer fields or smaller pages.");
        }
        return null;
    }

    private static final class LimitExceeded extends AbortExecutionException {
        private static final long serialVersionUID = 1L;

        private final String code;

        LimitExceeded(String code, String message) {
            super(message);
            this.code = code;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of(ErrorCodes.CODE, code);
        }
    }
}
