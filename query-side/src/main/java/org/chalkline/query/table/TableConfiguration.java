package org.chalkline.query.table;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the program's schema take in what tables add to it. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer tableCustomizer(TableSchema schema, TableWiring wiring) {
        return builder -> builder.configureTypeDefinitions(schema).typeVisitors(List.of(wiring));
    }
}
