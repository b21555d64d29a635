package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Shows a property that is text, and an amount of money as callers give it: yuan with two decimals,
 * exact, as text.
 */
final class YuanPropertyDataFetcher implements LightDataFetcher<@Nullable Object> {

    private final LightDataFetcher<?> property;

    YuanPropertyDataFetcher(LightDataFetcher<?> property) {
        this.property = property;
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field,
            @Nullable Object source,
            Supplier<DataFetchingEnvironment> env)
            throws Exception {
        return shown(property.get(field, source, env));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
        return shown(property.get(env));
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Money amount ? amount.amount().toPlainString() : value;
    }
}
