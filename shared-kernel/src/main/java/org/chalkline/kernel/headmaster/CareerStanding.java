package org.chalkline.kernel.headmaster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.school.SchoolId;

/** How a career stands, as far as it matters to who may keep an office: how the terms were. */
public final class CareerStanding {
    private final Map<Term, TermAssessed> terms = new HashMap<>();

    private record Term(SchoolId school, LocalDate until) {}

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
            case AssessmentRevoked e when e.assessment().kind() == Matter.Kind.TERM_ASSESSMENT ->
                    terms.values()
                            .removeIf(
                                    term ->
                                            e.assessment()
                                                    .reference()
                                                    .equals(term.termUntil().toString()));
            default -> {} // changes none
        }
    }
}
