package org.chalkline.query.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.FetchedValue;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import java.util.Map;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.RequestCost.Cost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses requests that nest too deep or ask for too much, before anything is fetched, and gives up
 * those whose answer grows too large.
 */
@Component
public final class RequestLimits extends SimplePerformantInstrumentation {

    private static final String TOO_LARGE = "ANSWER_TOO_LARGE";

    private final int maxDepth;
    private final long maxComplexity;
    private final int publicDepth;
    private final long publicComplexity;
    private final long maxBytes;

    /**
     * @param maxDepth how many fields may be nested
     * @param maxComplexity how many values a request may ask for, see {@link RequestCost}
     * @param publicDepth the same for the public
     * @param publicComplexity the same for the public
     * @param maxBytes how large an answer may be, see {@link AnswerSize}
     */
    public RequestLimits(
            @Value("${chalkline.max-depth:12}") int maxDepth,
            @Value("${chalkline.max-complexity:10000}") long maxComplexity,
            @Value("${chalkline.public.max-depth:6}") int publicDepth,
            @Value("${chalkline.public.max-complexity:1500}") long publicComplexity,
            @Value("${chalkline.http.max-answer-bytes:33554432}") long maxBytes) {
        this.maxDepth = maxDepth;
        this.maxComplexity = maxComplexity;
        this.publicDepth = publicDepth;
        this.publicComplexity = publicComplexity;
        this.maxBytes = maxBytes;
    }

    /** How many values the one who asks may ask for. */
    long maxComplexity(GraphQLContext context) {
        return Viewer.of(context).isPublic()
                ? Math.min(publicComplexity, maxComplexity)
                : maxComplexity;
    }

    private int maxDepth(GraphQLContext context) {
        return Viewer.of(context).isPublic() ? Math.min(publicDepth, maxDepth) : maxDepth;
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
        int depth = maxDepth(context.getGraphQLContext());
        long complexity = maxComplexity(context.getGraphQLContext());
        if (cost.depth() > depth) {
            throw new LimitExceeded(
                    "TOO_DEEP",
                    "The query nests "
                            + cost.depth()
                            + " fields and may nest "
                            + depth
                            + ": ask for less depth, or in several queries.");
        }
        if (cost.complexity() > complexity) {
            throw new LimitExceeded(
                    "TOO_COMPLEX",
                    "The query costs "
                            + cost.complexity()
                            + " and may cost "
                            + complexity
                            + ": ask for fewer fields or smaller pages.");
        }
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        count(parameters);
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        count(parameters);
        return null;
    }

    /**
     * Whether an answer was given up with this error. Each field that came too late has one; what
     * they would have shown is let go at once.
     */
    static boolean isTooLarge(GraphQLError error) {
        return error instanceof LimitExceeded limit && limit.code.equals(TOO_LARGE);
    }

    private void count(InstrumentationFieldCompleteParameters parameters) {
        var size = AnswerSize.of(parameters.getExecutionContext().getGraphQLContext());
        if (size.with(FetchedValue.getFetchedValue(parameters.getFetchedObject())) > maxBytes) {
            throw new LimitExceeded(
                    TOO_LARGE,
                    "The answer has more than "
                            + maxBytes
                            + " bytes, which is as much as one may have: ask for fewer fields or smaller pages.");
        }
    }

    private static final class LimitExceeded extends AbortExecutionException {
        private static final long serialVersionUID = 1L;

        private final String code;

        LimitExceeded(String code, String message) {
            super(message);
            this.code = code;
        }

        /** Many fields may come too late, and where they were shown is of no interest. */
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        public Map<String, Object> getExtensions() {
            return Map.of(ErrorCodes.CODE, code);
        }
    }
}
