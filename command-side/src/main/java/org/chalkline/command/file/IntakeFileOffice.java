package org.chalkline.command.file;

import java.time.Clock;
import org.chalkline.command.office.Office;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.stereotype.Component;

/** What acts on files need from outside. */
@Component
public class IntakeFileOffice extends Office {
    private final FileActs acts;

    public IntakeFileOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, FileActs acts) {
        super(clock, calendars, powers, facts);
        this.acts = acts;
    }

    FileActs acts() {
        return acts;
    }
}
