package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code Date}, for use in place of that of graphql-java-extended-scalars: that one
 * quietly takes 30 February for the 28th, and a date that decides on rights must not be guessed.
 */
public final class DateScalar {

    public static final GraphQLScalarType DATE =
            GraphQLScalarType.newScalar()
                    .name("Date")
                    .description("A day, ISO 8601: `2026-09-01`.")
                    .coercing(new Days())
                    .build();

    private DateScalar() {}

    private static final class Days implements Coercing<LocalDate, String> {
        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof LocalDate day) return day.toString();
            throw new CoercingSerializeException("not a day: " + value.getClass().getSimpleName());
        }

        @Override
        public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
            var day = parse(input);
            if (day == null) throw new CoercingParseValueException(message(input));
            return day;
        }

        @Override
        public LocalDate parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            var text = input instanceof StringValue string ? string.getValue() : input;
            var day = parse(text);
            if (day == null) throw new CoercingParseLiteralException(message(text));
            return day;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }

        private static @Nullable LocalDate parse(@Nullable Object input) {
            if (!(input instanceof String text) || !FORM.matcher(text).matches()) {
                return input instanceof LocalDate day ? day : null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static String message(@Nullable Object input) {
            var told =
                    input instanceof String text && text.length() <= 40 ? "'" + text + "'" : "This";
            return told + " is no day of the calendar: give one in the form 2026-09-01.";
        }
    }
}
