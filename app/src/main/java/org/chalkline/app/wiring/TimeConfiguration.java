package org.chalkline.app.wiring;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program, in the bureau's time zone. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${chalkline.zone}") String zone) {
        try {
            return Clock.system(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ZONE_UNKNOWN",
                    "chalkline.zone=%s is no time zone. Name one such as Asia/Shanghai."
                            .formatted(zone),
                    e);
        }
    }
}
