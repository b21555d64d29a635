package org.chalkline.command.procedure.joint;

import org.axonframework.commandhandling.CommandBus;
import org.chalkline.command.gateway.Acts;
import org.chalkline.command.gateway.CommandMapper;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.Mutations;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what carries one decision out on many records. */
@Configuration(proxyBeanMethods = false)
class JointConfiguration {

    @Bean
    DecisionsTogether decisionsTogether(CommandBus bus) {
        return new DecisionsTogether(bus);
    }

    @Bean
    JointActs jointActs(Acts acts, CommandMapper mapper, CommandReach reach, Mutations mutations) {
        return new JointActs(acts.byName(), mapper, reach, mutations);
    }

    /** The mutation becomes part of the schema. Spring Boot doesn't look for its kind of bean. */
    @Bean
    GraphQlSourceBuilderCustomizer jointActsInSchema(JointActs acts) {
        return builder -> builder.configureTypeDefinitions(acts);
    }
}
