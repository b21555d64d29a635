package org.chalkline.app.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.Set;
import org.chalkline.kernel.access.Limits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.graphql.server.WebGraphQlHandler;
import tools.jackson.databind.json.JsonMapper;

/** The door: what may come in. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    Limits limits(Environment environment) {
        return new LimitSettings(environment).limits();
    }

    @Bean
    RequestRates requestRates(@Value("${chalkline.limits.senders}") int most) {
        return new RequestRates(most);
    }

    @Bean
    FilterRegistrationBean<LimitsOfSender> limitsBeforeTheDoor(
            RequestRates rates, Limits limits, Environment environment) {
        int signIns = new LimitSettings(environment).signInsPerMinute();
        var filter =
                new FilterRegistrationBean<>(LimitsOfSender.beforeTheDoor(rates, limits, signIns));
        filter.setName("limitsBeforeTheDoor");
        return first(filter, 3);
    }

    @Bean
    FilterRegistrationBean<LimitsOfSender> limitsBehindTheDoor(RequestRates rates, Limits limits) {
        var filter = new FilterRegistrationBean<>(LimitsOfSender.behindTheDoor(rates, limits));
        filter.setName("limitsBehindTheDoor");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        return first(new FilterRegistrationBean<>(new PageHeaders()), 0);
    }

    @Bean
    FilterRegistrationBean<ForeignSites> foreignSites(
            @Value("${chalkline.access.names}") Set<String> names,
            @Value("${chalkline.access.origins}") Set<String> origins) {
        return first(new FilterRegistrationBean<>(new ForeignSites(names, origins)), 2);
    }

    @Bean
    FilterRegistrationBean<VagueTypes> vagueTypes() {
        return first(new FilterRegistrationBean<>(new VagueTypes()), 4);
    }

    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(
            Limits byRole,
            @Value("${chalkline.http.max-intake-bytes}") long intake,
            @Value("${chalkline.http.max-waiting-bytes}") long waiting,
            @Value("${chalkline.http.body-within}") Duration within,
            @Value("${chalkline.http.max-uploads}") int uploads) {
        var limits =
                new WholeBodies.Limits(
                        byRole.longestRequest(),
                        byRole.ofPublic().requestBytes(),
                        intake,
                        waiting,
                        within,
                        uploads);
        var filter = new FilterRegistrationBean<>(new WholeBodies(limits));
        // A body that was waited for is dispatched anew.
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return first(filter, 1);
    }

    @Bean
    FilterRegistrationBean<SilentRefusals> silentRefusals() {
        return first(new FilterRegistrationBean<>(new SilentRefusals()), 5);
    }

    @Bean
    FilterRegistrationBean<AcceptedTypes> acceptedTypes() {
        return first(new FilterRegistrationBean<>(new AcceptedTypes()), 6);
    }

    @Bean
    FilterRegistrationBean<GraphQlBodies> graphQlBodies() {
        return first(new FilterRegistrationBean<>(new GraphQlBodies()), 7);
    }

    @Bean
    FilterRegistrationBean<ClientsGone> clientsGone() {
        return first(new FilterRegistrationBean<>(new ClientsGone()), 8);
    }

    /** Behind what finds out who asks. */
    @Bean
    FilterRegistrationBean<EndpointDoors> endpointDoors() {
        var filter = new FilterRegistrationBean<>(new EndpointDoors());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return filter;
    }

    /** Behind the doors: who asks decides which documents are known to them. */
    @Bean
    FilterRegistrationBean<NamedDocumentBodies> namedDocumentBodies(
            ObjectProvider<NamedDocuments> documents) {
        var filter = new FilterRegistrationBean<>(new NamedDocumentBodies(documents));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<GetQueries> getQueries(
            ObjectProvider<NamedDocuments> documents,
            ObjectProvider<WebGraphQlHandler> graphql,
            ObjectProvider<JsonMapper> json) {
        var filter = new FilterRegistrationBean<>(new GetQueries(documents, graphql, json));
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
