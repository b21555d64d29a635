package org.chalkline.kernel.continuity;

/**
 * That a log took another one's place, some of whose facts are lost.
 *
 * @param origin the name of the log that is kept now
 * @param follows the name of the one before
 * @param lastSize how many facts the last checkpoint speaks of that is known of that one
 * @param lastRoot the root of its tree, in Base64
 * @param keptFacts with how many of its facts the new log begins: those from this position on are
 *     others
 */
public record LogSuccession(
        String origin, String follows, long lastSize, String lastRoot, long keptFacts) {}
