package org.chalkline.command.teacher.complaint;

import java.time.LocalDate;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.command.teacher.complaint.ComplaintCommand.ReckonClocksAnew;
import org.chalkline.command.teacher.complaint.ComplaintCommand.SettleClocks;
import org.chalkline.kernel.teacher.ComplaintId;
import org.springframework.stereotype.Component;

/** Tells the watcher how to ask complaints to look at their clocks. */
@Component
class ComplaintClocks implements ClockOwner {

    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(new ComplaintId(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(new ComplaintId(id), notice, publishedOn);
    }
}
