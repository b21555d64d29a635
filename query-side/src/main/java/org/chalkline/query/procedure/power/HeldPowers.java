package org.chalkline.query.procedure.power;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When which officer held which power, as is known at a position. */
@Component
public final class HeldPowers {
    private static final int PAGE = 500;

    /** On it all that is on record has taken effect. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private final Projection<OfficerRecord> officers;

    HeldPowers(Projection<OfficerRecord> officers) {
        this.officers = officers;
    }

    /**
     * A delegation, for as long as it was held.
     *
     * @param from the first day
     * @param until the last day; absent while it has none
     */
    public record Window(String officer, String power, LocalDate from, @Nullable LocalDate until) {}

    /**
     * All of them. A delegation that fell is none. Of an officer who left and came back, what was
     * delegated before counts on, where it was neither ended nor taken back.
     */
    public List<Window> windows(Basis basis) {
        var at = new AsOf(basis.position(), LAST);
        var windows = new ArrayList<Window>();
        Query.Key after = null;
        while (true) {
            var rows = officers.list(new Query(List.of(), Table.CODE, false, after, PAGE), at);
            for (var row : rows) note(row.state(), windows);
            if (rows.size() < PAGE) return windows;
            after = new Query.Key(rows.getLast().state().id().value(), rows.getLast().entity());
        }
    }

    private static void note(OfficerRecord officer, List<Window> windows) {
        for (var each : officer.delegations()) {
            var until = each.until();
            until = earlier(until, dayBefore(each.takenBackOn()));
            var left = officer.leftOn();
            if (left != null && each.from().isBefore(left)) until = earlier(until, dayBefore(left));
            if (until != null && until.isBefore(each.from())) continue;
            windows.add(new Window(officer.id().value(), each.power().code(), each.from(), until));
        }
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isBefore(b) ? a : b;
    }
}
