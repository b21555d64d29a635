package org.chalkline.query.programme;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who teaches in programmes of lifelong education, and who did so unqualified. */
@Configuration(proxyBeanMethods = false)
class ProgrammeTeacherTable {

    static final Table<ProgrammeTeacherRecord> TABLE =
            Table.<ProgrammeTeacherRecord>named(
                            "programmeTeacher", "programmeTeachers", "ProgrammeTeacher")
                    .code("The person's code.", each -> each.person().value())
                    .flag(
                            "teaches",
                            "Whether they teach in a programme, or taught in one.",
                            ProgrammeTeacherRecord::teaches)
                    .flag(
                            "unqualified",
                            "Whether they taught full-time without the qualification that it takes.",
                            ProgrammeTeacherRecord::unqualified)
                    .day(
                            "unqualifiedFrom",
                            "The first day on which they did.",
                            ProgrammeTeacherRecord::unqualifiedFrom)
                    .door(TableDoors.NO_ANALYSTS)
                    .ofPeople()
                    .ofHolders(Power.APPROVE_PROGRAMMES)
                    .standing()
                    .keyedBy(code -> code);

    @Bean
    ProgrammeTeacherView programmeTeacherView() {
        return new ProgrammeTeacherView();
    }

    @Bean
    Projection<ProgrammeTeacherRecord> programmeTeacherProjection(
            ProjectionSource projections, ProgrammeTeacherView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProgrammeTeacherRecord> programmeTeacherQueries(
            Projection<ProgrammeTeacherRecord> teachers, OtherCodes codes) {
        return TableQueries.of(TABLE, teachers, Fact.class, ProgrammeTeacherTable::summary)
                .alsoUnder(codes);
    }

    private static String summary(Fact fact) {
        return fact instanceof ProgrammeEvent event
                ? ProgrammeTable.summary(event)
                : "Something changed of their qualifications.";
    }
}
