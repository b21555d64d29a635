package org.chalkline.app.wiring;

import graphql.scalars.ExtendedScalars;
import org.chalkline.query.graphql.DateScalar;
import org.chalkline.query.graphql.IdScalar;
import org.chalkline.query.graphql.PowerScalar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars that both halves of the schema share. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> {
            IdScalar.wire(wiring);
            wiring.scalar(DateScalar.DATE)
                    .scalar(PowerScalar.POWER)
                    .scalar(ExtendedScalars.DateTime)
                    .scalar(ExtendedScalars.GraphQLLong);
        };
    }
}
