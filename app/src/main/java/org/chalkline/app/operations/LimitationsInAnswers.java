package org.chalkline.app.operations;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.chalkline.kernel.limitation.Limitations;
import org.jspecify.annotations.Nullable;

/** Tells in the extensions of every answer what the program doesn't do for the time being. */
final class LimitationsInAnswers extends SimplePerformantInstrumentation {
    private static final String NAME = "limitations";

    private final Limitations limitations;

    LimitationsInAnswers(Limitations limitations) {
        this.limitations = limitations;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var now =
                limitations.now().stream()
                        .map(
                                l ->
                                        Map.of(
                                                "of",
                                                l.of().name(),
                                                "code",
                                                l.code(),
                                                "message",
                                                l.message()))
                        .toList();
        if (now.isEmpty()) return CompletableFuture.completedFuture(result);
        var extensions = new LinkedHashMap<Object, Object>();
        if (result.getExtensions() != null) extensions.putAll(result.getExtensions());
        extensions.put(NAME, now);
        return CompletableFuture.completedFuture(
                result.transform(builder -> builder.extensions(extensions)));
    }
}
