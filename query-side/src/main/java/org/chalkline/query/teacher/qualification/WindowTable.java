package org.chalkline.query.teacher.qualification;

import org.chalkline.kernel.teacher.WindowEvent;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.kernel.teacher.WindowId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When applications for a qualification are taken. */
@Configuration(proxyBeanMethods = false)
class WindowTable {

    static final Table<WindowRecord> TABLE =
            Table.<WindowRecord>named(
                            "qualificationWindow", "qualificationWindows", "QualificationWindow")
                    .code("The year and the season.", window -> window.window().value())
                    .text("year", "The year.", window -> String.valueOf(window.window().year()))
                    .day("from", "Its first day.", WindowRecord::from)
                    .day("until", "Its last day.", WindowRecord::until)
                    .day("declaredOn", "The day it was declared.", WindowRecord::declaredOn)
                    .door(TableDoors.SCHOOLS)
                    .open("When one may apply is no secret.")
                    .ofYear("year")
                    .keyedBy(WindowId::new);

    @Bean
    WindowView windowView() {
        return new WindowView();
    }

    @Bean
    Projection<WindowRecord> windowProjection(ProjectionSource projections, WindowView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<WindowRecord> windowQueries(Projection<WindowRecord> windows) {
        return TableQueries.of(TABLE, windows, WindowEvent.class, WindowTable::summary);
    }

    private static String summary(WindowEvent fact) {
        return switch (fact) {
            case WindowDeclared e ->
                    "Applications are taken from "
                            + e.from()
                            + " to "
                            + e.until()
                            + ", by decision "
                            + e.decision().documentNumber()
                            + ".";
        };
    }
}
