package org.chalkline.app.play;

import java.time.Duration;
import org.chalkline.app.http.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many plays are under way at a time. */
@Component
final class PlayRoom extends Places {

    /**
     * @param atATime how many by all, 1 or more
     * @param ofEach how many by one subject, 1 or more
     * @param within how long one may take; whoever wants more takes it up again
     */
    PlayRoom(
            @Value("${chalkline.plays.at-a-time}") int atATime,
            @Value("${chalkline.plays.at-a-time-of-one}") int ofEach,
            @Value("${chalkline.plays.within}") Duration within) {
        super(atATime, ofEach, within);
    }
}
