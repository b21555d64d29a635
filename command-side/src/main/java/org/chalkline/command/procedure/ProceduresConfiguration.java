package org.chalkline.command.procedure;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Procedures.Followed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what records the facts of shared procedures. */
@Configuration(proxyBeanMethods = false)
class ProceduresConfiguration {

    @Bean
    Procedures procedures(
            ProcedureSubjects subjects, ProcedureOffice office, List<Feature> features) {
        var followed = new ArrayList<Followed<?>>();
        features.forEach(feature -> followed.addAll(feature.followings()));
        return new Procedures(subjects, office, followed);
    }
}
