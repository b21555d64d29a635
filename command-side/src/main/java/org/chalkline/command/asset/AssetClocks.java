package org.chalkline.command.asset;

import java.time.LocalDate;
import org.chalkline.command.asset.AssetCommand.ReckonClocksAnew;
import org.chalkline.command.asset.AssetCommand.SettleClocks;
import org.chalkline.command.clock.ClockOwner;
import org.chalkline.kernel.asset.AssetId;
import org.springframework.stereotype.Component;

/** Tells the watcher how to ask assets to look at their clocks. */
@Component
class AssetClocks implements ClockOwner {

    @Override
    public String kind() {
        return "asset";
    }

    @Override
    public Object settle(String id) {
        return new SettleClocks(new AssetId(id));
    }

    @Override
    public Object reckonAnew(String id, String notice, LocalDate publishedOn) {
        return new ReckonClocksAnew(new AssetId(id), notice, publishedOn);
    }
}
