package org.chalkline.command.penalty;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.Inputs;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.Said;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.stereotype.Component;

/** Gives acts on penalties what they need from outside. */
@Component
public class PenaltyOffice extends OfficeForPeople {
    private static final int LINE = 200;
    private static final int MOST_OFFICERS = 20;

    private final Powers powers;

    public PenaltyOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
        this.powers = powers;
    }

    /** Whether the officer decides on penalties that day. */
    boolean decidesOnPenalties(String officer, LocalDate day) {
        return powers.holds(officer, Power.IMPOSE_PENALTIES, day);
    }

    /** Refuses fewer than two officers, or one who may not investigate that day (42). */
    void requireInvestigators(List<String> officers, LocalDate day) {
        Inputs.requireAtMost(officers, MOST_OFFICERS);
        officers.forEach(officer -> Inputs.requireLine(officer, LINE));
        refuseIf(officers.size() < 2, FEWER_THAN_TWO_OFFICERS);
        refuseIf(new HashSet<>(officers).size() < officers.size(), FEWER_THAN_TWO_OFFICERS);
        for (var officer : officers) {
            require(officer, Power.INVESTIGATE, day);
            refuseIf(!certified(officer, day), NOT_CERTIFIED);
        }
    }

    private boolean certified(String officer, LocalDate day) {
        OfficerId id;
        try {
            id = new OfficerId(officer);
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean certified = false;
        for (var fact : facts().of(id.toString())) {
            if (fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof OfficerCertified e) certified |= !day.isAfter(e.until());
            if (fact instanceof OfficerLeft) certified = false;
        }
        return certified;
    }

    /** Refuses somebody of whom nothing is known, and who was not born. */
    void requireParty(Offender party, LocalDate day) {
        var person = party.person();
        if (person != null) {
            boolean both = party.organisation() != null || party.identifier() != null;
            refuseIf(both, PARTY_UNNAMED);
            people().requireBorn(person, day);
            return;
        }
        var name = party.organisation();
        refuseIf(name == null || party.identifier() == null, PARTY_UNNAMED);
        if (name != null) Inputs.requireLine(name, LINE);
        try {
            var unused = party.file();
        } catch (IllegalArgumentException e) {
            refuseIf(true, PARTY_UNNAMED);
        }
    }

    /** Seals what is said of a person, as facts hold it. */
    Said said(Offender party, String text) {
        var person = party.person();
        return person == null
                ? new Said(text, null)
                : new Said(null, seals().conduct(person, text));
    }

    /** A decision about the party, as facts hold it: of a person without what it tells of them. */
    static Decision held(Offender party, Decision decision) {
        return party.person() == null ? decision : Seals.withoutReasons(decision);
    }

    /** Refuses a licence that nobody knows. */
    void requireLicence(String licence) {
        refuseIf(facts().of(licence).isEmpty(), CommonRefusal.UNKNOWN_LICENCE);
    }
}
