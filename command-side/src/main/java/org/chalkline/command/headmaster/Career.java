package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.CareerStanding;
import org.chalkline.kernel.headmaster.CareerStanding.Imposed;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is on file of one person's career, as far as deciding needs it. */
final class Career {
    private final List<HeadmasterEvent> facts = new ArrayList<>();
    private final CareerStanding standing = new CareerStanding();
    private final Map<LocalDate, String> ranks = new HashMap<>();
    private final Map<String, RankAppraisal> appraisals = new LinkedHashMap<>();
    private final Map<Integer, AnnuallyAssessed> years = new HashMap<>();
    private final Map<Matter, Contest> contests = new HashMap<>();
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
    void requireNotBarred(int year, AnnualGrade grade) {
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

    // Sanctions.

    boolean sanctionedOn(LocalDate day) {
        return standing.sanctionedOn(day);
    }

    /** Whether a sanction with a term stands on the day or isn't over yet. */
    boolean sanctionRuns(LocalDate day) {
        return standing.sanctions().values().stream()
                .filter(i -> i.fact().kind() != Sanction.DISMISSAL && !i.lifted() && !i.revoked())
                .anyMatch(i -> !i.over() || i.standsOn(day));
    }

    void requireSanctionable(String number) {
        refuseIf(standing.sanctions().containsKey(number), SANCTION_ID_IN_USE);
        boolean dismissed =
                standing.sanctions().values().stream()
                        .anyMatch(i -> i.fact().kind() == Sanction.DISMISSAL && !i.revoked());
        refuseIf(dismissed, DISMISSED_ALREADY);
    }

    /** Refuses to lift what can't be lifted on that day. */
    void requireLiftable(String number, LocalDate on) {
        var imposed = standing.sanctions().get(number);
        if (imposed == null) throw new RefusedException(UNKNOWN_SANCTION);
        var until = imposed.fact().until();
        if (until == null || imposed.lifted() || imposed.revoked()) {
            throw new RefusedException(SANCTION_NOT_LIFTABLE);
        }
        refuseIf(!on.isAfter(until), SANCTION_PERIOD_RUNS);
        boolean anew =
                standing.sanctions().values().stream()
                        .filter(other -> other != imposed && !other.revoked())
                        .map(other -> other.fact().effectiveOn())
                        .anyMatch(
                                d ->
                                        imposed.standsOn(d)
                                                && d.isAfter(imposed.fact().effectiveOn()));
        refuseIf(anew, SANCTIONED_ANEW);
    }

    /** The sanctions whose period ended before the day, and of which that isn't on record yet. */
    List<SanctionImposed> over(LocalDate day) {
        return standing.sanctions().values().stream()
                .filter(i -> !i.over() && !i.revoked())
                .map(Imposed::fact)
                .filter(fact -> fact.until() != null && fact.until().isBefore(day))
                .sorted(Comparator.comparing(SanctionImposed::effectiveOn))
                .toList();
    }

    // Review and appeal.

    /** The decision that is contested, if it stands. */
    Decision requireContestable(Matter matter) {
        var decision = contested(matter);
        if (decision == null) throw new RefusedException(NOTHING_TO_CONTEST);
        return decision;
    }

    private @Nullable Decision contested(Matter matter) {
        return switch (matter.kind()) {
            case SANCTION -> {
                var imposed = standing.sanctions().get(matter.reference());
                yield imposed == null || imposed.revoked() ? null : imposed.fact().decision();
            }
            case ANNUAL_ASSESSMENT ->
                    years.values().stream()
                            .filter(e -> matter.reference().equals(Integer.toString(e.year())))
                            .map(AnnuallyAssessed::decision)
                            .findFirst()
                            .orElse(null);
            case TERM_ASSESSMENT ->
                    standing.terms().stream()
                            .filter(e -> matter.reference().equals(e.termUntil().toString()))
                            .map(TermAssessed::decision)
                            .findFirst()
                            .orElse(null);
        };
    }

    /** Whether a review or an appeal waits for its decision. */
    boolean anyContested() {
        return contests.values().stream().anyMatch(Contest::pending);
    }

    Contest contest(Matter matter) {
        return contests.getOrDefault(matter, Contest.NONE);
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
            case SanctionImposed e -> {}
            case SanctionPeriodEnded e -> {}
            case SanctionLifted e -> {}
            case ReviewSought e -> contests.put(e.matter(), contest(e.matter()).with(e));
            case ReviewDecided e -> {
                contests.put(e.matter(), contest(e.matter()).with(e));
                if (e.outcome() == Contested.REVOKED) revoke(e.matter());
            }
            case AppealLodged e -> contests.put(e.matter(), contest(e.matter()).with(e));
            case AppealDecided e -> {
                contests.put(e.matter(), contest(e.matter()).with(e));
                if (e.outcome() == Contested.REVOKED) revoke(e.matter());
            }
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
        if (matter.kind() == Matter.Kind.ANNUAL_ASSESSMENT) {
            years.values().removeIf(e -> matter.reference().equals("" + e.year()));
        }
        // What is decided anew can be contested anew.
        contests.remove(matter);
    }

    private static LocalDate dayOfAct(HeadmasterEvent fact) {
        return switch (fact) {
            case RankTakenOver e -> Fact.SINCE_EVER;
            case SanctionPeriodEnded e -> Fact.SINCE_EVER;
            default -> fact.decision() == null ? fact.effectiveOn() : fact.decision().decidedOn();
        };
    }
}
