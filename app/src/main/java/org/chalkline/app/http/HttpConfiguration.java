package org.chalkline.app.http;

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
    FilterRegistrationBean<ForeignSites> foreignSites() {
        return first(new FilterRegistrationBean<>(new ForeignSites()), 1);
    }

    @Bean
    FilterRegistrationBean<VagueTypes> vagueTypes() {
        return first(new FilterRegistrationBean<>(new VagueTypes()), 4);
    }

    @Bean
    FilterRegistrationBean<SilentRefusals> silentRefusals() {
        return first(new FilterRegistrationBean<>(new SilentRefusals()), 3);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${chalkline.http.max-graphql-bytes}") long graphql,
            @Value("${chalkline.http.max-intake-bytes}") long intake) {
        return first(new FilterRegistrationBean<>(new BodyLimit(graphql, intake)), 2);
    }

    /** What Tomcat itself refuses is told in the same form as all else. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainReports() {
        return factory ->
                factory.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new PlainReports()));
    }

    private static <T extends FilterRegistrationBean<?>> T first(T filter, int place) {
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return filter;
    }
}
