package org.chalkline.app.wiring;

import com.mongodb.client.MongoDatabase;
import org.chalkline.app.data.Deployment;
import org.chalkline.kernel.work.Leases;
import org.chalkline.query.lease.MongoLeases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which program does what only one may do: this one, or one of several over one MongoDB. */
@Configuration(proxyBeanMethods = false)
class LeaseConfiguration {

    /** The lock of the data folder keeps every other program out. */
    @Bean
    @Profile("!server")
    Leases leasesOfOneProgram() {
        return Leases.ALONE;
    }

    /**
     * @param joined whom this program shares them with
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(
            "'${chalkline.views:}' == 'mongodb' or environment.matchesProfiles('server')")
    MongoLeases mongoLeases(MongoDatabase database, Deployment joined) {
        return new MongoLeases(database);
    }

    @Bean
    @Profile("server")
    Leases leasesOfSeveralPrograms(MongoLeases leases) {
        return leases::contend;
    }
}
