package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;

/** The papers behind the made-up acts: numbered decisions, and the law they rest on. */
final class Papers {

    /** Who approves what others decide. */
    static final String DEPUTY = "分管副局长";

    /** Whoever is sanctioned can ask for a review (复核) within thirty days. */
    static final RemedyNotice REVIEW = new RemedyNotice("长宁区教育局", 30, null, null, false);

    /** And who is not content with that, for an appeal (申诉). */
    static final RemedyNotice APPEAL = new RemedyNotice("上海市长宁区人力资源和社会保障局", 30, null, null, false);

    private static final LocalDate REVISED_COMPULSORY_LAW = LocalDate.of(2006, 9, 1);

    /** How many numbers of a series a day may take. */
    private static final int A_DAY = 12;

    private final Map<Integer, Integer> lastNumbers = new HashMap<>();
    private final String series;

    /**
     * @param series in which these decisions are numbered, and no others
     */
    Papers(String series) {
        this.series = series;
    }

    /**
     * A decision of that day under the year's next number. To be asked for in the order of the
     * days.
     */
    Decision decide(LocalDate on, String reasons, LegalBasis basis) {
        return decide(on, reasons, basis, List.of(), null, null);
    }

    /**
     * The same on the ground of a document and of what the parties stated, telling the addressee
     * what remedies there are.
     */
    Decision afterHearing(
            LocalDate on,
            String reasons,
            LegalBasis basis,
            String evidence,
            String statement,
            RemedyNotice remedies) {
        return decide(on, reasons, basis, List.of(evidence), statement, remedies);
    }

    private Decision decide(
            LocalDate on,
            String reasons,
            LegalBasis basis,
            List<String> evidence,
            @Nullable String statement,
            @Nullable RemedyNotice remedies) {
        var number = lastNumbers.merge(on.getYear(), 1, Integer::sum);
        return new Decision(
                "%s〔%d〕%d号".formatted(series, on.getYear(), number),
                "长宁区教育局",
                "基础教育科科长",
                on,
                DEPUTY,
                null,
                List.of(),
                List.of(StatuteBook.standard().asOf(basis, on)),
                reasons,
                evidence,
                null,
                statement,
                null,
                null,
                remedies);
    }

    /** On founding, changing and ending schools. */
    static LegalBasis onChange(LocalDate on) {
        if (on.isBefore(LocalDate.of(2016, 6, 1))) {
            return new LegalBasis("Education Law", "27", on.getYear() < 2010 ? "1995" : "2009");
        }
        var version = on.isBefore(LocalDate.of(2021, 4, 30)) ? "2015" : "2021";
        return new LegalBasis("Education Law", "28", version);
    }

    /** On planning how many pupils each school has room for. */
    static LegalBasis onPlanning(LocalDate on) {
        return compulsory(on, "15");
    }

    /** On the even allocation of teachers. */
    static LegalBasis onTeachers(LocalDate on) {
        return compulsory(on, "32");
    }

    private static LegalBasis compulsory(LocalDate on, String article) {
        if (on.isBefore(REVISED_COMPULSORY_LAW)) {
            return new LegalBasis("Education Law", "14", "1995");
        }
        var version =
                on.isBefore(LocalDate.of(2015, 4, 24))
                        ? "2006"
                        : on.isBefore(LocalDate.of(2018, 12, 29)) ? "2015" : "2018";
        return new LegalBasis("Compulsory Education Law", article, version);
    }

    /** A decision of many of its kind, which have one document. */
    static Decision of(LocalDate on, String number, String officer, String why, LegalBasis basis) {
        return new Decision(
                number,
                "长宁区教育局",
                officer,
                on,
                DEPUTY,
                null,
                List.of(),
                List.of(StatuteBook.standard().asOf(basis, on)),
                why,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /** The same decision, telling the addressee what remedies there are. */
    static Decision telling(Decision decision, RemedyNotice remedies) {
        return written(decision, decision.approver(), decision.partyStatement(), remedies);
    }

    /** The same decision, which says what its party stated. */
    static Decision hearing(Decision decision, String statement) {
        return written(decision, decision.approver(), statement, decision.remedyNotice());
    }

    /** The same decision, resting on a document. */
    static Decision proven(Decision decision, String evidence) {
        return written(
                decision,
                decision.approver(),
                List.of(evidence),
                decision.partyStatement(),
                decision.remedyNotice());
    }

    /** The same decision, which nobody else approved. */
    static Decision alone(Decision decision) {
        return written(decision, null, decision.partyStatement(), decision.remedyNotice());
    }

    private static Decision written(
            Decision decision,
            @Nullable String approver,
            @Nullable String statement,
            @Nullable RemedyNotice remedies) {
        return written(decision, approver, decision.evidence(), statement, remedies);
    }

    private static Decision written(
            Decision decision,
            @Nullable String approver,
            List<String> evidence,
            @Nullable String statement,
            @Nullable RemedyNotice remedies) {
        return new Decision(
                decision.documentNumber(),
                decision.body(),
                decision.officer(),
                decision.decidedOn(),
                approver,
                decision.delegation(),
                decision.recusals(),
                decision.legalBasis(),
                decision.reasons(),
                evidence,
                decision.findings(),
                statement,
                decision.clock(),
                decision.departure(),
                remedies);
    }

    /**
     * The number, in that series, of a decision of that day that says this: the same one for the
     * same decision, whoever asks for it and when. The years have gaps, as real ones have.
     *
     * @param series such as {@code 长教人}
     */
    static String number(String series, LocalDate on, String says) {
        int ofTheDay = Math.floorMod(says.hashCode(), A_DAY);
        int number = (on.getDayOfYear() - 1) * A_DAY + ofTheDay + 1;
        return "%s〔%d〕%d号".formatted(series, on.getYear(), number);
    }

    /** A paper of an application that was served. */
    static ServePaper served(
            ApplicationId application,
            String document,
            String receiver,
            ServiceMode mode,
            String receivedBy,
            LocalDate on) {
        return new ServePaper(
                application.toString(),
                document,
                receiver,
                mode,
                receivedBy,
                digest("送达回证，%s，%s".formatted(receiver, on)),
                null,
                null,
                Licensing.PREPARER,
                on);
    }

    /** The digest that a paper of this text would have. */
    static String digest(String text) {
        return Sha256.hex(text);
    }

    /** What a school's leaders decided together, all in favour. */
    static Meeting unanimous(String body, String minutes) {
        var members = List.of("校长", "副校长", "总务主任");
        var votes =
                Stream.of("总务主任", "副校长", "校长")
                        .map(member -> new CastVote(member, Ballot.FOR, null))
                        .toList();
        return new Meeting(body, "校长", members, votes, minutes);
    }
}
