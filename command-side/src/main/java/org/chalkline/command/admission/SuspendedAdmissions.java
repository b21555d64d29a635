package org.chalkline.command.admission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.ReadingOn;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which schools may take in nobody, since an inspection of their licence said so and what it
 * found isn't put right yet. Which licences a school has is kept in memory alone; what became of
 * each of them is read from its facts that stand.
 */
@Component
class SuspendedAdmissions implements Suspensions {
    private static final String LICENCE = "licence/";

    private final Map<SchoolId, Set<LicenceId>> ordered = new HashMap<>();
    private final Map<LicenceId, SchoolId> schools = new HashMap<>();
    private final FactsOf facts;
    private final ReadingOn reading;

    SuspendedAdmissions(FactStream stream, FactsOf facts) {
        this.facts = facts;
        reading = new ReadingOn(stream, this::take);
    }

    @Override
    public synchronized boolean concern(SchoolId school, LocalDate on) {
        reading.toNow();
        return ordered.getOrDefault(school, Set.of()).stream()
                .anyMatch(licence -> suspended(licence, on));
    }

    private boolean suspended(LicenceId licence, LocalDate on) {
        @Nullable RectificationOrdered last = null;
        for (var fact : facts.of(licence.toString())) {
            if (fact.effectiveOn().isAfter(on)) continue;
            if (fact instanceof RectificationOrdered e && e.admissionsSuspended()) last = e;
            boolean ends =
                    fact instanceof RectificationRechecked e
                            && e.rectified()
                            && last != null
                            && e.year() == last.year();
            if (ends) last = null;
        }
        return last != null;
    }

    private void take(RecordedFact recorded) {
        if (!recorded.aggregateId().startsWith(LICENCE)) return;
        switch (recorded.payload().get()) {
            case LicenceFounded e -> schools.put(e.licenceId(), e.schoolId());
            case RectificationOrdered e when e.admissionsSuspended() -> {
                var school = schools.get(e.licenceId());
                if (school == null) return;
                ordered.computeIfAbsent(school, each -> new LinkedHashSet<>()).add(e.licenceId());
            }
            default -> {} // says nothing of whom it may take in
        }
    }
}
