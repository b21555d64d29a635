package org.chalkline.command.teacher;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.intake.PeopleInRows;
import org.chalkline.command.procedure.service.Parties;
import org.chalkline.command.teacher.TeacherCommand.ContinueEmployment;
import org.chalkline.command.teacher.TeacherCommand.DecideRegistration;
import org.chalkline.command.teacher.TeacherCommand.DecideUnqualifiedEmployment;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.TeacherCommand.RecordTraining;
import org.chalkline.command.teacher.TeacherCommand.RenewContract;
import org.chalkline.command.teacher.TeacherCommand.SettleClocks;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.TeacherCommand.TransferTeacher;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teachers in service, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class TeacherFeature {

    @Bean
    Feature featureOfTeachers(PeopleInRows people) {
        return Feature.named("teachers")
                .acts(
                        TakeOverTeacher.class,
                        RenewContract.class,
                        EndEmployment.class,
                        TransferTeacher.class,
                        ContinueEmployment.class,
                        DecideUnqualifiedEmployment.class,
                        RecordTraining.class,
                        DecideRegistration.class)
                .clocks("teacher", TeacherId::of, SettleClocks::new, ReckonClocksAnew::new)
                .subject("teacher", Teacher.class)
                .following("teacher", Parties.thePerson())
                .matters("teacher", TeacherMatters::open)
                .takesIn(new TeacherRows(people));
    }

    /** A school acts on its own teachers alone. */
    @Bean
    BelongingOf belongingOfTeachers() {
        return BelongingOf.schools("teacher", TeacherFeature::belonging);
    }

    private static Belonging belonging(List<Fact> facts) {
        for (var fact : facts) {
            if (!(fact instanceof TeacherEvent e)) continue;
            var employment = TeacherState.of(e.person(), teacher -> facts).employment();
            return Belonging.ofSchool(employment == null ? null : employment.school().value());
        }
        return Belonging.ofSchool(null);
    }
}
