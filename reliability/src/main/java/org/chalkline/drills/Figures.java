package org.chalkline.drills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The figures in answers about schools and payments.
 *
 * @param schools the name of each school
 * @param payments how many payments each line has
 * @param paid what each line says that was paid, such as {@code 40.00}
 * @param total what all lines together say that was paid
 * @param parked how many entities projections could not bring further
 */
record Figures(
        Map<String, String> schools,
        Map<String, Integer> payments,
        Map<String, String> paid,
        String total,
        long parked) {

    Figures {
        schools = Map.copyOf(schools);
        payments = Map.copyOf(payments);
        paid = Map.copyOf(paid);
    }

    /** The figures as they must be. */
    static Figures of(Map<String, String> schools, Map<String, Integer> payments) {
        var paid = new TreeMap<String, String>();
        long all = 0;
        for (var line : payments.entrySet()) {
            paid.put(line.getKey(), tens(line.getValue()));
            all += line.getValue();
        }
        return new Figures(schools, payments, paid, tens(all), 0);
    }

    private static String tens(long payments) {
        return payments * 10 + ".00";
    }

    /** One sentence for each figure that is not as these say. */
    List<String> differences(Figures shown) {
        var different = new ArrayList<String>();
        differences("school", schools, shown.schools, different);
        differences("payments of", payments, shown.payments, different);
        differences("paid from", paid, shown.paid, different);
        if (!total.equals(shown.total)) {
            different.add("paid in all: %s instead of %s".formatted(shown.total, total));
        }
        if (parked != shown.parked) different.add("%d entities are parked".formatted(shown.parked));
        return different;
    }

    private static void differences(
            String what, Map<String, ?> due, Map<String, ?> shown, List<String> into) {
        for (var key : new TreeMap<>(due).keySet()) {
            if (!Objects.equals(due.get(key), shown.get(key))) {
                into.add(
                        "%s %s: %s instead of %s"
                                .formatted(what, key, shown.get(key), due.get(key)));
            }
        }
        for (var key : new TreeMap<>(shown).keySet()) {
            if (!due.containsKey(key)) into.add("%s %s: there should be none".formatted(what, key));
        }
    }
}
