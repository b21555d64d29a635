package org.chalkline.query.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a record calls by the name of a field in the schema. */
final class Properties {

    private Properties() {}

    /** The value of that name; absent if the record has none. */
    static <S> @Nullable Function<S, @Nullable Object> of(Class<S> type, String name) {
        var method = accessor(type, name);
        return method == null ? null : state -> read(method, state);
    }

    static @Nullable Method accessor(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name))
                .filter(each -> each.getParameterCount() == 0)
                .findFirst()
                .map(Properties::opened)
                .orElse(null);
    }

    /** A public method of a class that isn't. */
    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }

    static @Nullable Object read(Method method, Object state) {
        try {
            return method.invoke(state);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " can't be read", e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(method + " failed", e);
        }
    }
}
