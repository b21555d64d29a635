package org.chalkline.axon.wiring;

import com.mongodb.client.MongoDatabase;
import org.chalkline.axon.mongo.MongoConnection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connection to MongoDB, where anything is kept there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "'${chalkline.views:}' == 'mongodb' or environment.matchesProfiles('server')")
class MongoAccess {

    @Bean(destroyMethod = "close")
    MongoConnection mongoConnection(Environment environment) {
        return MongoConnection.to(StoreLinks.mongo(environment));
    }

    @Bean
    MongoDatabase mongoDatabase(MongoConnection connection) {
        return connection.database();
    }
}
