package org.chalkline.axon.wiring;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate of a command in the record component annotated {@link
 * TargetAggregateIdentifier}, or else in the method so annotated, and looks for that component once
 * for each type of command. (Axon's own resolver goes through all methods and their annotations for
 * each command.)
 */
final class TargetResolver implements CommandTargetResolver {
    private static final ClassValue<Method> TARGETS =
            new ClassValue<>() {
                @Override
                protected Method computeValue(Class<?> type) {
                    return target(type);
                }
            };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var type = command.getPayloadType();
        try {
            var id = TARGETS.get(type).invoke(command.getPayload());
            if (id == null) throw new IllegalArgumentException(type + " names no aggregate");
            return new VersionedAggregateIdentifier(id, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The aggregate of " + type + " can't be read", e);
        }
    }

    private static Method target(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException(type + " is not a record");
        var target =
                Stream.concat(
                                Arrays.stream(type.getRecordComponents())
                                        .map(RecordComponent::getAccessor),
                                // What all commands of a page are for can be said there.
                                Arrays.stream(type.getMethods()))
                        .filter(a -> a.isAnnotationPresent(TargetAggregateIdentifier.class))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                type + " has no @TargetAggregateIdentifier"));
        target.setAccessible(true);
        return target;
    }
}
