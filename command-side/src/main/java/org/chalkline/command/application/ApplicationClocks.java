package org.chalkline.command.application;

import java.time.LocalDate;
import org.chalkline.command.application.ApplicationCommand.ReckonClocksAnew;
import org.chalkline.command.application.ApplicationCommand.SettleClocks;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.kernel.licence.ApplicationId;
import org.springframework.stereotype.Component;

/** How the watcher asks applications to look at their clocks. */
@Component
class ApplicationClocks implements ClockOwner {

    @Override
    public String kind() {
        return "application";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(new ApplicationId(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(new ApplicationId(id), notice, publishedOn);
    }
}
