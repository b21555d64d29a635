package org.chalkline.query.teacher.recruitment;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which recruitments there are and were, and who applied. */
@Configuration(proxyBeanMethods = false)
class RecruitmentTable {

    static final Table<RecruitmentRecord> TABLE =
            Table.<RecruitmentRecord>named("recruitment", "recruitments", "Recruitment")
                    .code("Its code.", recruitment -> recruitment.recruitment().value())
                    .text("school", "The school.", recruitment -> recruitment.school().value())
                    .word(
                            "status",
                            "RecruitmentStatus",
                            "How far it has come.",
                            RecruitmentRecord::status)
                    .day("plannedOn", "The day of the plan.", RecruitmentRecord::plannedOn)
                    .number("posts", "How many posts were planned.", RecruitmentRecord::posts)
                    .door(TableDoors.SCHOOLS)
                    .ofSchool("school", Power.STAFF_SCHOOLS)
                    .ofYear("plannedOn")
                    .keyedBy(RecruitmentId::new);

    @Bean
    RecruitmentView recruitmentView() {
        return new RecruitmentView();
    }

    @Bean
    Projection<RecruitmentRecord> recruitmentProjection(
            ProjectionSource projections, RecruitmentView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<RecruitmentRecord> recruitmentQueries(Projection<RecruitmentRecord> recruitments) {
        return TableQueries.of(
                TABLE, recruitments, RecruitmentEvent.class, RecruitmentFactSummary::of);
    }
}
