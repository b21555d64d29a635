package org.chalkline.command.procedure.unit;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.unit.UnitCommand.AbolishUnit;
import org.chalkline.command.procedure.unit.UnitCommand.MergeUnit;
import org.chalkline.command.procedure.unit.UnitCommand.RenameUnit;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bureau's internal units, as callers know them. */
@Configuration(proxyBeanMethods = false)
class UnitFeature {

    @Bean
    Feature featureOfUnits() {
        return Feature.named("internalUnits")
                .acts(SetUpUnit.class, RenameUnit.class, MergeUnit.class, AbolishUnit.class);
    }
}
