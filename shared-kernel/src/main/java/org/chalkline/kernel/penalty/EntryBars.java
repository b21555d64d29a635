package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;

/**
 * Whether penalties bar somebody from becoming an organiser or a head of a private school (Private
 * Education Law Implementing Regulations, 62, 64): by the facts of their cases as they stand, so a
 * penalty that fell bars nobody.
 */
public final class EntryBars {

    private EntryBars() {}

    /** The cases of a party, under whichever of their codes, in the order of their entry. */
    public static List<PenaltyCaseId> cases(FactsOf facts, Offender party) {
        return files(facts, party).stream()
                .flatMap(file -> cases(facts, file).stream())
                .distinct()
                .toList();
    }

    /** The cases on one file, in the order of their entry. */
    public static List<PenaltyCaseId> cases(FactsOf facts, OffenderId file) {
        var cases = new ArrayList<PenaltyCaseId>();
        for (var fact : facts.of(file.toString())) {
            if (fact instanceof CaseEntered e) cases.add(e.penaltyCase());
        }
        return List.copyOf(cases);
    }

    private static List<OffenderId> files(FactsOf facts, Offender party) {
        var person = party.person();
        if (person == null) return List.of(party.file());
        return PersonCodes.all(person, facts).stream().map(OffenderId::of).toList();
    }

    /** Whether a penalty that was served bars the party that day. */
    public static boolean bar(FactsOf facts, Offender party, BarredFrom from, LocalDate day) {
        for (var each : cases(facts, party)) {
            var standing = facts.of(each.toString());
            for (var fact : standing) {
                if (!(fact instanceof PenaltyImposed e) || !e.barredFrom().contains(from)) continue;
                var until = e.barredUntil();
                boolean over = until != null && day.isAfter(until);
                if (!over && wasServed(standing, e, day)) return true;
            }
        }
        return false;
    }

    /** The same of who runs, or is to run, a private school. */
    public static boolean bar(FactsOf facts, Organiser organiser, BarredFrom from, LocalDate day) {
        var party =
                switch (organiser) {
                    case Organiser.Organisation o -> Offender.of(o.name(), o.identifier());
                    case Organiser.NaturalPerson p -> Offender.of(p.person());
                    case Organiser.Unsealed u -> Offender.of(u.person());
                };
        try {
            return bar(facts, party, from, day);
        } catch (IllegalArgumentException e) {
            return false; // Under such a credit code nobody can have been punished.
        }
    }

    private static boolean wasServed(List<Fact> facts, PenaltyImposed of, LocalDate day) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof PaperServed served
                                        && served.document().equals(of.decision().documentNumber())
                                        && served.receiver().equals(of.party().servedAs())
                                        && !served.effectiveOn().isAfter(day));
    }
}
