package org.chalkline.axon.wiring;

import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;

/**
 * Makes a {@code Repository<A>} bean for each class A that is annotated {@code @Aggregate} and was
 * found by the component scan, for the handlers that touch several aggregates.
 */
class AggregateRegistrar implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        var registry = (BeanDefinitionRegistry) factory;
        for (var name : factory.getBeanNamesForAnnotation(Aggregate.class)) {
            var type = factory.getType(name, false);
            if (type == null) throw new IllegalStateException("No class behind aggregate " + name);
            registry.registerBeanDefinition(name + "Repository", definition(factory, type));
        }
    }

    private static <T> RootBeanDefinition definition(
            ConfigurableListableBeanFactory factory, Class<T> type) {
        var definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Repository.class, type));
        definition.setInstanceSupplier(
                () -> factory.getBean(Repositories.class).repositoryFor(type));
        return definition;
    }
}
