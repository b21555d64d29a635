package org.chalkline.app.access;

import java.time.Clock;
import org.chalkline.access.DemonstrationDoor;
import org.chalkline.access.UserBook;
import org.chalkline.app.Loopback;
import org.chalkline.kernel.access.Admission;
import org.chalkline.kernel.engagement.AdmissionByEngagement;
import org.chalkline.kernel.engagement.Engagements;
import org.chalkline.query.graphql.MadeUp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets users of the demonstration in, where there is one, and from this machine alone. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    DemonstrationDoor demonstrationDoor(
            ObjectProvider<MadeUp> madeUp, @Value("${server.address}") String address) {
        boolean loopback = Loopback.is(address);
        return () -> loopback && madeUp.getObject().isMadeUp();
    }

    @Bean
    Admission admission(Engagements engagements, Clock clock) {
        return new AdmissionByEngagement(engagements, clock);
    }

    @Bean
    ApplicationRunner demonstrationUsers(
            ObjectProvider<UserBook> users, DemonstrationDoor demonstration) {
        return arguments -> {
            var book = users.getIfAvailable();
            if (book == null || !demonstration.isOpen()) return;
            DemonstrationUsers.addTo(book, Clock.systemUTC());
        };
    }
}
