package org.chalkline.command.selection;

import org.chalkline.kernel.selection.Ballot;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote, as it is handed in. Is the GraphQL input {@code CastVoteInput}.
 *
 * @param dissent what a member who voted against put on record, in clear; it is sealed before it is
 *     stored
 */
public record CastVote(String member, Ballot ballot, @Nullable String dissent) {}
