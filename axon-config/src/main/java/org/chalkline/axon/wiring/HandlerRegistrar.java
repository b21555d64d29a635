package org.chalkline.axon.wiring;

import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.fact.BeforeRecording;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Connects aggregates and other command handlers to the command bus, and what looks at facts before
 * they are recorded, once all beans are there.
 */
class HandlerRegistrar implements SmartInitializingSingleton {
    /** Only our own classes are looked through for handlers: the start stays quick. */
    private static final String OURS = "org.chalkline";

    private final ListableBeanFactory factory;
    private final CommandBus bus;
    private final Repositories repositories;
    private final ParameterResolverFactory parameters;

    HandlerRegistrar(
            ListableBeanFactory factory,
            CommandBus bus,
            Repositories repositories,
            ParameterResolverFactory parameters) {
        this.factory = factory;
        this.bus = bus;
        this.repositories = repositories;
        this.parameters = parameters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var looks = List.copyOf(factory.getBeansOfType(BeforeRecording.class).values());
        var unused = CommandBuses.lookBeforeRecording(bus, looks);
        for (var name : factory.getBeanNamesForType(Object.class, true, false)) {
            var type = factory.getType(name, false);
            if (type == null || !type.getPackageName().startsWith(OURS)) continue;
            if (AnnotatedElementUtils.hasAnnotation(type, Aggregate.class)) {
                repositories.subscribe(type, bus);
            } else if (factory.isSingleton(name) && handlesCommands(type)) {
                subscribe(factory.getBean(name));
            }
        }
    }

    private static boolean handlesCommands(Class<?> type) {
        return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                .anyMatch(
                        method ->
                                AnnotationUtils.isAnnotationPresent(method, CommandHandler.class));
    }

    private void subscribe(Object handler) {
        var unused = new AnnotationCommandHandlerAdapter<>(handler, parameters).subscribe(bus);
    }
}
