package org.chalkline.query.procedure.notification;

import java.util.List;
import org.chalkline.kernel.procedure.notification.NotificationEvent;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who has to know or do what, by addressee. */
@Configuration(proxyBeanMethods = false)
class NotificationTable {

    static final Table<NotificationRecord> TABLE =
            Table.<NotificationRecord>named("notification", "notifications", "Notification")
                    .code("The inbox, a slash, and its id there.", NotificationRecord::code)
                    .text(
                            "inbox",
                            "Whose it is, such as `officer:李处长`.",
                            notification -> notification.inbox().value())
                    .word(
                            "occasion",
                            "NotificationOccasion",
                            "What it comes from.",
                            NotificationRecord::occasion)
                    .text(
                            "about",
                            "What it is about, such as `followup/17`.",
                            NotificationRecord::about)
                    .word(
                            "status",
                            "NotificationStatus",
                            "What became of it.",
                            NotificationRecord::status)
                    .day("toldOn", "The day on which they were told.", NotificationRecord::toldOn)
                    .day("dueOn", "The last day on which it is in time.", NotificationRecord::dueOn)
                    .day(
                            "openUntil",
                            "The day that an open one is due on.",
                            NotificationRecord::openUntil)
                    .filterOnly()
                    .door(TableDoors.NO_ANALYSTS)
                    .ofInbox("inbox")
                    .keyedBy(code -> code);

    @Bean
    NotificationView notificationView() {
        return new NotificationView();
    }

    @Bean
    Projection<NotificationRecord> notificationProjection(
            ProjectionSource projections, NotificationView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<NotificationRecord> notificationQueries(
            Projection<NotificationRecord> notifications) {
        return TableQueries.of(
                        TABLE, notifications, NotificationEvent.class, NotificationTable::summary)
                .filteredBy(
                        new TableFilter(
                                "overdue",
                                "Boolean",
                                "It is open on the day spoken of, and its last day has passed; or else not.",
                                NotificationTable::overdue));
    }

    private static List<Condition> overdue(Object wanted, Basis basis) {
        var column = TABLE.column("openUntil").name();
        var day = basis.effectiveOn();
        return (Boolean) wanted
                ? List.of(new Condition(column, Test.AT_MOST, List.of(day.minusDays(1))))
                : List.of(new Condition(column, Test.AT_LEAST, List.of(day)));
    }

    private static String summary(NotificationEvent fact) {
        return switch (fact) {
            case NotificationGiven e ->
                    "Told " + e.inbox().value() + " of " + e.about() + due(e) + ".";
            case NotificationRead e -> "Read by " + e.by() + ".";
            case NotificationDone e -> "Done by " + e.by() + ".";
            case NotificationHandedOver e ->
                    "Handed over to " + e.to().value() + " by " + e.by() + ".";
        };
    }

    private static String due(NotificationGiven e) {
        return e.dueOn() == null ? "" : ", due on " + e.dueOn();
    }
}
