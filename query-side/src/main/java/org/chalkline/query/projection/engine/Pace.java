package org.chalkline.query.projection.engine;

import java.time.Duration;

/**
 * How long a projection that nobody waits for lets facts gather before it takes them in.
 *
 * @param rhythm the least time from one look for facts to the next: a program with a score of
 *     projections would otherwise spend its time on looking, once for each sync of the facts and
 *     each projection
 * @param rest so many times as long as its last facts took it rests after them. A commit writes
 *     about as many pages for a few facts as for many: one that took all it could get at once would
 *     spend the machine on writing them again
 * @param longestRest how long it rests at the most
 */
record Pace(Duration rhythm, int rest, Duration longestRest) {

    static final Pace USUAL = new Pace(Duration.ofMillis(50), 5, Duration.ofMillis(400));
}
