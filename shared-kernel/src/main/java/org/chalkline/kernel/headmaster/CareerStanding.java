package org.chalkline.kernel.headmaster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.school.SchoolId;

/**
 * How a career stands, as far as it matters to who may enter or keep an office: the sanctions
 * against the person, and how their terms were.
 */
public final class CareerStanding {
    private final Map<String, Imposed> sanctions = new LinkedHashMap<>();
    private final Map<Term, TermAssessed> terms = new HashMap<>();

    private record Term(SchoolId school, LocalDate until) {}

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

    /**
     * How one person's career stands.
     *
     * @param facts those of the career, in the order of recording
     */
    public static CareerStanding of(List<? extends Fact> facts) {
        var standing = new CareerStanding();
        for (var fact : facts) {
            if (fact instanceof HeadmasterEvent event) standing.evolve(event);
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

    /** The assessments of terms, in no particular order. */
    public List<TermAssessed> terms() {
        return List.copyOf(terms.values());
    }

    /** How a term was, if it was assessed, and that stands. */
    public Optional<TermGrade> termGrade(SchoolId school, LocalDate until) {
        return Optional.ofNullable(terms.get(new Term(school, until))).map(TermAssessed::grade);
    }

    /** Takes in one more fact. */
    public void evolve(HeadmasterEvent fact) {
        switch (fact) {
            case TermAssessed e -> terms.put(new Term(e.school(), e.termUntil()), e);
            case SanctionImposed e ->
                    sanctions.put(e.sanction(), new Imposed(e, false, false, false));
            case SanctionPeriodEnded e ->
                    change(e.sanction(), i -> new Imposed(i.fact(), true, i.lifted(), i.revoked()));
            case SanctionLifted e ->
                    change(e.sanction(), i -> new Imposed(i.fact(), true, true, i.revoked()));
            case ReviewDecided e -> {
                if (e.outcome() == Contested.REVOKED) revoke(e.matter());
            }
            case AppealDecided e -> {
                if (e.outcome() == Contested.REVOKED) revoke(e.matter());
            }
            default -> {} // changes neither
        }
    }

    private void change(String sanction, UnaryOperator<Imposed> how) {
        sanctions.computeIfPresent(sanction, (number, imposed) -> how.apply(imposed));
    }

    private void revoke(Matter matter) {
        switch (matter.kind()) {
            case SANCTION ->
                    change(
                            matter.reference(),
                            i -> new Imposed(i.fact(), i.over(), i.lifted(), true));
            case TERM_ASSESSMENT ->
                    terms.values()
                            .removeIf(e -> matter.reference().equals(e.termUntil().toString()));
            case ANNUAL_ASSESSMENT -> {} // is not looked at here
        }
    }
}
