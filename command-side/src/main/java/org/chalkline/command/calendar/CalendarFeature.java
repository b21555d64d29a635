package org.chalkline.command.calendar;

import org.chalkline.command.calendar.CalendarCommand.PublishHolidayNotice;
import org.chalkline.command.calendar.CalendarInputs.PublishHolidayNoticeInput;
import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Working-day calendars, as callers know them. */
@Configuration(proxyBeanMethods = false)
class CalendarFeature {

    @Bean
    Feature featureOfCalendars() {
        return Feature.named("calendars")
                .acts(PublishHolidayNotice.class)
                .reads(
                        PublishHolidayNotice.class,
                        PublishHolidayNoticeInput.class,
                        PublishHolidayNoticeInput::command);
    }
}
