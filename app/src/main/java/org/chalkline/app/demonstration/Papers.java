package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;

/** The papers behind the made-up acts: numbered decisions, and the law they rest on. */
final class Papers {

    private static final LocalDate REVISED_COMPULSORY_LAW = LocalDate.of(2006, 9, 1);

    private final Map<Integer, Integer> lastNumbers = new HashMap<>();

    /**
     * A decision of that day under the year's next number. To be asked for in the order of the
     * days.
     */
    Decision decide(LocalDate on, String reasons, LegalBasis basis) {
        return decide(on, reasons, basis, List.of(), null);
    }

    /** The same on the ground of a document, telling the addressee what remedies there are. */
    Decision refuse(
            LocalDate on, String reasons, LegalBasis basis, String evidence, String remedies) {
        return decide(on, reasons, basis, List.of(evidence), remedies);
    }

    private Decision decide(
            LocalDate on,
            String reasons,
            LegalBasis basis,
            List<String> evidence,
            @Nullable String remedies) {
        var number = lastNumbers.merge(on.getYear(), 1, Integer::sum);
        return new Decision(
                "长教〔%d〕%d号".formatted(on.getYear(), number),
                "长宁区教育局",
                "基础教育科科长",
                on,
                "分管副局长",
                null,
                List.of(),
                List.of(basis),
                reasons,
                evidence,
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
        var version = on.getYear() < 2015 ? "2006" : on.getYear() < 2019 ? "2015" : "2018";
        return new LegalBasis("Compulsory Education Law", article, version);
    }

    /** A decision of many of its kind, which have one document. */
    static Decision of(LocalDate on, String number, String officer, String why, LegalBasis basis) {
        return new Decision(
                number,
                "长宁区教育局",
                officer,
                on,
                "分管副局长",
                null,
                List.of(),
                List.of(basis),
                why,
                List.of(),
                null,
                null);
    }

    /** The same decision, telling the addressee what remedies there are. */
    static Decision telling(Decision decision, String remedies) {
        return written(decision, decision.approver(), remedies);
    }

    /** The same decision, which nobody else approved. */
    static Decision alone(Decision decision) {
        return written(decision, null, decision.remedyNotice());
    }

    private static Decision written(
            Decision decision, @Nullable String approver, @Nullable String remedies) {
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
                decision.evidence(),
                decision.service(),
                remedies);
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
