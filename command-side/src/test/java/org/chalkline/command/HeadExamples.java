package org.chalkline.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.procedure.notice.NoticeRefusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Schools, people and days that the tests of offices and of careers tell their stories with. */
public final class HeadExamples {
    public static final LocalDate TODAY = day("2026-09-15");

    public static final HeadshipId PUBLIC = office("P-1");
    public static final HeadshipId PRIVATE = office("M-1");
    public static final HeadshipId KINDERGARTEN = office("K-1");
    public static final HeadshipId UNSTATED = office("U-1");
    public static final HeadshipId NOWHERE = office("X-1");

    public static final PersonId LI = new PersonId("li");
    public static final PersonId WANG = new PersonId("wang");
    public static final PersonId ZHAO = new PersonId("zhao");
    public static final PersonId CHILD = new PersonId("child");
    public static final PersonId NOBODY = new PersonId("nobody");
    public static final HeadmasterId LIS = new HeadmasterId(LI);

    public static final String CHIEF = "chief-sun";
    public static final String CLERK = "clerk-qian";
    public static final String OTHER = "deputy-zhou";
    public static final String DIGEST = "c".repeat(64);

    /** The way to the office of P-1, in the summer before a term of four years. */
    public static final LocalDate NOMINATED = day("2026-06-01");

    public static final LocalDate INSPECTED = day("2026-06-15");
    public static final LocalDate MET = day("2026-06-22");

    /** A Wednesday: the fifth working day after it is the Wednesday of the next week. */
    public static final LocalDate NOTICED = day("2026-06-24");

    public static final LocalDate NOTICE_UNTIL = day("2026-07-01");
    public static final LocalDate DECIDED = day("2026-07-06");
    public static final LocalDate ENTERED = day("2026-09-01");
    public static final LocalDate TERM_UNTIL = day("2030-08-31");

    private HeadExamples() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static HeadshipId office(String school) {
        return new HeadshipId(new SchoolId(school));
    }

    /** The facts that other features have on record. */
    public static List<Fact> elsewhere() {
        var facts = new ArrayList<Fact>();
        facts.add(school("P-1", SchoolKind.PRIMARY, Ownership.PUBLIC));
        facts.add(school("P-2", SchoolKind.JUNIOR_MIDDLE, Ownership.PUBLIC));
        facts.add(school("M-1", SchoolKind.PRIMARY, Ownership.PRIVATE));
        facts.add(school("K-1", SchoolKind.PRESCHOOL, Ownership.PUBLIC));
        facts.add(school("U-1", SchoolKind.UNSTATED, Ownership.PUBLIC));
        for (var officer : List.of(CHIEF, CLERK, OTHER)) {
            for (var power : Power.values()) {
                facts.add(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "d-1",
                                "director",
                                null,
                                day("2015-01-01")));
            }
        }
        return facts;
    }

    public static SchoolRegistered school(String id, SchoolKind kind, Ownership ownership) {
        var opened = day("2000-09-01");
        return new SchoolRegistered(
                new SchoolId(id),
                new Particulars(id, kind, ownership, new Site("somewhere", null)),
                opened,
                "old register",
                opened);
    }

    public static Decision decided(String officer, LocalDate on) {
        return decided(officer, on, null);
    }

    public static Decision decided(String officer, LocalDate on, @Nullable String approver) {
        return new Decision(
                "长教人〔" + on.getYear() + "〕3号",
                "Changning District Education Bureau",
                officer,
                on,
                approver,
                null,
                List.of(),
                List.of(new LegalBasis("Compulsory Education Law", "26", "2018")),
                "As the file shows.",
                List.of(),
                null,
                null,
                null,
                null,
                new RemedyNotice("Changning District Education Bureau", 30, null, null, false));
    }

    /** The refusal with the provision on notices before an appointment. */
    public static Refusal ofNotice(NoticeRefusal reason) {
        return reason.citing("Measures for the Administration of School Leaders", "13");
    }

    public static CastVote vote(String member, Ballot ballot) {
        return new CastVote(member, ballot, ballot == Ballot.AGAINST ? "Too soon." : null);
    }

    /** The people of the examples. */
    public static Stream<Fact> residents(PersonalData data) {
        return Stream.of(
                registered(data, LI, "1975-03-01"),
                registered(data, WANG, "1968-05-20"),
                registered(data, ZHAO, "1980-11-11"),
                registered(data, CHILD, "2018-01-01"));
    }

    private static Fact registered(PersonalData data, PersonId person, String born) {
        return new PersonRegistered(
                person,
                data.seal(person, PersonalField.NAME, "somebody"),
                null,
                data.seal(person, PersonalField.BIRTH_DATE, born),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "personnel",
                null,
                LocalDate.of(2015, 1, 1));
    }
}
