package org.chalkline.query.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.validation.BindException;

/** Turns exceptions of resolvers into errors with codes. */
@Configuration(proxyBeanMethods = false)
class ErrorResolvers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResolvers.class);

    @Bean
    @Order(0)
    DataFetcherExceptionResolver requestExceptionResolver() {
        return DataFetcherExceptionResolver.forSingleError(ErrorResolvers::refused);
    }

    /** Comes after every other resolver, so that no exception leaves without a code. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    DataFetcherExceptionResolver unexpectedExceptionResolver() {
        return DataFetcherExceptionResolver.forSingleError(ErrorResolvers::unexpected);
    }

    private static @Nullable GraphQLError refused(Throwable thrown, DataFetchingEnvironment env) {
        return switch (thrown) {
            case RequestException request ->
                    error(env, ErrorType.BAD_REQUEST, request.code(), message(request));
            case BindException binding ->
                    error(
                            env,
                            ErrorType.BAD_REQUEST,
                            "BAD_VALUE",
                            "The arguments can't be read: " + rejected(binding));
            default -> null;
        };
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

    private static GraphQLError unexpected(Throwable thrown, DataFetchingEnvironment env) {
        var reference = ErrorCodes.newReference();
        LOG.error(
                "{} failed, reference {}", env.getExecutionStepInfo().getPath(), reference, thrown);
        return GraphqlErrorBuilder.newError(env)
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", ErrorCodes.internalMessage(reference))
                .extensions(
                        Map.of(
                                ErrorCodes.CODE,
                                ErrorCodes.INTERNAL_ERROR,
                                ErrorCodes.REFERENCE,
                                reference))
                .build();
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
