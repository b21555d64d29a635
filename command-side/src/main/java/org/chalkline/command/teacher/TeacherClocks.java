package org.chalkline.command.teacher;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.command.teacher.TeacherCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.TeacherCommand.SettleClocks;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.stereotype.Component;

/** The clocks of teachers in service: registrations, and terms of sanctions. */
@Component
public class TeacherClocks implements ClockOwner {
    private final TeachersOnFile teachers;

    TeacherClocks(TeachersOnFile teachers) {
        this.teachers = teachers;
    }

    @Override
    public String kind() {
        return "teacher";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(TeacherId.of(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(TeacherId.of(id), notice, publishedOn);
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
