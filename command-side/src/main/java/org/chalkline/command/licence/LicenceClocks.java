package org.chalkline.command.licence;

import java.time.LocalDate;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.command.licence.LicenceCommand.ReckonClocksAnew;
import org.chalkline.command.licence.LicenceCommand.SettleClocks;
import org.chalkline.kernel.licence.LicenceId;
import org.springframework.stereotype.Component;

/** Tells the watcher how to ask licences to look at their clocks. */
@Component
class LicenceClocks implements ClockOwner {

    @Override
    public String kind() {
        return "licence";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(new LicenceId(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(new LicenceId(id), notice, publishedOn);
    }
}
