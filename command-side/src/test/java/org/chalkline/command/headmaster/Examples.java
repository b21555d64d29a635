package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.command.headmaster.HeadshipCommand.*;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.Ballot;
import org.chalkline.kernel.headmaster.Departure;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** Schools, people, days and acts that the tests of this package tell their stories with. */
final class Examples {
    static final LocalDate TODAY = day("2026-09-15");

    static final HeadshipId PUBLIC = office("P-1");
    static final HeadshipId PRIVATE = office("M-1");
    static final HeadshipId KINDERGARTEN = office("K-1");
    static final HeadshipId UNSTATED = office("U-1");
    static final HeadshipId NOWHERE = office("X-1");

    static final PersonId LI = new PersonId("li");
    static final PersonId WANG = new PersonId("wang");
    static final PersonId ZHAO = new PersonId("zhao");
    static final PersonId CHILD = new PersonId("child");
    static final PersonId NOBODY = new PersonId("nobody");
    static final HeadmasterId LIS = new HeadmasterId(LI);

    static final String CHIEF = "chief-sun";
    static final String CLERK = "clerk-qian";
    static final String OTHER = "deputy-zhou";
    static final String DIGEST = "c".repeat(64);

    /** The way to the office of P-1, in the summer before a term of four years. */
    static final LocalDate NOMINATED = day("2026-06-01");

    static final LocalDate INSPECTED = day("2026-06-15");
    static final LocalDate MET = day("2026-06-22");

    /** A Wednesday: the fifth working day after it is the Wednesday of the next week. */
    static final LocalDate NOTICED = day("2026-06-24");

    static final LocalDate NOTICE_UNTIL = day("2026-07-01");
    static final LocalDate DECIDED = day("2026-07-06");
    static final LocalDate ENTERED = day("2026-09-01");
    static final LocalDate TERM_UNTIL = day("2030-08-31");

    private Examples() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static HeadshipId office(String school) {
        return new HeadshipId(new SchoolId(school));
    }

    /** What other features have on record. */
    static List<Fact> elsewhere() {
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

    static SchoolRegistered school(String id, SchoolKind kind, Ownership ownership) {
        var opened = day("2000-09-01");
        return new SchoolRegistered(
                new SchoolId(id),
                new Particulars(id, kind, ownership, new Site("somewhere", null)),
                opened,
                "old register",
                opened);
    }

    static Decision decided(String officer, LocalDate on) {
        return decided(officer, on, null);
    }

    static Decision decided(String officer, LocalDate on, @Nullable String approver) {
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
                "Review within thirty days.");
    }

    // The way to an office.

    static TakeOverHead taken(
            HeadshipId office, PersonId head, String from, @Nullable String until) {
        return new TakeOverHead(
                office,
                head,
                false,
                day(from),
                until == null ? null : day(until),
                null,
                Departure.UNSTATED,
                "old register");
    }

    static NominateHead nominate() {
        return new NominateHead(PUBLIC, LI, CLERK, "Ten good years.", NOMINATED);
    }

    static OrderHeadInspection order(String... inspectors) {
        return new OrderHeadInspection(PUBLIC, LI, List.of(inspectors), CLERK, NOMINATED);
    }

    static ConcludeHeadInspection conclude(boolean fit, String... inspectors) {
        return new ConcludeHeadInspection(
                PUBLIC, LI, List.of(inspectors), fit, "Talked to thirty.", DIGEST, INSPECTED);
    }

    static DeclareTieToCandidate tie(String member, LocalDate on) {
        return new DeclareTieToCandidate(PUBLIC, LI, member, "Sister-in-law.", on);
    }

    static CastVote vote(String member, Ballot ballot) {
        return new CastVote(member, ballot, ballot == Ballot.AGAINST ? "Too soon." : null);
    }

    static DecideOnHead decide(CastVote... votes) {
        return new DecideOnHead(PUBLIC, LI, "Party group", 5, List.of(votes), DIGEST, MET);
    }

    static DecideOnHead decideAll() {
        return decide(
                vote("a", Ballot.FOR),
                vote("b", Ballot.FOR),
                vote("c", Ballot.FOR),
                vote("d", Ballot.AGAINST));
    }

    static GiveNoticeOfHead notice(LocalDate until) {
        return new GiveNoticeOfHead(PUBLIC, LI, "The bureau's web site", until, NOTICED);
    }

    static AppointHead appoint() {
        return appoint(decided(CHIEF, DECIDED), ENTERED, TERM_UNTIL);
    }

    static AppointHead appoint(Decision decision, LocalDate on, LocalDate termUntil) {
        return new AppointHead(PUBLIC, LI, true, termUntil, decision, on);
    }

    /** All acts up to the appointment of Li, without it. */
    static List<Object> way() {
        return List.of(
                nominate(),
                order("x", "y"),
                conclude(true, "x", "y"),
                decideAll(),
                notice(NOTICE_UNTIL));
    }

    static FileHeadAppointment file(HeadshipId office, PersonId head, String from, String until) {
        return new FileHeadAppointment(
                office,
                head,
                "The board",
                day(until),
                DIGEST,
                CLERK,
                day(from).plusDays(10),
                day(from));
    }

    // A career.

    static ApplyForRank apply(String number, String rank, String on) {
        return new ApplyForRank(LIS, number, rank, PUBLIC.school(), day(on));
    }

    static FileRankEvidence evidence(String number, String on) {
        return new FileRankEvidence(
                LIS, number, List.of(new Evidence("A school plan", DIGEST)), day(on));
    }

    static FormRankPanel panel(String number, String on, String... members) {
        return new FormRankPanel(LIS, number, List.of(members), CLERK, day(on));
    }

    static VoteOnRank voteOnRank(String number, String on, CastVote... votes) {
        return new VoteOnRank(LIS, number, List.of(votes), DIGEST, day(on));
    }
}
