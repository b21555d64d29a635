package org.chalkline.kernel.lottery;

import java.time.Instant;

/**
 * A public source of a seed, named before the seed exists.
 *
 * @param name what it is called, such as a state lottery's game
 * @param round the number of its draw (期号), or of its round
 * @param publishedIn where the result is published
 * @param publishedAt the moment before which nobody knows it: that of the draw
 */
public record SeedSource(
        SeedKind kind, String name, String round, String publishedIn, Instant publishedAt) {}
