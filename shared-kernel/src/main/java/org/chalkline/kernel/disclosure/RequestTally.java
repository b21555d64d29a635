package org.chalkline.kernel.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the annual report counts of one request. Both sides fold it from the same facts: the command
 * that issues a report, and the view that anybody can count anew.
 *
 * @param kind what kind of applicant asks
 * @param receivedOn the day that counts as that of its receipt
 * @param items the numbers of all that is asked for
 * @param answers how each item was answered that was, by its number
 * @param row the report's row that it counts in; absent while it isn't done
 * @param doneOn the day on which it was done; absent while it isn't
 */
public record RequestTally(
        ApplicantKind kind,
        LocalDate receivedOn,
        List<Integer> items,
        Map<Integer, ReportForm.Outcome> answers,
        @Nullable String row,
        @Nullable LocalDate doneOn) {

    private static final ReportForm FORM = ReportForm.standard();

    public RequestTally {
        items = List.copyOf(items);
        // In their order: what is stored of it must be the same whenever it is made.
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * What is known after one more fact; absent before the request was received.
     *
     * @param fact any fact of the request: most change nothing
     */
    public static @Nullable RequestTally after(@Nullable RequestTally before, Fact fact) {
        if (fact instanceof RequestReceived e) {
            return new RequestTally(e.kind(), e.effectiveOn(), List.of(), Map.of(), null, null);
        }
        if (before == null) return null;
        return switch (fact) {
            case ItemAsked e -> before.asking(e.item());
            case ItemAnswered e -> before.answered(e);
            case RequestAbandoned e -> before.done(FORM.abandoned(), e.effectiveOn());
            case RequestClosedUnpaid e -> before.done(FORM.unpaid(), e.effectiveOn());
            case RequestWithdrawn e -> before.done(FORM.withdrawn(), e.effectiveOn());
            default -> before;
        };
    }

    /** What is known after all of these facts of one request. */
    public static @Nullable RequestTally of(List<Fact> standing) {
        RequestTally tally = null;
        for (var fact : standing) tally = after(tally, fact);
        return tally;
    }

    private RequestTally asking(int item) {
        if (items.contains(item)) return this;
        var all = new TreeSet<>(items);
        all.add(item);
        return new RequestTally(kind, receivedOn, new ArrayList<>(all), answers, row, doneOn);
    }

    private RequestTally answered(ItemAnswered e) {
        var all = new TreeMap<>(answers);
        all.put(e.item(), new ReportForm.Outcome(e.result(), e.ground()));
        var tally = new RequestTally(kind, receivedOn, items, all, null, null);
        if (!all.keySet().containsAll(items)) return tally;
        return tally.done(FORM.rowOf(List.copyOf(all.values())), e.effectiveOn());
    }

    private RequestTally done(String in, LocalDate on) {
        return new RequestTally(kind, receivedOn, items, answers, in, on);
    }
}
