package org.chalkline.drills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Asks a running program for the figures that follow from what was acknowledged. */
final class Shown {
    /** Questions in one request. */
    private static final int AT_ONCE = 10;

    private Shown() {}

    /**
     * The figures of a run's schools and lines, as of what was acknowledged at least.
     *
     * @param alone whether nobody else has registered schools: then all of them are counted
     */
    static Figures by(
            Caller caller, String url, String run, Acknowledged acknowledged, boolean alone)
            throws IOException, InterruptedException {
        long atLeast = acknowledged.last();
        var schools = new TreeMap<String, String>();
        for (var some : parts(acknowledged.names().keySet())) {
            var query = new StringBuilder("{");
            for (int i = 0; i < some.size(); i++) {
                query.append(
                        " a%d: school(code: \"%s\", atLeast: %d) { name }"
                                .formatted(i, some.get(i), atLeast));
            }
            var data = caller.data(url, query.append(" }").toString());
            for (int i = 0; i < some.size(); i++) {
                var school = data.path("a" + i);
                if (school.isObject()) schools.put(some.get(i), school.path("name").asString());
            }
        }
        if (alone) {
            long all =
                    caller.data(
                                    url,
                                    "{ schools(first: 1, atLeast: %d) { totalCount } }"
                                            .formatted(atLeast))
                            .at("/schools/totalCount")
                            .asLong();
            for (long i = schools.size(); i < all; i++) schools.put("nobody's " + i, "unknown");
        }
        var payments = new TreeMap<String, Integer>();
        var paid = new TreeMap<String, String>();
        for (var some : parts(acknowledged.payments().keySet())) {
            var query = new StringBuilder("{");
            for (int i = 0; i < some.size(); i++) {
                query.append(
                        " a%d: budgetLine(code: \"%s\", atLeast: %d) { payments figures { paid { amount } } }"
                                .formatted(i, some.get(i), atLeast));
            }
            var data = caller.data(url, query.append(" }").toString());
            for (int i = 0; i < some.size(); i++) {
                var line = data.path("a" + i);
                if (!line.isObject()) continue;
                payments.put(some.get(i), line.path("payments").asInt());
                paid.put(some.get(i), line.at("/figures/paid/amount").asString());
            }
        }
        var rest =
                caller.data(
                        url,
                        "{ budgetExecution(groupBy: [YEAR], filter: {unit: [\"%s\"]}, atLeast: %d) { total { paid { amount } } } projections { parked } }"
                                .formatted(Script.unit(run), atLeast));
        long parked = 0;
        for (var projection : rest.path("projections"))
            parked += projection.path("parked").asLong();
        return new Figures(
                schools,
                payments,
                paid,
                rest.at("/budgetExecution/total/paid/amount").asString("0.00"),
                parked);
    }

    private static List<List<String>> parts(Collection<String> all) {
        var sorted = all.stream().sorted().toList();
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            parts.add(sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
