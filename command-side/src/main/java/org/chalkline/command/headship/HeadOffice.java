package org.chalkline.command.headship;

import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headship.HeadshipRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPOINT_HEADS;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.OfficeForHeads;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.CareerStanding;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.Appointer;
import org.chalkline.kernel.headship.HeadshipRules;
import org.chalkline.kernel.headship.HeadshipRules.Route;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.EntryBars;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives decisions on an office what is not in its own file. */
@Component
class HeadOffice extends OfficeForHeads {
    HeadOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** Refuses what the bureau can't decide, because the organiser does. */
    void requireBureauAppoints(SchoolId id, LocalDate on) {
        requireAppointer(id, on, Appointer.BUREAU, ORGANISER_APPOINTS);
    }

    /** Refuses a filing of what the bureau itself decides. */
    void requireOrganiserAppoints(SchoolId id, LocalDate on) {
        requireAppointer(id, on, Appointer.ORGANISER, FILING_NOT_FOR_PUBLIC);
    }

    private void requireAppointer(
            SchoolId id, LocalDate on, Appointer asked, HeadshipRefusal otherwise) {
        var route = route(id, on);
        if (route.appointer() == asked) return;
        throw new RefusedException(otherwise.citing(route.law(), route.article()));
    }

    /** Refuses what isn't decided by who appoints: the bureau, or the organiser by resolution. */
    void requireAppointers(
            SchoolId id, @Nullable Decision decision, @Nullable String resolution, LocalDate on) {
        boolean bureau =
                switch (route(id, on).appointer()) {
                    case BUREAU -> true;
                    case ORGANISER -> false;
                };
        boolean asAsked = bureau == (decision != null) && bureau == (resolution == null);
        refuseIf(!asAsked, DECISION_OR_RESOLUTION);
        if (decision != null) require(decision, APPOINT_HEADS, on);
        if (resolution != null) requireDigest(resolution);
    }

    /** By which provision the school's head is appointed that day. */
    Route route(SchoolId id, LocalDate on) {
        var school = requireOpen(id, on);
        return HeadshipRules.standard()
                .route(school.ownership(), school.kind(), on)
                .orElseThrow(() -> new RefusedException(SCHOOL_NOT_CLASSIFIED));
    }

    /**
     * The rule on a term that begins that day; a school that nobody classified has the bureau's.
     */
    RuleId termRule(SchoolId id, LocalDate from) {
        var school = requireOpen(id, from);
        var route =
                HeadshipRules.standard()
                        .route(school.ownership(), school.kind(), from)
                        .filter(each -> each.appointer() == Appointer.ORGANISER);
        if (route.isEmpty()) return HeadshipClocks.TERM;
        return isOfKindergarten(route.get())
                ? HeadshipClocks.KINDERGARTEN_TERM
                : HeadshipClocks.PRIVATE_TERM;
    }

    /** Whether the law on kindergartens says who appoints. */
    static boolean isOfKindergarten(Route route) {
        return StatuteBook.standard()
                .find(HeadshipClocks.KINDERGARTEN_TERM)
                .orElseThrow()
                .versions()
                .getFirst()
                .law()
                .equals(route.law());
    }

    /** How the person's career stands. */
    CareerStanding career(PersonId person) {
        return CareerStanding.of(facts().of(new HeadmasterId(person).toString()));
    }

    /** Refuses a person who can't enter an office that day: unborn, a minor, sanctioned. */
    void requireEligible(PersonId person, LocalDate on) {
        requireOfAge(person, on);
        requireNoSanction(person, on);
    }

    /** Refuses who may not newly head a private school, by a penalty that was served on them. */
    void requireNotBarred(PersonId person, LocalDate on) {
        refuseIf(
                EntryBars.bar(facts(), Offender.of(person), BarredFrom.HEAD, on),
                HeadshipRefusal.HEAD_BARRED);
    }
}
