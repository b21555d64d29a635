package org.chalkline.command.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.budget.BudgetEvent.LineTakenOver;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceTakenOver;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationKind;
import org.jspecify.annotations.Nullable;

/** What is on record around programmes: schools, a licence, people, officers, lines. */
final class Lifelong {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    static final SchoolId COLLEGE = new SchoolId("college");
    static final SchoolId COMMUNITY = new SchoolId("community");
    static final SchoolId SKILLS = new SchoolId("skills");
    static final LicenceId LICENCE = new LicenceId("L-skills");
    static final PersonId QUALIFIED = new PersonId("qualified");
    static final PersonId NOVICE = new PersonId("novice");
    static final BudgetLineId LINE = new BudgetLineId("2026-SENIORS");
    static final BudgetLineId OLD_LINE = new BudgetLineId("2025-SENIORS");
    static final EconomicCode USE = new EconomicCode("31002");
    static final String SUBDISTRICT = "310105001";
    static final String MEI = "Mei";
    static final String LIN = "Lin";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final List<Fact> facts = new ArrayList<>();
    final FactsOf factsOf =
            subject -> facts.stream().filter(f -> f.subject().equals(subject)).toList();

    private final PersonalDataInMemory personal = new PersonalDataInMemory();

    Lifelong() {
        school(COLLEGE, SchoolKind.COMMUNITY_COLLEGE, Ownership.PUBLIC);
        school(new SchoolId("college-2"), SchoolKind.COMMUNITY_COLLEGE, Ownership.PUBLIC);
        school(COMMUNITY, SchoolKind.COMMUNITY_SCHOOL, Ownership.PUBLIC);
        school(SKILLS, SchoolKind.TRAINING_INSTITUTION, Ownership.PRIVATE);
        facts.add(
                new LicenceTakenOver(
                        LICENCE,
                        SKILLS,
                        new LicenceContent(
                                "Skills",
                                SchoolKind.TRAINING_INSTITUTION,
                                true,
                                new Organiser.Organisation(
                                        "Skills Ltd", "91310105MA1EXAMP1", "1 Road"),
                                new Site("1 Road", null)),
                        LocalDate.of(2036, 8, 31),
                        "lifelong",
                        "register",
                        LocalDate.of(2005, 9, 1)));
        for (var each : List.of(QUALIFIED, NOVICE)) person(each);
        for (var officer : List.of(MEI, LIN)) {
            for (var power : List.of(Power.APPROVE_PROGRAMMES, Power.SPEND_BUDGETS)) {
                facts.add(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "1",
                                "Head",
                                null,
                                LocalDate.of(2005, 1, 1)));
            }
        }
        line(LINE, 2026);
        line(OLD_LINE, 2025);
    }

    private void school(SchoolId school, SchoolKind kind, Ownership ownership) {
        var site = new Site("1 Road", SUBDISTRICT);
        facts.add(
                new SchoolRegistered(
                        school,
                        new Particulars("School", kind, ownership, site),
                        LocalDate.of(2005, 9, 1),
                        "register",
                        LocalDate.of(2005, 9, 1)));
    }

    private void person(PersonId person) {
        facts.add(
                new PersonRegistered(
                        person,
                        personal.seal(person, PersonalField.NAME, "王伟"),
                        null,
                        null,
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "lifelong education",
                        null,
                        LocalDate.of(2014, 1, 9)));
    }

    private void line(BudgetLineId line, int year) {
        facts.add(
                new LineTakenOver(
                        line,
                        new LineHeading(
                                Fund.GENERAL_PUBLIC,
                                new FunctionCode("2050202"),
                                USE,
                                new UnitId("bureau"),
                                null,
                                year),
                        Money.of("90000"),
                        Money.of("90000"),
                        Money.ZERO,
                        "Seniors",
                        false,
                        "accounts",
                        LocalDate.of(year, 1, 2)));
    }

    ProgrammeOffice office() {
        var clock = Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        var certificate =
                new Certificate("C-1", QualificationKind.SENIOR_HIGH, "语文", DAY.minusYears(9));
        return new ProgrammeOffice(
                clock,
                new Calendars(factsOf),
                new Powers(factsOf),
                factsOf,
                new PeopleOnFile(factsOf, personal),
                (person, day) -> person.equals(QUALIFIED) ? List.of(certificate) : List.of());
    }

    static LocalDate day(int after) {
        return DAY.plusDays(after);
    }

    static Decision decided(String officer, LocalDate on, @Nullable RemedyNotice remedies) {
        return new Decision(
                "7",
                "Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Shanghai Lifelong Education Regulations", "18", "2011")),
                "As found.",
                List.of(),
                null,
                null,
                null,
                null,
                remedies);
    }

    /** By Lin, who prepares nothing, with its remedies. */
    static Decision decided(LocalDate on) {
        return decided(LIN, on, new RemedyNotice("Changning Government", 60, null, null, false));
    }
}
