package org.chalkline.query.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.BrokenSealException;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.validation.BindException;

/**
 * Turns refused requests into errors with codes. What no resolver knows is logged by Spring, with
 * its execution id, and given its code by {@link ErrorCodes}.
 */
@Configuration(proxyBeanMethods = false)
class ErrorResolvers {

    @Bean
    @Order(0)
    DataFetcherExceptionResolver requestExceptionResolver() {
        return DataFetcherExceptionResolver.forSingleError(ErrorResolvers::refused);
    }

    private static @Nullable GraphQLError refused(Throwable thrown, DataFetchingEnvironment env) {
        return switch (thrown) {
            case RequestException request ->
                    error(env, ErrorType.BAD_REQUEST, request.code(), message(request));
            case ProjectionUnavailableException building ->
                    error(
                            env,
                            ErrorType.INTERNAL_ERROR,
                            "REGISTER_BUILDING",
                            "The projection that answers this is being built from the facts: ask again in a moment, or see 'projections' for how far it has come.");
            case BindException binding ->
                    error(
                            env,
                            ErrorType.BAD_REQUEST,
                            "BAD_VALUE",
                            "The arguments can't be read: " + rejected(binding));
            case BrokenSealException broken ->
                    error(
                            env,
                            ErrorType.INTERNAL_ERROR,
                            ErrorCodes.VALUE_NOT_SHOWN,
                            ErrorCodes.notShown(env.getField().getName()));
            default -> limitedOrStopped(thrown, env);
        };
    }

    private static @Nullable GraphQLError limitedOrStopped(
            Throwable thrown, DataFetchingEnvironment env) {
        var limited = LimitedException.in(thrown).orElse(null);
        if (limited != null) {
            return error(env, ErrorType.INTERNAL_ERROR, limited.code(), limited.message());
        }
        if (!StoppedStore.isIn(thrown)) return null;
        return error(env, ErrorType.INTERNAL_ERROR, StoppedStore.CODE, StoppedStore.MESSAGE);
    }

    private static String message(RequestException request) {
        return request.getMessage() == null ? request.code() : request.getMessage();
    }

    private static String rejected(BindException binding) {
        return String.join(
                ", ",
                binding.getFieldErrors().stream()
                        .map(each -> "'" + each.getField() + "'")
                        .toList());
    }

    private static GraphQLError error(
            DataFetchingEnvironment env, ErrorType type, String code, String message) {
        return GraphqlErrorBuilder.newError(env)
                .errorType(type)
                .message("%s", message)
                .extensions(Map.of(ErrorCodes.CODE, code))
                .build();
    }
}
