package org.chalkline.kernel.contest;

import org.jspecify.annotations.Nullable;

/**
 * A paper in the list of evidence.
 *
 * @param file whose case file it is from
 * @param seq its number in the index of that file
 * @param digest SHA-256 of the paper
 * @param late why it is let in though it was not in the file when the act was decided; absent for
 *     what was
 */
public record ListedEvidence(String file, int seq, String digest, @Nullable LateGround late) {}
