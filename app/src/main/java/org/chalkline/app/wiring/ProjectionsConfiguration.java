package org.chalkline.app.wiring;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.WholeFacts;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.PacedCommandGateway;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.query.lease.MongoLeases;
import org.chalkline.query.projection.ProjectionMetrics;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Projections;
import org.chalkline.query.projection.mongo.MongoProjectionStore;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.unit.DataSize;

/** The projections, and the store that {@code chalkline.views} names. */
@Configuration(proxyBeanMethods = false)
class ProjectionsConfiguration {

    /** Views in the data folder. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "sqlite")
    ProjectionStore sqliteProjectionStore(
            DataFolder data, @Value("${chalkline.room.views}") DataSize leavesFree) {
        return new SqliteProjectionStore(data.views(), leavesFree.toBytes());
    }

    /** Views in MongoDB, of the deployment that this program has joined. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "mongodb")
    ProjectionStore mongoProjectionStore(MongoDatabase database, MongoLeases leases) {
        return new MongoProjectionStore(database, leases);
    }

    /** All projections. They close their store with themselves. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Projections registers(
            List<View<?>> views,
            ProjectionStore store,
            FactStream facts,
            ObjectProvider<WholeFacts> verified,
            FactCatalogue catalogue,
            Clock clock,
            MeterRegistry meters) {
        var whole = verified.getIfAvailable(() -> new WholeFacts(facts)).stream();
        var projections = new Projections(views, store, facts, whole, catalogue, clock);
        ProjectionMetrics.bind(projections.all(), meters);
        return projections;
    }

    /**
     * The gateway of those outside. What the program does of its own accord waits for nobody: it
     * would fall behind those whose acts it follows from.
     */
    @Bean
    @Primary
    CommandGateway pacedCommandGateway(
            @Qualifier("gateway") CommandGateway gateway,
            OwnWrites writes,
            Projections projections) {
        return new PacedCommandGateway(gateway, writes, projections);
    }
}
