package org.chalkline.axon.gateway;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the aggregate of a command in the record component annotated {@link
 * TargetAggregateIdentifier}, or else in the method so annotated, and looks for that component once
 * for each type of command. (Axon's own resolver goes through all methods and their annotations for
 * each command.)
 */
public final class TargetResolver implements CommandTargetResolver {
    private static final ClassValue<Optional<Method>> TARGETS =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return target(type);
                }
            };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var id = find(command.getPayload());
        if (id == null) {
            throw new IllegalArgumentException(
                    command.getPayloadType()
                            + " names no aggregate: it is no record with a @TargetAggregateIdentifier");
        }
        return new VersionedAggregateIdentifier(id, null);
    }

    /** The id of the aggregate that a command is for; absent if it names none. */
    static @Nullable Object find(Object command) {
        var target = TARGETS.get(command.getClass());
        try {
            return target.isEmpty() ? null : target.get().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "The aggregate of " + command.getClass() + " can't be read", e);
        }
    }

    private static Optional<Method> target(Class<?> type) {
        if (!type.isRecord()) return Optional.empty();
        var target =
                Stream.concat(
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getAccessor),
                                // What all commands of a page are for can be said there.
                                Arrays.stream(type.getMethods()))
                        .filter(a -> a.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .findFirst();
        target.ifPresent(method -> method.setAccessible(true));
        return target;
    }
}
