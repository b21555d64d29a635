package org.chalkline.command.procedure.notice;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.notice.NoticeCommand.*;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices to the public, as callers know them. */
@Configuration(proxyBeanMethods = false)
class NoticeFeature {

    @Bean
    Feature featureOfNotices() {
        return Feature.named("notices")
                .acts(
                        GiveNotice.class,
                        ReceiveOpinion.class,
                        AnswerOpinion.class,
                        WithdrawNotice.class);
    }
}
