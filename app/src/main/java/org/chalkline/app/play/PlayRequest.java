package org.chalkline.app.play;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * What is to be played, as it stands in the address of a request.
 *
 * @param from the first position
 * @param to the last position; absent for the last one that there is, or for all that comes
 * @param live whether it goes on as more is recorded
 * @param filter which facts, as a variable of the type {@code FactRecordFilter}
 */
record PlayRequest(
        long from, @Nullable Long to, boolean live, Tempo tempo, Map<String, Object> filter) {

    private static final Set<String> PARAMETERS =
            Set.of("from", "to", "live", "perSecond", "speed", "filter");

    /** The header by which a reader who was cut off says what came last. */
    static final String LAST = "Last-Event-ID";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final double USUAL_PER_SECOND = 10;
    private static final double MOST_PER_SECOND = 1_000;
    private static final double MOST_SPEED = 100_000_000;
    private static final int LONGEST_FILTER = 100_000;
    private static final TypeReference<LinkedHashMap<String, Object>> FILTER =
            new TypeReference<>() {};

    /**
     * Reads it.
     *
     * @throws PlayRefusedException {@code BAD_VALUE} if it can't be read
     */
    static PlayRequest of(HttpServletRequest request) throws PlayRefusedException {
        for (var name : request.getParameterMap().keySet()) {
            if (PARAMETERS.contains(name)) continue;
            throw bad(
                    "There is no parameter %s: a play takes from, to, live, perSecond, speed and filter."
                            .formatted(name.substring(0, Math.min(name.length(), 60))));
        }
        var from = position("from", parameter(request, "from"));
        var to = position("to", parameter(request, "to"));
        var last = position(LAST, request.getHeader(LAST));
        long first = last != null ? last + 1 : from != null ? from : 0;
        if (to != null && first > to + 1) {
            throw bad("from is " + first + ", behind to, which is " + to + ": exchange them.");
        }
        return new PlayRequest(first, to, flag(request, "live"), tempo(request), filter(request));
    }

    private static Tempo tempo(HttpServletRequest request) throws PlayRefusedException {
        var perSecond = rate(request, "perSecond", MOST_PER_SECOND);
        var speed = rate(request, "speed", MOST_SPEED);
        if (perSecond != null && speed != null) {
            throw bad("perSecond and speed exclude each other: give one of them.");
        }
        if (speed != null) return Tempo.asRecorded(speed);
        return Tempo.even(perSecond == null ? USUAL_PER_SECOND : perSecond);
    }

    private static @Nullable Double rate(HttpServletRequest request, String name, double most)
            throws PlayRefusedException {
        var said = parameter(request, name);
        if (said == null) return null;
        double rate = RATE.matcher(said).matches() ? Double.parseDouble(said) : 0;
        if (rate > 0 && rate <= most) return rate;
        throw bad("%s: give a number above 0, and %.0f at the most.".formatted(name, most));
    }

    private static @Nullable Long position(String name, @Nullable String said)
            throws PlayRefusedException {
        if (said == null) return null;
        if (POSITION.matcher(said).matches()) return Long.valueOf(said);
        throw bad(name + ": give the number of a position, such as 4711.");
    }

    private static boolean flag(HttpServletRequest request, String name)
            throws PlayRefusedException {
        var said = parameter(request, name);
        if (said == null || said.equals("false")) return false;
        if (said.equals("true")) return true;
        throw bad(name + ": give true or false.");
    }

    private static Map<String, Object> filter(HttpServletRequest request)
            throws PlayRefusedException {
        var said = parameter(request, "filter");
        if (said == null) return Map.of();
        try {
            var read = said.length() > LONGEST_FILTER ? null : FactJson.MAPPER.readTree(said);
            if (read != null && read.isObject()) return FactJson.MAPPER.convertValue(read, FILTER);
        } catch (JacksonException | IllegalArgumentException e) {
            throw noFilter();
        }
        throw noFilter();
    }

    private static PlayRefusedException noFilter() {
        return bad(
                "filter: give a JSON object such as {\"of\":[\"school/yucai\"]}, as the variable filter of the list facts would be in GraphQL.");
    }

    private static @Nullable String parameter(HttpServletRequest request, String name)
            throws PlayRefusedException {
        var said = request.getParameterValues(name);
        if (said == null) return null;
        if (said.length > 1) throw bad(name + " is given twice: give it once.");
        return said[0];
    }

    static PlayRefusedException bad(String message) {
        return new PlayRefusedException("BAD_VALUE", message);
    }
}
