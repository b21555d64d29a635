package org.chalkline.command.file;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.file.IntakeFileCommand.BeginFile;
import org.chalkline.command.file.IntakeFileCommand.EndFile;
import org.chalkline.command.file.IntakeFileCommand.TakeFileBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files whose rows are taken in, as callers know them. */
@Configuration(proxyBeanMethods = false)
class IntakeFileFeature {

    @Bean
    Feature featureOfIntakeFiles() {
        return Feature.named("intake-files")
                .acts(BeginFile.class, EndFile.class, TakeFileBack.class);
    }
}
