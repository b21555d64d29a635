package org.chalkline.command.contest;

import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Has the acts of a case follow what came of it. No mutation: the reaction's own.
 *
 * @param outcome absent where the case ended without one
 */
public record FollowOutcome(ContestId contest, @Nullable ContestOutcome outcome, String officer) {}
