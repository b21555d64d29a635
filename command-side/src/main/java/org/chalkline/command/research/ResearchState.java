package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.chalkline.command.personal.Seals;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what acts on a research project ask of its facts: how far it is, who judged, what money.
 */
final class ResearchState {

    /** Tells how far it has come. */
    enum Step {
        NONE,
        SUBMITTED,
        SCREENED,
        GRANTED,
        RUNNING,
        ENDED
    }

    private final Set<ResearchProjectEvent> facts = new HashSet<>();
    private final Map<ResearchProjectId, Boolean> likenesses = new HashMap<>();
    private final Set<Integer> conditions = new HashSet<>();
    private final Set<String> preparers = new HashSet<>();
    private final Set<BudgetLineId> lines = new LinkedHashSet<>();
    private Step step = Step.NONE;
    private @Nullable ProjectSubmitted submitted;
    private @Nullable EthicsReviewed ethics;
    private @Nullable ResearchPanelFormed panel;
    private @Nullable PanelVoted voted;
    private @Nullable ProjectGranted granted;
    private @Nullable PersonId leader;
    private @Nullable SchoolId school;
    private String unit = "";
    private int request;
    private boolean waiting;
    private boolean givingUp;
    private @Nullable ProjectFunded funded;
    private long keptFen;
    private boolean reviewed;
    private LocalDate endsOn = Fact.SINCE_EVER;
    private LocalDate lastAct = Fact.SINCE_EVER;

    /** The record as these facts make it, where they stand. */
    static ResearchState of(List<Fact> facts) {
        var state = new ResearchState();
        for (var fact : facts) if (fact instanceof ResearchProjectEvent e) state.evolve(e);
        return state;
    }

    boolean exists() {
        return step != Step.NONE;
    }

    boolean knows(ResearchProjectEvent fact) {
        return facts.contains(fact);
    }

    private <T extends ResearchProjectEvent> boolean holds(Class<T> type, Predicate<T> same) {
        return facts.stream().filter(type::isInstance).map(type::cast).anyMatch(same);
    }

    /** Whether it comes from the list that was kept before. */
    boolean isTakenOver() {
        return exists() && submitted == null;
    }

    /** Whether that officer screened it that day. */
    boolean screened(String officer, LocalDate on) {
        return holds(
                ProjectScreened.class,
                e -> e.officer().equals(officer) && e.effectiveOn().equals(on));
    }

    /** Whether that line was asked for that much, that day. */
    boolean asked(BudgetLineId line, Money amount, String officer, LocalDate on) {
        return holds(
                FundsAskedAgain.class,
                e ->
                        e.line().equals(line)
                                && e.amount().equals(amount)
                                && e.officer().equals(officer)
                                && e.effectiveOn().equals(on));
    }

    /** Whether what a line kept was given up for these reasons, that day. */
    boolean gaveUp(String reasons, String officer, LocalDate on) {
        return holds(
                FundsGivenUp.class,
                e ->
                        e.reasons().equals(reasons)
                                && e.officer().equals(officer)
                                && e.effectiveOn().equals(on));
    }

    /** Whether it was concluded by this decision. */
    boolean concluded(String report, Decision decision, LocalDate on) {
        return holds(
                ProjectConcluded.class,
                e ->
                        e.report().equals(report)
                                && e.decision().equals(decision)
                                && e.effectiveOn().equals(on));
    }

    /** Whether it was revoked already, for the same reasons. */
    boolean revoked(ProjectRevoked fact, Seals seals) {
        return holds(ProjectRevoked.class, e -> seals.same(e, fact));
    }

    boolean isAt(Step wanted) {
        return step == wanted;
    }

    boolean isBefore(Step later) {
        return step.compareTo(later) < 0;
    }

    boolean isAfter(Step earlier) {
        return step.compareTo(earlier) > 0;
    }

    /** As it was submitted; only asked of a project that was. */
    ProjectSubmitted submitted() {
        return Objects.requireNonNull(submitted);
    }

    PersonId leader() {
        return Objects.requireNonNull(leader);
    }

    SchoolId school() {
        return Objects.requireNonNull(school);
    }

    String unit() {
        return unit;
    }

    @Nullable EthicsReviewed ethics() {
        return ethics;
    }

    @Nullable ResearchPanelFormed panel() {
        return panel;
    }

    @Nullable PanelVoted voted() {
        return voted;
    }

    @Nullable ProjectGranted granted() {
        return granted;
    }

    /** Whether somebody has to answer for that likeness, and nobody did. */
    @Nullable Boolean unanswered(ResearchProjectId to) {
        return likenesses.get(to);
    }

    boolean anyUnanswered() {
        return likenesses.containsValue(true);
    }

    /** Whether a condition of the ethics review isn't shown to be kept. */
    boolean anyConditionOpen() {
        return ethics != null
                && ethics.conditions().stream().anyMatch(c -> !conditions.contains(c.number()));
    }

    /** Those who had part in preparing it; they don't decide. */
    boolean prepared(String officer) {
        return preparers.contains(officer);
    }

    /** The number of its last request for money. */
    int request() {
        return request;
    }

    /** Whether a line was asked and hasn't answered, or is to free the rest and hasn't. */
    boolean waiting() {
        return waiting || givingUp;
    }

    /** Whether the last request was answered with that, so that it isn't noted twice. */
    boolean waitsFor(int number) {
        return waiting && request == number;
    }

    /** The money that a line keeps now; absent where none does. */
    @Nullable ProjectFunded funded() {
        return funded;
    }

    /** The money that lines kept and didn't get back, in fen. */
    long keptFen() {
        return keptFen;
    }

    /** The lines that ever kept money for it. */
    Set<BudgetLineId> lines() {
        return lines;
    }

    boolean reviewed() {
        return reviewed;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate lastAct() {
        return lastAct;
    }

    void evolve(ResearchProjectEvent fact) {
        facts.add(fact);
        if (!answers(fact) && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case ProjectSubmitted e -> {
                step = Step.SUBMITTED;
                submitted = e;
                leader = e.leader();
                school = e.school();
                unit = e.unit();
                preparers.add(e.officer());
            }
            case ResearchTakenOver e -> {
                step = e.concludedOn() == null ? Step.RUNNING : Step.ENDED;
                leader = e.leader();
                school = e.school();
                unit = e.unit();
                endsOn = e.endsOn();
            }
            case SimilarityFound e -> likenesses.put(e.to(), e.toAnswer());
            case ProjectScreened e -> {
                step = Step.SCREENED;
                preparers.add(e.officer());
            }
            case SimilarityAnswered e -> {
                likenesses.put(e.to(), false);
                preparers.add(e.by());
            }
            case EthicsReviewed e -> {
                ethics = e;
                conditions.clear();
                preparers.add(e.officer());
            }
            case ConditionKept e -> conditions.add(e.condition());
            case ResearchPanelFormed e -> panel = e;
            case PanelVoted e -> {
                voted = e;
                e.vote().votes().forEach(vote -> preparers.add(vote.member()));
            }
            case ProjectGranted e -> {
                step = Step.GRANTED;
                granted = e;
                endsOn = e.endsOn();
                ask(e.request());
            }
            case ProjectRefused e -> step = Step.ENDED;
            case FundsAskedAgain e -> ask(e.request());
            case ProjectFunded e -> {
                waiting = false;
                funded = e;
                keptFen += e.amount().fen();
                lines.add(e.line());
            }
            case ProjectLeftUnfunded e -> waiting = false;
            case FundsGivenUp e -> {
                givingUp = true;
                funded = null;
            }
            case FundsGivenBack e -> {
                givingUp = false;
                funded = null;
                keptFen -= e.amount().fen();
            }
            case ProjectStarted e -> step = Step.RUNNING;
            case MidTermReviewed e -> reviewed = true;
            case ProjectExtended e -> endsOn = e.until();
            case ProjectConcluded e -> step = Step.ENDED;
            case ProjectTerminated e -> step = Step.ENDED;
            case ProjectRevoked e -> step = Step.ENDED;
        }
    }

    /** What the line answers comes when it comes. */
    private static boolean answers(ResearchProjectEvent fact) {
        return fact instanceof ProjectFunded
                || fact instanceof ProjectLeftUnfunded
                || fact instanceof FundsGivenBack;
    }

    private void ask(int number) {
        request = number;
        waiting = true;
        funded = null;
    }
}
