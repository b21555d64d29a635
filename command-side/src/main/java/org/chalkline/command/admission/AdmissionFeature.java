package org.chalkline.command.admission;

import org.chalkline.command.admission.SeatBookCommand.*;
import org.chalkline.command.feature.Feature;
import org.chalkline.kernel.admission.SeatBookId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Admissions, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class AdmissionFeature {

    @Bean
    Feature featureOfAdmissions() {
        return Feature.named("admissions")
                .acts(
                        SetQuota.class,
                        GrantException.class,
                        KeepSeats.class,
                        TakeSeat.class,
                        GiveBackSeat.class,
                        WithdrawOffer.class)
                .subject(SeatBookId.KIND, SeatBook.class, new SeatBookDependents());
    }
}
