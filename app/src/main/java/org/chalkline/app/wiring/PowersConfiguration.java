package org.chalkline.app.wiring;

import java.nio.file.Path;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The powers that can be delegated: those that come with the program, and a bureau's own. */
@Configuration(proxyBeanMethods = false)
class PowersConfiguration {

    @Bean
    PowerCatalogue powerCatalogue(@Value("${chalkline.powers.catalogue:}") String file) {
        var standard = PowerCatalogue.standard();
        return file.isEmpty() ? standard : standard.with(Path.of(file));
    }
}
