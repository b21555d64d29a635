package org.chalkline.app.telemetry;

import io.micrometer.tracing.Tracer;
import org.chalkline.kernel.command.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Bean
    @Conditional(OnTelemetry.class)
    PlainSpans plainSpans() {
        return new PlainSpans();
    }

    @Bean
    @Conditional(OnTelemetry.class)
    static BeanPostProcessor tracedCommands(ObjectProvider<Tracer> tracer) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CommandGateway gateway
                        ? new TracedCommandGateway(gateway, tracer.getObject())
                        : bean;
            }
        };
    }
}
