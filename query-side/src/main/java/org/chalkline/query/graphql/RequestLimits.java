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
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.Limits.Limit;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.RequestCost.Cost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses requests that nest too deep or ask for too much, before anything is fetched, and gives up
 * those whose answer grows too large or takes too long.
 */
@Component
public final class RequestLimits extends SimplePerformantInstrumentation {

    private static final String TOO_LARGE = "ANSWER_TOO_LARGE";
    private static final String TOO_SLOW = "ANSWER_TOO_SLOW";

    private final Limits limits;
    private final Duration within;
    private final LongSupplier nanos;

    /** When a query is given up, by the clock that tells {@link #nanos}. */
    private record Deadline(long nanos) {}

    /**
     * @param limits what each role may ask for: for the cost see {@link RequestCost}, for the size
     *     of an answer {@link AnswerSize}
     * @param within how long a query may take. An act is carried out to its end, and what it says
     *     of it is told, however long that takes
     */
    @Autowired
    public RequestLimits(Limits limits, @Value("${chalkline.answer-within:20s}") Duration within) {
        this(limits, within, System::nanoTime);
    }

    RequestLimits(Limits limits, Duration within, LongSupplier nanos) {
        this.limits = limits;
        this.within = within;
        this.nanos = nanos;
    }

    /** What the one who asks may ask for. */
    Limit of(GraphQLContext context) {
        return limits.of(Viewer.of(context).who());
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
        var limit = of(context.getGraphQLContext());
        int depth = limit.depth();
        long complexity = limit.cost();
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
        if (context.getOperationDefinition().getOperation() == Operation.QUERY) {
            var end = new Deadline(nanos.getAsLong() + within.toNanos());
            context.getGraphQLContext().put(Deadline.class, end);
        }
        return null;
    }

    /** After the end nothing more is fetched; that it was given up is told of the field then. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getExecutionContext().getGraphQLContext();
        return isTooLate(context) ? env -> null : fetcher;
    }

    private boolean isTooLate(GraphQLContext context) {
        @Nullable Deadline end = context.get(Deadline.class);
        return end != null && nanos.getAsLong() - end.nanos > 0;
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
    static boolean isGivenUp(GraphQLError error) {
        return error instanceof LimitExceeded;
    }

    private void count(InstrumentationFieldCompleteParameters parameters) {
        var context = parameters.getExecutionContext().getGraphQLContext();
        if (isTooLate(context)) {
            throw new LimitExceeded(
                    TOO_SLOW,
                    "The answer took longer than "
                            + within.toMillis()
                            + " ms, which is as long as one may take: ask for fewer fields or smaller pages, or later.");
        }
        var size = AnswerSize.of(context);
        long maxBytes = of(context).answerBytes();
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
