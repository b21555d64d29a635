package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code Power}. Which powers there are is data, so they can be no words of the schema;
 * yet they are written as words are, as long as nobody has to quote them.
 */
public final class PowerScalar {

    public static final GraphQLScalarType POWER =
            GraphQLScalarType.newScalar()
                    .name("Power")
                    .description("A power, by its code.")
                    .coercing(new PowerCodes())
                    .build();

    private PowerScalar() {}

    private static final class PowerCodes implements Coercing<String, String> {
        private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
        private static final String MESSAGE =
                "This is no power: give its code in the catalogue, such as PRESIDE_HEARINGS.";

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof Power power) return power.code();
            throw new CoercingSerializeException("no power: " + value.getClass().getSimpleName());
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            var code = parse(input);
            if (code == null) throw new CoercingParseValueException(MESSAGE);
            return code;
        }

        @Override
        public String parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            var code =
                    parse(
                            switch (input) {
                                case EnumValue word -> word.getName();
                                case StringValue text -> text.getValue();
                                default -> null;
                            });
            if (code == null) throw new CoercingParseLiteralException(MESSAGE);
            return code;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }

        private static @Nullable String parse(@Nullable Object input) {
            return input instanceof String text && FORM.matcher(text).matches() ? text : null;
        }
    }
}
