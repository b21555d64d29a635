package org.chalkline.kernel.procedure.personnel;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;

/** The sanctions against a person, as far as they matter to what the person may become. */
public final class SanctionStanding {
    private final Map<String, Imposed> sanctions = new LinkedHashMap<>();

    /**
     * A sanction and how it stands.
     *
     * @param over whether it is on record that its period has run
     */
    public record Imposed(SanctionImposed fact, boolean over, boolean lifted, boolean revoked) {

        /** Whether it stands on the day, lifted or not: what it forbids, it forbids till then. */
        public boolean standsOn(LocalDate day) {
            boolean begun = !day.isBefore(fact.effectiveOn());
            return !revoked && begun && (fact.until() == null || !day.isAfter(fact.until()));
        }

        /** Whether it stood on a day of the year. */
        public boolean stoodIn(int year) {
            var first = LocalDate.of(year, 1, 1);
            boolean before = fact.until() != null && fact.until().isBefore(first);
            return !revoked && !before && fact.effectiveOn().getYear() <= year;
        }
    }

    /** How one person stands by the facts of their file. */
    public static SanctionStanding of(PersonId person, FactsOf facts) {
        return of(facts.of(new PersonnelFileId(person).toString()));
    }

    /**
     * The same.
     *
     * @param facts those of the personnel file, in the order of recording
     */
    public static SanctionStanding of(List<? extends Fact> facts) {
        var standing = new SanctionStanding();
        for (var fact : facts) {
            if (fact instanceof PersonnelEvent event) standing.evolve(event);
        }
        return standing;
    }

    /** The sanctions by their numbers, in the order of recording. */
    public Map<String, Imposed> sanctions() {
        return Collections.unmodifiableMap(sanctions);
    }

    /** Whether a sanction stands on the day. */
    public boolean sanctionedOn(LocalDate day) {
        return sanctions.values().stream().anyMatch(imposed -> imposed.standsOn(day));
    }

    /** Takes in one more fact. */
    public void evolve(PersonnelEvent fact) {
        switch (fact) {
            case SanctionImposed e ->
                    sanctions.put(e.sanction(), new Imposed(e, false, false, false));
            case SanctionPeriodEnded e ->
                    change(e.sanction(), i -> new Imposed(i.fact(), true, i.lifted(), i.revoked()));
            case SanctionLifted e ->
                    change(e.sanction(), i -> new Imposed(i.fact(), true, true, i.revoked()));
            case ReviewDecided e -> decided(e.matter(), e.outcome());
            case AppealDecided e -> decided(e.matter(), e.outcome());
            default -> {} // that it is contested changes nothing yet
        }
    }

    private void decided(Matter matter, Contested outcome) {
        if (outcome != Contested.REVOKED || matter.kind() != Matter.Kind.SANCTION) return;
        change(matter.reference(), i -> new Imposed(i.fact(), i.over(), i.lifted(), true));
    }

    private void change(String sanction, UnaryOperator<Imposed> how) {
        sanctions.computeIfPresent(sanction, (number, imposed) -> how.apply(imposed));
    }
}
