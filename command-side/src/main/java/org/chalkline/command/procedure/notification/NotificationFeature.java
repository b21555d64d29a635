package org.chalkline.command.procedure.notification;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.notification.NotificationCommand.CompleteNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.HandOverNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.ReadNotification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notifications, as callers know them. */
@Configuration(proxyBeanMethods = false)
class NotificationFeature {

    @Bean
    Feature featureOfNotifications() {
        return Feature.named("notifications")
                .acts(
                        GiveNotification.class,
                        ReadNotification.class,
                        CompleteNotification.class,
                        HandOverNotification.class);
    }
}
