package org.chalkline.axon.time;

import java.time.Instant;
import java.util.Optional;

/** When the last fact was recorded, by the clock of then. */
@FunctionalInterface
public interface LastRecorded {

    /** Empty before the first. */
    Optional<Instant> at();
}
