package org.chalkline.query.disclosure;

import java.time.LocalDate;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.disclosure.ContestTally;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one reconsideration or lawsuit about a request for disclosure;
 * is what GraphQL calls {@code DisclosureContest}.
 */
public record DisclosureContestRecord(ContestTally tally) {

    /** The case. */
    public ContestId contest() {
        return tally.contest();
    }

    /** The request that it is about. */
    public String of() {
        return tally.of();
    }

    /** Which line of the annual report counts it. */
    public ContestTally.Line line() {
        return tally.line();
    }

    /** The day on which its copy came. */
    public LocalDate receivedOn() {
        return tally.receivedOn();
    }

    /** What came of it; absent while nothing has effect. */
    public ContestTally.@Nullable Outcome outcome() {
        return tally.outcome();
    }

    /** Since when; absent with it. */
    public @Nullable LocalDate doneOn() {
        return tally.doneOn();
    }

    @Nullable Integer doneYear() {
        var on = tally.doneOn();
        return on == null ? null : on.getYear();
    }
}
