package org.chalkline.command.budget;

import java.time.LocalDate;
import org.chalkline.command.budget.BudgetCommand.ReckonClocksAnew;
import org.chalkline.command.budget.BudgetCommand.SettleClocks;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.kernel.budget.BudgetLineId;
import org.springframework.stereotype.Component;

/** Tells the watcher how to ask budget lines to look at their clocks. */
@Component
class BudgetClocks implements ClockOwner {

    @Override
    public String kind() {
        return "budget";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(new BudgetLineId(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(new BudgetLineId(id), notice, publishedOn);
    }
}
