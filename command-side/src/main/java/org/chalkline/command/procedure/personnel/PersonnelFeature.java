package org.chalkline.command.procedure.personnel;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.personnel.PersonnelCommand.DecideStaffAppeal;
import org.chalkline.command.procedure.personnel.PersonnelCommand.DecideStaffReview;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LodgeStaffAppeal;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ReckonPersonnelFileAnew;
import org.chalkline.command.procedure.personnel.PersonnelCommand.SeekStaffReview;
import org.chalkline.command.procedure.personnel.PersonnelCommand.SettlePersonnelFile;
import org.chalkline.command.procedure.service.Parties;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sanctions and what staff contest, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class PersonnelFeature {

    @Bean
    Feature featureOfPersonnel() {
        return Feature.named("personnel")
                .acts(
                        ImposeSanction.class,
                        LiftSanction.class,
                        SeekStaffReview.class,
                        DecideStaffReview.class,
                        LodgeStaffAppeal.class,
                        DecideStaffAppeal.class)
                .clocks(
                        "personnel",
                        PersonnelFileId::of,
                        SettlePersonnelFile::new,
                        ReckonPersonnelFileAnew::new)
                .subject("personnel", PersonnelFile.class)
                .following("personnel", Parties.thePerson())
                .matters("personnel", PersonnelMatters::open)
                .takesIn(new SanctionRows());
    }
}
