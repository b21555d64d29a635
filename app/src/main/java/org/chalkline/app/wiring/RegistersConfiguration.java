package org.chalkline.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.WholeFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.administration.OfficerRecord;
import org.chalkline.query.administration.OfficerView;
import org.chalkline.query.application.ApplicationRecord;
import org.chalkline.query.application.ApplicationView;
import org.chalkline.query.clock.CalendarRecord;
import org.chalkline.query.clock.CalendarView;
import org.chalkline.query.clock.ClockRecord;
import org.chalkline.query.clock.ClockView;
import org.chalkline.query.licence.LicenceRecord;
import org.chalkline.query.licence.LicenceView;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.RegisterMetrics;
import org.chalkline.query.register.View;
import org.chalkline.query.register.engine.RegisterStore;
import org.chalkline.query.register.engine.Registers;
import org.chalkline.query.register.mongo.MongoRegisterStore;
import org.chalkline.query.register.sqlite.SqliteRegisterStore;
import org.chalkline.query.school.SchoolRecord;
import org.chalkline.query.school.SchoolView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registers, and the store that {@code chalkline.views} names. */
@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {

    /** Views in one file of the data folder. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "sqlite")
    RegisterStore sqliteRegisterStore(DataFolder data) {
        return new SqliteRegisterStore(data.views());
    }

    /** Views in the database that the URI names. */
    @Bean(destroyMethod = "")
    @ConditionalOnProperty(name = "chalkline.views", havingValue = "mongodb")
    RegisterStore mongoRegisterStore(@Value("${chalkline.mongodb-uri}") String uri) {
        return new MongoRegisterStore(uri);
    }

    /** All registers. They close their store with themselves. */
    @Bean(initMethod = "start", destroyMethod = "close")
    Registers registers(
            List<View<?>> views,
            RegisterStore store,
            FactStream facts,
            ObjectProvider<WholeFacts> verified,
            FactCatalogue catalogue,
            Clock clock,
            MeterRegistry meters) {
        var whole = verified.getIfAvailable(() -> new WholeFacts(facts)).stream();
        var registers = new Registers(views, store, facts, whole, catalogue, clock);
        RegisterMetrics.bind(registers.all(), meters);
        return registers;
    }

    @Bean
    Register<SchoolRecord> schoolRegister(Registers registers, SchoolView view) {
        return registers.of(view);
    }

    @Bean
    Register<ApplicationRecord> applicationRegister(Registers registers, ApplicationView view) {
        return registers.of(view);
    }

    @Bean
    Register<LicenceRecord> licenceRegister(Registers registers, LicenceView view) {
        return registers.of(view);
    }

    @Bean
    Register<OfficerRecord> officerRegister(Registers registers, OfficerView view) {
        return registers.of(view);
    }

    @Bean
    Register<ClockRecord> clockRegister(Registers registers, ClockView view) {
        return registers.of(view);
    }

    @Bean
    Register<CalendarRecord> calendarRegister(Registers registers, CalendarView view) {
        return registers.of(view);
    }
}
