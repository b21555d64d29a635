package org.chalkline.command.calendar;

import graphql.GraphQLContext;
import org.chalkline.command.calendar.CalendarInputs.PublishHolidayNoticeInput;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.Mutations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The acts on the calendar. See {@code calendar-acts.graphqls}. */
@Controller
class CalendarMutations {
    private final Mutations mutations;

    CalendarMutations(Mutations mutations) {
        this.mutations = mutations;
    }

    @MutationMapping
    ActResult publishHolidayNotice(
            @Argument CommandInput command,
            @Argument PublishHolidayNoticeInput input,
            GraphQLContext context) {
        return mutations.submit(context, command, input::command);
    }
}
