package org.chalkline.app.export;

import java.time.Duration;
import org.chalkline.app.http.Places;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many lists are taken out at a time. */
@Component
final class ExportRoom extends Places {

    /**
     * @param atATime how many by all, 1 or more
     * @param ofEach how many by one subject, 1 or more
     * @param within how long one may take
     */
    ExportRoom(
            @Value("${chalkline.exports.at-a-time}") int atATime,
            @Value("${chalkline.exports.at-a-time-of-one}") int ofEach,
            @Value("${chalkline.exports.within}") Duration within) {
        super(atATime, ofEach, within);
    }
}
