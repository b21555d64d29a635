package org.chalkline.command.contest;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.contest.ContestCommand.ReceiveReview;
import org.chalkline.command.contest.ContestCommand.ReceiveSuit;
import org.chalkline.command.contest.ContestCommand.ServeOutcome;
import org.chalkline.command.contest.ContestCommand.TakeInCase;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestId.Kind;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.jspecify.annotations.Nullable;

/**
 * Rows that each take in one reconsideration or lawsuit of the docket, with its outcome where there
 * is one, as {@code docs/docket-csv.md} describes them.
 */
class DocketRows implements IntakeKind {

    @Override
    public String name() {
        return "docket";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var contest = row.read("contest", ContestId::new);
        var day = row.date("effectiveOn");
        var taken = takenIn(row, contest, day);
        var review = taken.suit() == null ? null : taken.suit().review();
        // A suit goes on from its reconsideration, which may stand in a row before.
        var subjects =
                review == null
                        ? List.of(contest.toString())
                        : List.of(review.toString(), contest.toString());
        return new Prepared(subjects, taken, day, null);
    }

    private static TakeInCase takenIn(RowReader row, ContestId contest, LocalDate day) {
        var received = received(row, contest, day);
        return new TakeInCase(
                contest,
                received instanceof ReceiveReview review ? review : null,
                received instanceof ReceiveSuit suit ? suit : null,
                outcome(row, contest),
                row.text("unit"));
    }

    private static Object received(RowReader row, ContestId contest, LocalDate day) {
        var docket =
                new Docket(
                        row.text("number"),
                        row.text("body"),
                        row.dateIfAny("acceptedOn"),
                        row.flag("simplified"));
        var acts = row.list("acts").stream().map(DocketRows::position).toList();
        var inaction = row.readIfAny("inaction", ClockId::new);
        var applicants =
                List.of(
                        new CaseParty(
                                PartyRole.APPLICANT,
                                row.readIfAny("person", PersonId::new),
                                row.textIfAny("organisation")));
        var claims = row.textIfAny("claims");
        var unit = row.text("unit");
        var officer = row.text("officer");
        var review = row.readIfAny("review", ContestId::new);
        var codefendant = row.textIfAny("codefendant");
        if (contest.kind() == Kind.REVIEW) {
            if (review != null) throw RowReader.malformed("review", "empty for a reconsideration");
            return new ReceiveReview(
                    contest, docket, acts, inaction, applicants, claims, unit, officer, day);
        }
        return new ReceiveSuit(
                contest,
                docket,
                acts,
                inaction,
                applicants,
                review,
                codefendant,
                claims,
                unit,
                officer,
                day);
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw RowReader.malformed("acts", "positions with semicolons between them");
        }
    }

    private static @Nullable ServeOutcome outcome(RowReader row, ContestId contest) {
        var result = row.textIfAny("result");
        var ruling = row.flag("ruling");
        var defect = row.textIfAny("defect");
        var remakeBy = row.dateIfAny("remakeBy");
        var compensation =
                row.textIfAny("compensation") == null ? null : row.amount("compensation");
        var document = row.textIfAny("document");
        var judgment = row.textIfAny("judgment");
        var reasons = row.textIfAny("reasons");
        var ruledOn = row.dateIfAny("ruledOn");
        var servedOn = row.dateIfAny("servedOn");
        var applicantServedOn = row.dateIfAny("applicantServedOn");
        if (result == null) {
            boolean none = document == null && judgment == null && ruledOn == null;
            if (!none) throw RowReader.malformed("result", "there, where an outcome is told");
            return null;
        }
        if (document == null || judgment == null || reasons == null || ruledOn == null) {
            throw RowReader.malformed("result", "told with document, judgment, reasons, ruledOn");
        }
        return new ServeOutcome(
                contest,
                row.word("result", ContestResult.class),
                ruling,
                List.of(),
                defect == null ? null : row.word("defect", ActDefect.class),
                remakeBy,
                compensation,
                List.of(),
                document,
                judgment,
                reasons,
                ruledOn,
                applicantServedOn,
                row.text("officer"),
                servedOn == null ? ruledOn : servedOn);
    }
}
