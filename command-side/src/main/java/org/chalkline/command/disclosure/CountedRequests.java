package org.chalkline.command.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.disclosure.ContestTally;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ReportFigures;
import org.chalkline.kernel.disclosure.RequestTally;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts requests for disclosure, and contests about them, from the facts. Kept in memory alone:
 * the first question goes through all facts, each later one through those that came since. Where
 * facts fall or are put right, the request is counted anew from what stands of it.
 */
@Component
class CountedRequests {

    /**
     * The figures of a year.
     *
     * @param asOf the position of the last fact that they count
     */
    record Counted(ReportFigures figures, long asOf) {}

    private final Map<String, RequestTally> requests = new HashMap<>();
    private final Map<String, ContestTally> contests = new HashMap<>();
    private final FactsOf facts;
    private final ReadingOn reading;
    private long last = FactStream.NOTHING;

    CountedRequests(FactStream stream, FactsOf facts) {
        this.facts = facts;
        reading = new ReadingOn(stream, this::take);
    }

    /** The figures of that year, as the registers stand now. */
    synchronized Counted of(int year) {
        reading.toNow();
        var figures = new ReportFigures(year);
        requests.values().forEach(figures::count);
        contests.values().forEach(figures::count);
        return new Counted(figures, last);
    }

    private void take(RecordedFact recorded) {
        last = recorded.position();
        var of = recorded.aggregateId();
        if (of.startsWith(DisclosureRequestId.KIND + "/")) {
            var fact = recorded.payload().get();
            if (FactsThatStand.changes(fact)) keep(of, RequestTally.of(standing(of)));
            else if (fact instanceof DisclosureEvent) {
                keep(of, RequestTally.after(requests.get(of), fact));
            }
        } else if (of.startsWith("review/") || of.startsWith("suit/")) {
            var fact = recorded.payload().get();
            if (FactsThatStand.changes(fact)) keep(of, ContestTally.of(standing(of)));
            else if (fact instanceof ContestEvent) {
                keep(of, ContestTally.after(contests.get(of), fact));
            }
        }
    }

    private List<Fact> standing(String of) {
        return FactsThatStand.of(facts.of(of));
    }

    private void keep(String of, @Nullable RequestTally tally) {
        if (tally == null) requests.remove(of);
        else requests.put(of, tally);
    }

    private void keep(String of, @Nullable ContestTally tally) {
        if (tally == null) contests.remove(of);
        else contests.put(of, tally);
    }
}
