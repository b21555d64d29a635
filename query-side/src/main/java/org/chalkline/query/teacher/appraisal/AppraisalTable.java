package org.chalkline.query.teacher.appraisal;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sought which title, and what came of it. */
@Configuration(proxyBeanMethods = false)
class AppraisalTable {

    static final Table<AppraisalRecord> TABLE =
            Table.<AppraisalRecord>named("appraisal", "appraisals", "Appraisal")
                    .code("Its code.", appraisal -> appraisal.appraisal().value())
                    .text("teacher", "The teacher.", appraisal -> appraisal.teacher().value())
                    .text(
                            "school",
                            "The school that keeps the post.",
                            appraisal -> appraisal.school().value())
                    .word("title", "Title", "The title sought.", AppraisalRecord::title)
                    .word(
                            "status",
                            "AppraisalStatus",
                            "How far it has come.",
                            AppraisalRecord::status)
                    .day("declaredOn", "The day of the declaration.", AppraisalRecord::declaredOn)
                    .door(TableDoors.SCHOOLS)
                    .ofPeople()
                    .ofSchool("school", Power.APPRAISE_TITLES)
                    .ofYear("declaredOn")
                    .keyedBy(AppraisalId::new);

    @Bean
    AppraisalView appraisalView() {
        return new AppraisalView();
    }

    @Bean
    Projection<AppraisalRecord> appraisalProjection(
            ProjectionSource projections, AppraisalView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AppraisalRecord> appraisalQueries(Projection<AppraisalRecord> appraisals) {
        return TableQueries.of(TABLE, appraisals, AppraisalEvent.class, AppraisalFactSummary::of);
    }
}
