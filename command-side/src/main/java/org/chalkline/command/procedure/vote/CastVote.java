package org.chalkline.command.procedure.vote;

import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;

/**
 * One member's vote, as it is handed in. Is the GraphQL input {@code CastVoteInput}.
 *
 * @param opinion what the member put on record, in clear; where it tells of a person it is sealed
 *     before it is stored
 */
public record CastVote(String member, Ballot ballot, @Nullable String opinion) {}
