package org.chalkline.command.gateway;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components and the constructor of a record. */
public final class RecordShape {

    /** Looked up once for each record, for reflection is slow. */
    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return new RecordShape(type);
                }
            };

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        components = List.of(type.getRecordComponents());
        var types = components.stream().map(RecordComponent::getType);
        try {
            constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its constructor", e);
        }
        constructor.setAccessible(true);
    }

    /** The shape of a record. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** What it is made of, in the order of its constructor. */
    public List<RecordComponent> components() {
        return components;
    }

    /**
     * A record of these values, one for each component.
     *
     * @throws RuntimeException what the constructor throws
     */
    public Object make(List<? extends @Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a record can't be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can't be made", e);
        }
    }
}
