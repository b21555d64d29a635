package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import org.chalkline.kernel.fact.FactJson;

/**
 * The scalar {@code ID}, for use in place of graphql-java's own: that one shows an id as it is
 * printed, and the ids of most aggregates are printed with their kind, {@code
 * application/2026-001}. Callers see, and give, the plain value, as the facts' JSON has it.
 */
public final class IdScalar {

    private static final GraphQLScalarType ID =
            Scalars.GraphQLID.transform(builder -> builder.coercing(new PlainIds()));

    private IdScalar() {}

    /** Takes the place of the scalar that is there. Being strict about names would forbid that. */
    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.strictMode(false).scalar(ID).strictMode(true);
    }

    private static final class PlainIds implements Coercing<Object, Object> {
        private static final Coercing<?, ?> OWN = Scalars.GraphQLID.getCoercing();

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof String text) return text;
            return FactJson.MAPPER.valueToTree(value).asString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return OWN.parseValue(input, context, locale);
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return OWN.parseLiteral(input, variables, context, locale);
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return OWN.valueToLiteral(input, context, locale);
        }
    }
}
