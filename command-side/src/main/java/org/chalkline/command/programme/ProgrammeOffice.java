package org.chalkline.command.programme;

import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.programme.ProgrammeRefusal.BEYOND_LICENCE;
import static org.chalkline.command.programme.ProgrammeRefusal.NO_RULE_OF_KIND;
import static org.chalkline.command.programme.ProgrammeRefusal.PARTNER_UNAPPROVED;
import static org.chalkline.command.programme.ProgrammeRefusal.PLACES_LINE_OF_ANOTHER_YEAR;
import static org.chalkline.command.programme.ProgrammeRefusal.PLACES_LINE_UNKNOWN;
import static org.chalkline.command.programme.ProgrammeRefusal.TEACHER_UNQUALIFIED;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Qualifications;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.LicenceStanding;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.ForeignPartner;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.ProgrammeRules;
import org.chalkline.kernel.programme.ProgrammeRules.KindRule;
import org.chalkline.kernel.school.District;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives acts on programmes and their providers what they need from outside: the day, powers,
 * schools with their licences, teachers with their qualifications, lines of the budget.
 */
@Component
public class ProgrammeOffice extends Office {
    private final PeopleOnFile people;
    private final Qualifications qualifications;

    public ProgrammeOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Qualifications qualifications) {
        super(clock, calendars, powers, facts);
        this.people = people;
        this.qualifications = qualifications;
    }

    PeopleOnFile people() {
        return people;
    }

    /** The rule on programmes of a kind that day. */
    KindRule rule(ProgrammeKind kind, LocalDate on) {
        return ProgrammeRules.of(kind, on).orElseThrow(() -> new RefusedException(NO_RULE_OF_KIND));
    }

    /**
     * Refuses a provider that may not give programmes of the kind that day: by its licence, or, of
     * a public school without one, by what it is.
     */
    void requireCovered(
            SchoolId provider, @Nullable LicenceId licence, ProgrammeKind kind, LocalDate on) {
        var school = requireOpen(provider, on);
        var givenBy = rule(kind, on).givenBy();
        if (licence == null) {
            boolean takesOne =
                    school.ownership() == Ownership.PRIVATE
                            || school.kind() == SchoolKind.TRAINING_INSTITUTION;
            refuseIf(takesOne || !givenBy.contains(school.kind()), BEYOND_LICENCE);
            return;
        }
        var held = LicenceStanding.on(on, facts().of(licence.toString()));
        var content = held.content();
        boolean covers =
                held.inForce()
                        && provider.equals(held.school())
                        && content != null
                        && givenBy.contains(content.kind());
        refuseIf(!covers, BEYOND_LICENCE);
    }

    /** Refuses a partner from abroad whose part isn't approved that day, by who has to. */
    void requireApproved(@Nullable ForeignPartner partner, ProgrammeKind kind, LocalDate on) {
        if (partner == null) return;
        var rule = ProgrammeRules.ofPartners(kind, on);
        if (rule.isEmpty()) return;
        boolean approved =
                partner.approvedOn(on) && partner.authority().equals(rule.get().authority());
        refuseIf(!approved, PARTNER_UNAPPROVED);
    }

    /** Refuses a full-time teacher without the qualification that the kind takes, that day. */
    void requireQualified(PersonId person, ProgrammeKind kind, LocalDate on) {
        var needed = rule(kind, on).qualification();
        boolean qualified =
                PersonCodes.all(person, facts()).stream()
                        .flatMap(each -> qualifications.heldOn(each, on).stream())
                        .anyMatch(held -> held.kind().sufficesFor(needed));
        refuseIf(!qualified, TEACHER_UNQUALIFIED);
    }

    /** Refuses a code that is none of the district's subdistricts. */
    static void requireSubdistrict(String code) {
        refuseIf(!District.SUBDISTRICTS.containsKey(code), SUBDISTRICT_OUTSIDE_DISTRICT);
    }

    /** Refuses a line that there isn't, and one of another budget year than the day. */
    LineHeading requireLine(BudgetLineId line, LocalDate on) {
        var heading =
                facts().of(line.toString()).stream()
                        .filter(LineFounded.class::isInstance)
                        .map(fact -> ((LineFounded) fact).heading())
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(PLACES_LINE_UNKNOWN));
        refuseIf(heading.year() != on.getYear(), PLACES_LINE_OF_ANOTHER_YEAR);
        return heading;
    }
}
