package org.chalkline.query.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.SerializationError;
import graphql.execution.MissingRootTypeException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;

/** Gives each error of a response its stable code, those of graphql-java too. */
final class ErrorCodes {
    static final String CODE = "code";
    static final String REFERENCE = "reference";
    static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    /** A stored value isn't what its field shows. It costs that field, and nothing beside it. */
    static final String VALUE_NOT_SHOWN = "VALUE_NOT_SHOWN";

    /** An answer is asked for in parts, and comes whole here. */
    static final String NOT_IN_PARTS = "INCREMENTAL_DELIVERY_UNSUPPORTED";

    static final String NOT_IN_PARTS_MESSAGE =
            "Answers come whole here: @defer and @stream are not known. Leave them out, and ask for what may come later in a request of its own.";

    private static final Pattern OF_PARTS = Pattern.compile("'(defer|stream)'");

    private static final Logger LOG = LoggerFactory.getLogger(ErrorCodes.class);
    private static final int LONGEST_MESSAGE = 1_000;

    private ErrorCodes() {}

    /**
     * The error with its code. One that carries a code already stays as it is.
     *
     * @param executionId under which the log tells more of what was not expected
     */
    static GraphQLError coded(GraphQLError error, String executionId) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.get(CODE) != null) return error;
        var code = codeOf(error);
        if (code == null) return unexpected(error, executionId);
        if (error instanceof SerializationError) {
            return coded(error, code, notShown(name(error)), null);
        }
        if (code.equals(NOT_IN_PARTS)) return coded(error, code, NOT_IN_PARTS_MESSAGE, null);
        return coded(error, code, shortened(error.getMessage()), null);
    }

    /**
     * The caller is told a reference alone. The exception itself was logged with it where it was
     * thrown; of an answer that does not fit the schema the log tells where, and not the value.
     */
    private static GraphQLError unexpected(GraphQLError error, String reference) {
        if (error.getErrorType() != ErrorType.INTERNAL_ERROR) {
            var kind = error.getClass().getSimpleName();
            LOG.error(
                    "An answer does not fit the schema, executionId {}: {} at {}",
                    reference,
                    kind,
                    error.getPath());
        }
        return coded(error, INTERNAL_ERROR, internalMessage(reference), reference);
    }

    private static String internalMessage(String reference) {
        return "The program failed to answer. Nothing recorded was harmed. Ask again, and if it stays so, give the operator the reference "
                + reference
                + ".";
    }

    private static GraphQLError coded(
            GraphQLError error, String code, String message, @Nullable String reference) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) extensions.putAll(error.getExtensions());
        extensions.put(CODE, code);
        if (reference != null) extensions.put(REFERENCE, reference);
        var builder =
                GraphqlErrorBuilder.newError()
                        .message("%s", message)
                        .errorType(
                                reference == null ? error.getErrorType() : ErrorType.INTERNAL_ERROR)
                        .extensions(extensions);
        if (error.getLocations() != null) builder.locations(error.getLocations());
        if (error.getPath() != null) builder.path(error.getPath());
        return builder.build();
    }

    /** The code, or absent for what no request should be able to bring about. */
    private static @Nullable String codeOf(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError syntax -> "BAD_SYNTAX";
            case UnknownOperationException operation -> "UNKNOWN_OPERATION";
            case MissingRootTypeException operation -> "UNKNOWN_OPERATION";
            case GoodFaithIntrospection.BadFaithIntrospectionError introspection -> "TOO_COMPLEX";
            case ValidationError validation -> codeOf(validation);
            case SerializationError value -> VALUE_NOT_SHOWN;
            default -> codeByClass(error);
        };
    }

    private static String codeOf(ValidationError error) {
        if (!(error.getValidationErrorType() instanceof ValidationErrorType type)) {
            return "BAD_QUERY";
        }
        return switch (type) {
            case WrongType, NullValueForNonNullArgument, BadValueForDefaultArg -> "BAD_VALUE";
            case FieldUndefined -> "UNKNOWN_FIELD";
            case UnknownArgument -> "UNKNOWN_ARGUMENT";
            case UnknownType -> "UNKNOWN_TYPE";
            case UnknownDirective -> isOfParts(error) ? NOT_IN_PARTS : "UNKNOWN_DIRECTIVE";
            case UnknownOperation -> "UNKNOWN_OPERATION";
            default -> "BAD_QUERY";
        };
    }

    private static boolean isOfParts(ValidationError error) {
        return OF_PARTS.matcher(String.valueOf(error.getMessage())).find();
    }

    /**
     * Variables that are not what they were declared to be, and what other resolvers classified.
     */
    private static @Nullable String codeByClass(GraphQLError error) {
        if (error.getErrorType() == graphql.ErrorType.ValidationError) return "BAD_VALUE";
        if (error.getErrorType() instanceof ErrorType type && type != ErrorType.INTERNAL_ERROR) {
            return type.name();
        }
        return null;
    }

    /** The message about a value that can't be shown. The value itself is not repeated. */
    static String notShown(String field) {
        return field
                + " can't be shown as what it should be. The stored value is damaged, or was recorded otherwise; the rest of the answer is not concerned.";
    }

    private static String name(GraphQLError error) {
        var path = error.getPath();
        return path == null || path.isEmpty() ? "A value" : String.valueOf(path.getLast());
    }

    private static String shortened(@Nullable String message) {
        if (message == null) return "";
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
