package org.chalkline.command.headship;

import static org.chalkline.command.HeadExamples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.headship.HeadshipCommand.*;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadQualifications;
import org.chalkline.kernel.headship.HeadQualifications.Education;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;

/** Acts on offices, as the tests of this package ask for them. */
final class Examples {
    private Examples() {}

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

    /** A group of so many members. */
    static List<String> members(int howMany) {
        return List.of("a", "b", "c", "d", "e", "f", "g").subList(0, howMany);
    }

    static DecideOnHead decide(CastVote... votes) {
        return new DecideOnHead(PUBLIC, LI, "Party group", members(5), List.of(votes), DIGEST, MET);
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
        var qualified = new HeadQualifications("C-1", Education.BACHELOR, 7, DIGEST);
        return new FileHeadAppointment(
                office,
                head,
                "The board",
                day(until),
                office.equals(KINDERGARTEN) ? qualified : null,
                DIGEST,
                CLERK,
                day(from).plusDays(10),
                day(from));
    }
}
