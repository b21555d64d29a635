package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;

/** Acts on one matter, told one after the other. */
final class Tale {
    private final Section section;
    private final String subject;
    private final List<Act> acts;
    private int told;

    /**
     * @param subject tells it from all others
     * @param acts where its acts go
     */
    Tale(Section section, String subject, List<Act> acts) {
        this.section = section;
        this.subject = subject;
        this.acts = acts;
    }

    /** An act of that day, recorded then or on the next working day. */
    Tale on(String day, Function<LocalDate, Object> command) {
        return late(day, day, command);
    }

    /** The leaders delegate the power to the officer on that day. */
    Tale delegates(String day, String officer, Power power, String instrument) {
        return on(
                day,
                d ->
                        new DelegatePower(
                                new OfficerId(officer), power, instrument, "局长办公会", null, d));
    }

    /** An act of one day that came to the bureau's record on another. */
    Tale late(String day, String recorded, Function<LocalDate, Object> command) {
        var on = LocalDate.parse(day);
        var at = section.on(LocalDate.parse(recorded));
        var id = "%s-%02d".formatted(subject, ++told);
        acts.add(section.act(at, on, id, subject, command.apply(on)));
        return this;
    }
}
