package org.chalkline.app.http;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Stands before {@code /actuator} where {@code management.server.port} gives it a port of its own:
 * that is a server of its own, to which none of the program's filters belongs by itself. The same
 * doors stand there as on the other port.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(ManagementPort.OfItsOwn.class)
class ManagementPort {

    /** All components are looked for in the program itself as well, which has these filters. */
    static final class OfItsOwn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getParentBeanFactory() != null;
        }
    }

    @Bean
    FilterRegistrationBean<Filter> headersOfManagement(
            @Qualifier("pageHeaders") FilterRegistrationBean<?> filter) {
        return same(filter);
    }

    @Bean
    FilterRegistrationBean<Filter> bodiesOfManagement(
            @Qualifier("wholeBodies") FilterRegistrationBean<?> filter) {
        return same(filter);
    }

    @Bean
    FilterRegistrationBean<Filter> sitesOfManagement(
            @Qualifier("foreignSites") FilterRegistrationBean<?> filter) {
        return same(filter);
    }

    @Bean
    FilterRegistrationBean<Filter> limitsOfManagement(
            @Qualifier("limitsBeforeTheDoor") FilterRegistrationBean<?> filter) {
        return same(filter);
    }

    @Bean
    FilterRegistrationBean<Filter> doorsOfManagement(
            @Qualifier("endpointDoors") FilterRegistrationBean<?> filter) {
        return same(filter);
    }

    private static FilterRegistrationBean<Filter> same(FilterRegistrationBean<?> filter) {
        Filter own = filter.getFilter();
        if (own == null) throw new IllegalStateException("a registration without a filter");
        var here = new FilterRegistrationBean<>(own);
        here.setOrder(filter.getOrder());
        here.setDispatcherTypes(filter.determineDispatcherTypes());
        return here;
    }
}
