package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What one school may offer on each day, and what it does: facts are recorded late, so that a seat
 * kept from a day on must find room on every day since.
 */
final class SeatDays {

    /**
     * A seat that is kept.
     *
     * @param from the first day
     * @param exception the exception that it rests on; absent where it is one of the quota
     */
    record Seat(LocalDate from, @Nullable String exception, boolean taken) {
        Seat asTaken() {
            return new Seat(from, exception, true);
        }
    }

    private final TreeMap<LocalDate, Integer> quotas = new TreeMap<>();
    private final Map<String, ExceptionGranted> exceptions = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final TreeMap<LocalDate, Integer> changes = new TreeMap<>();

    /** The days of a book after these facts. */
    static SeatDays of(List<Fact> facts) {
        var days = new SeatDays();
        for (var fact : facts) if (fact instanceof SeatBookEvent e) days.on(e);
        return days;
    }

    void on(SeatBookEvent fact) {
        switch (fact) {
            case QuotaSet e -> quotas.put(e.effectiveOn(), e.quota());
            case ExceptionGranted e -> exceptions.put(e.exception(), e);
            case SeatKept e -> keep(e.placement(), e.effectiveOn(), e.exception());
            case SeatDeclined e -> {} // no seat comes or goes
            case SeatTaken e ->
                    seats.computeIfPresent(e.placement(), (code, seat) -> seat.asTaken());
            case SeatGivenBack e -> free(e.placement(), e.effectiveOn());
            case OfferWithdrawn e -> free(e.placement(), e.effectiveOn());
        }
    }

    /** The last day from which on a quota was set; absent while none was. */
    @Nullable LocalDate lastQuota() {
        return quotas.isEmpty() ? null : quotas.lastKey();
    }

    int quota(LocalDate on) {
        var set = quotas.floorEntry(on);
        return set == null ? 0 : set.getValue();
    }

    @Nullable ExceptionGranted exception(String code) {
        return exceptions.get(code);
    }

    @Nullable Seat seat(String placement) {
        return seats.get(placement);
    }

    /** The placements for which seats are kept. */
    Set<String> kept() {
        return Set.copyOf(seats.keySet());
    }

    private void keep(String placement, LocalDate from, @Nullable String exception) {
        // What fell can stand again, after the same child was given another seat of the book.
        if (seats.putIfAbsent(placement, new Seat(from, exception, false)) != null) return;
        changes.merge(from, 1, Integer::sum);
        if (exception != null) used.merge(exception, 1, Integer::sum);
    }

    /** The seat is free again from that day on. */
    private void free(String placement, LocalDate from) {
        var seat = seats.remove(placement);
        if (seat == null) return;
        changes.merge(from, -1, Integer::sum);
        if (seat.exception() != null) used.merge(seat.exception(), -1, Integer::sum);
    }

    /** How many seats are offered on that day. */
    int offered(LocalDate on) {
        return changes.headMap(on, true).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many more can be offered from that day on, and on every later one. */
    int room(LocalDate from) {
        return leastRoom(from, false);
    }

    /** The same by an exception; its own seats bound it, too. */
    int room(LocalDate from, String exception) {
        var granted = exceptions.get(exception);
        if (granted == null || granted.effectiveOn().isAfter(from)) return 0;
        int left = granted.seats() - used.getOrDefault(exception, 0);
        return Math.min(left, leastRoom(from, true));
    }

    /**
     * Whether so large a quota would suffice from that day on for what is offered.
     *
     * @param from not before the last quota that was set
     */
    boolean suffices(int quota, LocalDate from) {
        return days(from).stream().allMatch(day -> offered(day) <= quota + beyond(day));
    }

    private int leastRoom(LocalDate from, boolean beyondQuota) {
        int least = Integer.MAX_VALUE;
        for (var day : days(from)) {
            int allowed = quota(day) + (beyondQuota ? beyond(day) : 0);
            least = Math.min(least, allowed - offered(day));
        }
        return least;
    }

    private int beyond(LocalDate on) {
        return exceptions.values().stream()
                .filter(each -> !each.effectiveOn().isAfter(on))
                .mapToInt(ExceptionGranted::seats)
                .sum();
    }

    /** That day, and each later one on which something changes. */
    private TreeSet<LocalDate> days(LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        days.addAll(quotas.tailMap(from).keySet());
        days.addAll(changes.tailMap(from).keySet());
        exceptions.values().stream()
                .map(ExceptionGranted::effectiveOn)
                .filter(from::isBefore)
                .forEach(days::add);
        return days;
    }
}
