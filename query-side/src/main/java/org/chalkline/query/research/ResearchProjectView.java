package org.chalkline.query.research;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.asset.AssetEvent.AssetPaidByProject;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.*;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.chalkline.query.research.ResearchProjectRecord.Condition;
import org.chalkline.query.research.ResearchProjectRecord.Ethics;
import org.chalkline.query.research.ResearchProjectRecord.Evaluation;
import org.chalkline.query.research.ResearchProjectRecord.PanelVote;
import org.chalkline.query.research.ResearchProjectRecord.Status;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one research project, what lines of the budget kept and paid for it, and the
 * assets that its money paid for, into its {@link ResearchProjectRecord}.
 */
public final class ResearchProjectView implements View<ResearchProjectRecord> {

    @Override
    public String name() {
        return "researchprojects";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ResearchProjectRecord> stateType() {
        return ResearchProjectRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ResearchProjectEvent.class.isAssignableFrom(type)
                || type == AssetPaidByProject.class
                || ProjectFundView.FACTS.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case BudgetEvent e -> projectOf(e).toString();
            case AssetPaidByProject e -> e.project().toString();
            default -> fact.subject();
        };
    }

    /** What is kept for it and spent are facts of lines, and what it pays for one of the asset. */
    @Override
    public boolean spansAggregates() {
        return true;
    }

    private static ResearchProjectId projectOf(BudgetEvent fact) {
        return switch (fact) {
            case FundsKept e -> e.project();
            case ProjectFundsSpent e -> e.project();
            case ProjectFundsRefunded e -> e.project();
            case FundsFreed e -> e.project();
            default -> throw new IllegalArgumentException("no project in " + fact.getClass());
        };
    }

    @Override
    public List<Column<ResearchProjectRecord>> columns() {
        return ResearchProjectTable.TABLE.columns();
    }

    @Override
    public @Nullable ResearchProjectRecord evolve(
            @Nullable ResearchProjectRecord before, Fact fact) {
        if (fact instanceof ProjectSubmitted e) return submitted(e);
        if (fact instanceof ResearchTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not submitted");
        return switch (fact) {
            case BudgetEvent e -> paid(now, e);
            case AssetPaidByProject e -> now.withAssets(Copies.plus(now.assets(), e.assetId()));
            default -> after(now, (ResearchProjectEvent) fact);
        };
    }

    private static ResearchProjectRecord paid(ResearchProjectRecord now, BudgetEvent fact) {
        return switch (fact) {
            case FundsKept e -> now.withKept(now.kept().plus(e.amount()));
            case ProjectFundsSpent e -> now.withSpent(now.spent().plus(e.amount()));
            case ProjectFundsRefunded e -> now.withSpent(now.spent().minus(e.amount()));
            case FundsFreed e -> now.withFreed(now.freed().plus(e.amount()));
            default -> throw new IllegalArgumentException("no money in " + fact.getClass());
        };
    }

    private static ResearchProjectRecord after(
            ResearchProjectRecord now, ResearchProjectEvent fact) {
        return switch (fact) {
            case ProjectSubmitted e -> submitted(e);
            case ResearchTakenOver e -> takenOver(e);
            case SimilarityFound e -> found(now, e);
            case ProjectScreened e ->
                    now.with(b -> b.status(Status.SCREENED).compared(e.compared()));
            case SimilarityAnswered e -> now.withUnanswered(now.unanswered() - 1);
            case EthicsReviewed e -> reviewed(now, e);
            case ConditionKept e -> kept(now, e);
            case ResearchPanelFormed e ->
                    now.withExperts(e.experts().stream().map(PanelExpert::member).toList());
            case PanelVoted e ->
                    now.with(
                            b ->
                                    b.status(Status.JUDGED)
                                            .votes(
                                                    Copies.plus(
                                                            now.votes(),
                                                            new PanelVote(
                                                                    e.effectiveOn(),
                                                                    e.vote(),
                                                                    e.vote().carried()))));
            case ProjectGranted e ->
                    now.with(
                            b ->
                                    b.status(Status.GRANTED)
                                            .grantedOn(e.effectiveOn())
                                            .decidedBy(e.decision().documentNumber())
                                            .granted(e.amount())
                                            .uses(e.uses())
                                            .line(e.line())
                                            .midTermOn(e.midTermOn())
                                            .endsOn(e.endsOn()));
            case ProjectRefused e ->
                    now.with(
                            b ->
                                    b.status(Status.REFUSED)
                                            .decidedBy(e.decision().documentNumber())
                                            .endedOn(e.effectiveOn()));
            case ProjectFunded e ->
                    now.with(
                            b ->
                                    b.status(
                                                    now.status() == Status.GRANTED
                                                            ? Status.FUNDED
                                                            : now.status())
                                            .line(e.line())
                                            .declined(null));
            case ProjectLeftUnfunded e -> now.withDeclined(e.ground());
            case FundsAskedAgain e -> now.with(b -> b.line(e.line()).declined(null));
            case FundsGivenUp e -> now;
            case FundsGivenBack e -> now;
            case ProjectStarted e ->
                    now.with(b -> b.status(Status.RUNNING).startedOn(e.effectiveOn()));
            case MidTermReviewed e ->
                    now.with(b -> b.midTerm(e.result()).midTermReviewedOn(e.effectiveOn()));
            case ProjectExtended e ->
                    now.with(b -> b.endsOn(e.until()).extended(now.extended() + 1));
            case ProjectConcluded e ->
                    now.with(
                            b ->
                                    b.status(Status.CONCLUDED)
                                            .endedOn(e.effectiveOn())
                                            .evaluation(
                                                    new Evaluation(
                                                            e.result(),
                                                            e.score(),
                                                            e.report(),
                                                            e.fundsKept(),
                                                            e.fundsSpent(),
                                                            e.effectiveOn())));
            case ProjectTerminated e ->
                    now.with(b -> b.status(Status.TERMINATED).endedOn(e.effectiveOn()));
            case ProjectRevoked e ->
                    now.with(
                            b ->
                                    b.status(Status.REVOKED)
                                            .endedOn(e.effectiveOn())
                                            .revocation(e.reasons()));
        };
    }

    private static ResearchProjectRecord found(ResearchProjectRecord now, SimilarityFound e) {
        var most = now.mostAlike();
        return now.with(
                b ->
                        b.mostAlike(most == null ? e.shared() : Math.max(most, e.shared()))
                                .unanswered(now.unanswered() + (e.toAnswer() ? 1 : 0)));
    }

    private static ResearchProjectRecord reviewed(ResearchProjectRecord now, EthicsReviewed e) {
        var conditions =
                e.conditions().stream()
                        .map(each -> new Condition(each.number(), each.text(), null, null))
                        .toList();
        var ethics =
                new Ethics(
                        e.result(),
                        e.purpose(),
                        e.necessity(),
                        e.safeguards(),
                        e.consent(),
                        conditions,
                        e.officer(),
                        e.effectiveOn());
        return now.with(
                b ->
                        b.status(Status.ETHICS_REVIEWED)
                                .ethics(ethics)
                                .openConditions(conditions.size()));
    }

    private static ResearchProjectRecord kept(ResearchProjectRecord now, ConditionKept e) {
        var was = Objects.requireNonNull(now.ethics(), "not reviewed");
        var conditions =
                Copies.changed(
                        was.conditions(),
                        each -> each.number() == e.condition(),
                        each ->
                                new Condition(
                                        each.number(), each.text(), e.effectiveOn(), e.evidence()));
        var ethics =
                new Ethics(
                        was.result(),
                        was.purpose(),
                        was.necessity(),
                        was.safeguards(),
                        was.consent(),
                        conditions,
                        was.officer(),
                        was.on());
        int open = (int) conditions.stream().filter(each -> each.keptOn() == null).count();
        return now.with(b -> b.ethics(ethics).openConditions(open));
    }

    private static ResearchProjectRecord submitted(ProjectSubmitted e) {
        return ResearchProjectRecordBuilder.builder()
                .project(e.project())
                .leader(e.leader())
                .school(e.school())
                .ownership(e.ownership())
                .title(e.title())
                .synopsis(e.synopsis())
                .children(e.children())
                .status(Status.SUBMITTED)
                .unit(e.unit())
                .submittedOn(e.effectiveOn())
                .unanswered(0)
                .openConditions(0)
                .experts(List.of())
                .votes(List.of())
                .uses(List.of())
                .kept(Money.ZERO)
                .spent(Money.ZERO)
                .freed(Money.ZERO)
                .assets(List.of())
                .extended(0)
                .call(e.call())
                .asked(e.asked())
                .build();
    }

    private static ResearchProjectRecord takenOver(ResearchTakenOver e) {
        var result = e.result();
        var concludedOn = e.concludedOn();
        var evaluation =
                result == null || concludedOn == null
                        ? null
                        : new Evaluation(result, null, null, e.amount(), e.spent(), concludedOn);
        return ResearchProjectRecordBuilder.builder()
                .project(e.project())
                .leader(e.leader())
                .school(e.school())
                .ownership(e.ownership())
                .title(e.title())
                .synopsis(e.synopsis())
                .children(e.children())
                .status(concludedOn == null ? Status.RUNNING : Status.CONCLUDED)
                .unit(e.unit())
                .submittedOn(e.effectiveOn())
                .unanswered(0)
                .openConditions(0)
                .experts(List.of())
                .votes(List.of())
                .uses(List.of())
                .kept(e.amount())
                .spent(e.spent())
                .freed(Money.ZERO)
                .assets(List.of())
                .extended(0)
                .grantedOn(e.effectiveOn())
                .granted(e.amount())
                .endsOn(e.endsOn())
                .endedOn(concludedOn)
                .evaluation(evaluation)
                .source(e.source())
                .build();
    }
}
