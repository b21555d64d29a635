package org.chalkline.command.gateway;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.limitation.LimitedException;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Tells a mutation that the program failed, and that trying again is safe. */
@ControllerAdvice
public class FaultsInGraphQl {
    private static final String FAULT = "COMMAND_FAULT";

    private static final String FAILED =
            "The command could be neither recorded nor refused. Hand it in again under the same"
                    + " command id. If it stays so, look at /actuator/health and the program's log.";

    /** The code under which such a fault is told on every channel. */
    public static String code(CommandGateway.FaultException fault) {
        var limited = LimitedException.in(fault);
        if (limited.isPresent()) return limited.get().code();
        return StoppedStore.isIn(fault) ? StoppedStore.CODE : FAULT;
    }

    /** What the caller reads; the cause stays in the program's own log. */
    public static String message(CommandGateway.FaultException fault) {
        var limited = LimitedException.in(fault);
        if (limited.isPresent()) return limited.get().message();
        return StoppedStore.isIn(fault) ? StoppedStore.MESSAGE : FAILED;
    }

    @GraphQlExceptionHandler
    GraphQLError faulted(CommandGateway.FaultException fault, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", message(fault))
                .extensions(Map.of("code", code(fault)))
                .build();
    }
}
