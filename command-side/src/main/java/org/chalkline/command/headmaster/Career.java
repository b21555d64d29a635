package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.CareerStanding;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.SanctionStanding;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.school.SchoolId;

/** What is on file of one person's career, as far as deciding needs it. */
final class Career {
    private final List<HeadmasterEvent> facts = new ArrayList<>();
    private final CareerStanding standing = new CareerStanding();
    private final Map<LocalDate, String> ranks = new HashMap<>();
    private final Map<String, RankAppraisal> appraisals = new LinkedHashMap<>();
    private final Map<Integer, AnnuallyAssessed> years = new HashMap<>();
    private final Recusals recusals = new Recusals();
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** The file of one person's career. */
    static Career of(List<? extends Fact> facts) {
        var career = new Career();
        for (var fact : facts) {
            if (fact instanceof HeadmasterEvent event) career.evolve(event);
            if (fact instanceof ProcedureEvent event) career.take(event);
        }
        return career;
    }

    boolean knows(HeadmasterEvent fact, Seals seals) {
        return facts.stream().anyMatch(known -> seals.same(known, fact));
    }

    LocalDate lastAct() {
        return lastAct;
    }

    // Rank.

    /** The rank held on the day. */
    Optional<String> rankOn(LocalDate day) {
        return ranks.entrySet().stream()
                .filter(held -> !held.getKey().isAfter(day))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** Whether an appraisal is under way. */
    boolean appraised() {
        return appraisals.values().stream().anyMatch(a -> !a.closed());
    }

    void requireNoAppraisal(String number) {
        refuseIf(appraised() || appraisals.containsKey(number), APPRAISAL_EXISTS);
    }

    RankAppraisal requireAppraisal(String number) {
        var found = appraisals.get(number);
        if (found == null || found.closed()) throw new RefusedException(UNKNOWN_APPRAISAL);
        return found;
    }

    /** The panel of that appraisal; empty where there is none. */
    List<String> panel(String number) {
        var found = appraisals.get(number);
        return found == null ? List.of() : found.panel();
    }

    /** Who has no part in that appraisal; nobody where there is none. */
    Set<String> recused(String number) {
        var found = appraisals.get(number);
        return found == null ? Set.of() : found.recused();
    }

    /** Takes in what was recorded of a vote, a notice or a recusal by an act of any matter. */
    void take(ProcedureEvent fact) {
        switch (fact) {
            case RecusalEvent e -> recusals.take(e);
            case NoticeEvent e -> {
                for (var each : appraisals.entrySet()) {
                    var id = ProcedureId.of(e.of(), each.getKey());
                    if (id.equals(e.noticeId())) each.getValue().noticed(e);
                }
            }
            case VoteVoided e -> {
                for (var each : appraisals.values()) {
                    if (each.voided(e.voteId())) facts.removeIf(Career::restsOnVote);
                }
            }
            default -> {} // periods and the like change nothing here
        }
    }

    /** The rank that was applied for under that number. */
    String appliedFor(String number) {
        var found = appraisals.get(number);
        if (found == null) throw new RefusedException(UNKNOWN_APPRAISAL);
        return found.rank();
    }

    // Assessment.

    boolean assessed(int year) {
        return years.containsKey(year);
    }

    /** How a term was, if it was assessed, and that stands. */
    Optional<TermGrade> termGrade(SchoolId school, LocalDate until) {
        return standing.termGrade(school, until);
    }

    /** Refuses a grade that a sanction of that year bars. */
    static void requireNotBarred(int year, AnnualGrade grade, SanctionStanding standing) {
        for (var imposed : standing.sanctions().values()) {
            if (!imposed.stoodIn(year)) continue;
            boolean sameYear = imposed.fact().effectiveOn().getYear() == year;
            boolean barred =
                    switch (imposed.fact().kind()) {
                        case WARNING -> sameYear && grade == AnnualGrade.EXCELLENT;
                        case DEMERIT -> grade.compareTo(AnnualGrade.QUALIFIED) <= 0;
                        case DEMOTION, REMOVAL, DISMISSAL -> grade != AnnualGrade.UNQUALIFIED;
                    };
            refuseIf(barred, GRADE_BARRED_BY_SANCTION);
        }
    }

    /** Takes in one more fact. */
    void evolve(HeadmasterEvent fact) {
        facts.add(fact);
        standing.evolve(fact);
        switch (fact) {
            case RankTakenOver e -> ranks.put(e.effectiveOn(), e.rank());
            case RankApplied e ->
                    appraisals.put(e.appraisal(), new RankAppraisal(e.rank(), recusals));
            case RankEvidenceFiled e -> of(e.appraisal()).evidenced();
            case RankOutcomesCited e -> {} // the outcomes know that they count
            case PanelFormed e -> of(e.appraisal()).formed(e);
            case PanelTieDeclared e -> {
                // What counts no longer can be done again, word for word.
                if (of(e.appraisal()).tied(e.member())) facts.removeIf(Career::restsOnVote);
            }
            case PanelVoted e -> of(e.appraisal()).voted(e);
            case RankNoticeGiven e -> of(e.appraisal()).noticed(e);
            case RankObjectionRaised e -> of(e.appraisal()).noticed(e);
            case RankObjectionAnswered e -> of(e.appraisal()).answered(e);
            case RankConferred e -> {
                of(e.appraisal()).close();
                ranks.put(e.effectiveOn(), e.rank());
            }
            case RankRefused e -> of(e.appraisal()).close();
            case AnnuallyAssessed e -> years.put(e.year(), e);
            case TermAssessed e -> {} // the standing has taken it in
            case AssessmentRevoked e -> revoke(e.assessment());
        }
        var day = dayOfAct(fact);
        if (day.isAfter(lastAct)) lastAct = day;
    }

    private static boolean restsOnVote(HeadmasterEvent fact) {
        return fact instanceof PanelVoted
                || fact instanceof RankNoticeGiven
                || fact instanceof RankObjectionRaised
                || fact instanceof RankObjectionAnswered;
    }

    private RankAppraisal of(String appraisal) {
        return requireAppraisal(appraisal);
    }

    private void revoke(Matter matter) {
        if (matter.kind() != Matter.Kind.ANNUAL_ASSESSMENT) return; // the standing has taken it in
        years.values().removeIf(e -> matter.reference().equals("" + e.year()));
    }

    private static LocalDate dayOfAct(HeadmasterEvent fact) {
        return switch (fact) {
            case RankTakenOver e -> Fact.SINCE_EVER;
            default -> fact.decision() == null ? fact.effectiveOn() : fact.decision().decidedOn();
        };
    }
}
