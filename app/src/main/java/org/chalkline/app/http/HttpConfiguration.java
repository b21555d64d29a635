package org.chalkline.app.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door: what may come in, and the one page. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        return first(new FilterRegistrationBean<>(new PageHeaders()), 0);
    }

    @Bean
    FilterRegistrationBean<ForeignSites> foreignSites(
            @Value("${chalkline.access.names}") Set<String> names) {
        return first(new FilterRegistrationBean<>(new ForeignSites(names)), 2);
    }

    @Bean
    FilterRegistrationBean<VagueTypes> vagueTypes() {
        return first(new FilterRegistrationBean<>(new VagueTypes()), 3);
    }

    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(
            @Value("${chalkline.http.max-graphql-bytes}") long graphql,
            @Value("${chalkline.http.max-intake-bytes}") long intake,
            @Value("${chalkline.http.max-waiting-bytes}") long waiting,
            @Value("${chalkline.http.body-within}") Duration within,
            @Value("${chalkline.http.max-uploads}") int uploads) {
        var limits = new WholeBodies.Limits(graphql, intake, waiting, within, uploads);
        var filter = new FilterRegistrationBean<>(new WholeBodies(limits));
        // A body that was waited for is dispatched anew.
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return first(filter, 1);
    }

    @Bean
    FilterRegistrationBean<SilentRefusals> silentRefusals() {
        return first(new FilterRegistrationBean<>(new SilentRefusals()), 4);
    }

    @Bean
    FilterRegistrationBean<AcceptedTypes> acceptedTypes() {
        return first(new FilterRegistrationBean<>(new AcceptedTypes()), 5);
    }

    @Bean
    FilterRegistrationBean<GraphQlBodies> graphQlBodies() {
        return first(new FilterRegistrationBean<>(new GraphQlBodies()), 6);
    }

    /** Behind what finds out who asks. */
    @Bean
    FilterRegistrationBean<EndpointDoors> endpointDoors() {
        var filter = new FilterRegistrationBean<>(new EndpointDoors());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** What Tomcat itself refuses is told in the same form as all else. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainReports() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new PlainReports()));
    }

    /** A connection can be given up before all of its body was read. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> endings() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new Ending()));
    }

    private static <T extends FilterRegistrationBean<?>> T first(T filter, int place) {
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return filter;
    }
}
