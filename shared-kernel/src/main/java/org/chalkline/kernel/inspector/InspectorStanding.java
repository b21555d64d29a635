package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.InspectorEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether somebody is an inspector on a day, and which schools they have a tie to.
 *
 * @param officer how acts name them; absent where nobody of this code is known by then
 * @param term which term in a row it is; 0 for who is appointed full-time
 * @param until the last day of the term; absent for who is appointed full-time
 * @param ended the first day on which they are no inspector, by decision or by the term's lapse;
 *     absent while none is known
 * @param ties the schools whose inspections they keep out of
 */
public record InspectorStanding(
        @Nullable String officer,
        int term,
        @Nullable LocalDate until,
        @Nullable LocalDate ended,
        Set<SchoolId> ties) {

    public InspectorStanding {
        ties = Set.copyOf(ties);
    }

    /** Tells it by the facts about one inspector that have effect by that day. */
    public static InspectorStanding on(LocalDate day, List<? extends Fact> facts) {
        String officer = null;
        int term = 0;
        LocalDate until = null;
        LocalDate ended = null;
        var ties = new HashSet<SchoolId>();
        for (var fact : facts) {
            if (!(fact instanceof InspectorEvent event)) continue;
            if (event.effectiveOn().isAfter(day)) continue;
            switch (event) {
                case InspectorAppointed e -> {
                    officer = e.officer();
                    term = 0;
                    until = null;
                    ended = null;
                }
                case InspectorEngaged e -> {
                    officer = e.officer();
                    term = 1;
                    until = e.until();
                    ended = null;
                }
                case InspectorEngagedAgain e -> {
                    term = e.term();
                    until = e.until();
                    ended = null;
                }
                // A further term may be recorded after the lapse of the one before.
                case InspectorTermEnded e -> ended = e.term() == term ? e.effectiveOn() : ended;
                case InspectorEnded e -> ended = e.effectiveOn();
                case InspectorTieDeclared e -> ties.add(e.school());
                case InspectorEnteredDistrict e -> {} // nor does where they answer
                case InspectorAssessed e -> {} // says nothing of whether they are one
            }
        }
        return new InspectorStanding(officer, term, until, ended, ties);
    }

    /** Whether they are an inspector on that day. */
    public boolean serves(LocalDate day) {
        if (officer == null || ended != null) return false;
        return until == null || !day.isAfter(until);
    }
}
