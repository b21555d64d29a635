package org.chalkline.command.teacher;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.teacher.TeacherCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.TeacherCommand.SettleClocks;
import org.springframework.stereotype.Component;

/** The clocks of teachers in service: registrations, and terms of sanctions. */
@Component
public class TeacherClocks {
    private final TeachersOnFile teachers;

    TeacherClocks(TeachersOnFile teachers) {
        this.teachers = teachers;
    }

    @CommandHandler
    void handle(SettleClocks c, StaffOffice office) throws Exception {
        teachers.withKnown(
                c.teacher(), teacher -> teacher.settle(office.today(), office.calendar()));
    }

    @CommandHandler
    void handle(ReckonClocksAnew c, StaffOffice office) throws Exception {
        var calendar = office.calendar();
        teachers.withKnown(
                c.teacher(),
                teacher -> {
                    teacher.settle(c.publishedOn(), calendar);
                    teacher.clocks().reckonAnew(c.notice(), c.publishedOn(), calendar);
                });
    }
}
