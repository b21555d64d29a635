package org.chalkline.command.admission;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.AdmissionRefusal.*;
import static org.chalkline.command.admission.SeatBookRefusal.OVER_QUOTA;
import static org.chalkline.command.admission.SeatBookRefusal.QUOTA_OUT_OF_RANGE;
import static org.chalkline.command.admission.SeatBookRefusal.QUOTA_OVER_CAPACITY;
import static org.chalkline.kernel.procedure.power.Power.PLAN_ADMISSIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.admission.AdmissionPlanCommand.*;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.admission.AdmissionPlanEvent;
import org.chalkline.kernel.admission.AdmissionPlanEvent.*;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.admission.SchoolQuota;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An admission plan (招生计划) of one stage and year: drafted school by school, opinions heard,
 * approved, published; while schools admit by it, adjusted by decision; closed, and looked back on.
 *
 * <p>It says how many each school may take in. The seats themselves are the seat books', which
 * follow what is published, and refuse what their offers already exceed.
 */
@Aggregate
public class AdmissionPlan {
    /** Tells what notices that ask for opinions on a draft precede. */
    static final String OPINIONS = "admission.plan";

    private static final Set<Stage> COMPULSORY = Set.of(Stage.PRIMARY, Stage.JUNIOR_MIDDLE);
    private static final int FIRST_YEAR = 1949;
    private static final int LARGEST = 100_000;
    private static final int MOST_SCHOOLS = 500;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    /** Tells how far it has come. */
    private enum Step {
        NONE,
        DRAFTED,
        APPROVED,
        PUBLISHED,
        EXECUTING,
        ADJUSTED,
        CLOSED,
        REVIEWED
    }

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private AdmissionPlanId id;

    private final Set<AdmissionPlanEvent> facts = new HashSet<>();
    private final Map<SchoolId, SchoolPlanned> schools = new LinkedHashMap<>();
    private final Map<SchoolId, PlanAdjusted> adjusted = new LinkedHashMap<>();
    private final Set<String> drafters = new HashSet<>();
    private @Nullable PlanDrafted drafted;
    private @Nullable PlanApproved approved;
    private Step step = Step.NONE;
    private LocalDate lastDone = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftAdmissionPlan c, AdmissionOffice office) {
        var fact =
                new PlanDrafted(
                        c.plan(),
                        c.year(),
                        c.stage(),
                        c.title(),
                        c.text(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        boolean redrafts =
                drafted != null && drafted.year() == c.year() && drafted.stage() == c.stage();
        refuseIf(drafted != null && !redrafts, ADMISSION_PLAN_EXISTS);
        refuseIf(step.compareTo(Step.PUBLISHED) >= 0, CHANGED_AFTER_PUBLICATION);
        refuseIf(step == Step.APPROVED, STEP_OUT_OF_TURN);
        refuseIf(
                c.year() < FIRST_YEAR || c.year() > c.effectiveOn().getYear() + 1,
                YEAR_OUT_OF_RANGE);
        requireLine(c.title(), LINE);
        requireDigest(c.text());
        requireLine(c.unit(), LINE);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanSchool c, AdmissionOffice office) {
        var fact =
                new SchoolPlanned(
                        c.plan(),
                        c.school(),
                        c.seats(),
                        c.scope(),
                        c.ways(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(schools.get(c.school()))) return;
        var draft = requireKnown();
        refuseIf(step.compareTo(Step.PUBLISHED) >= 0, CHANGED_AFTER_PUBLICATION);
        requireAt(Step.DRAFTED);
        refuseIf(
                !schools.containsKey(c.school()) && schools.size() == MOST_SCHOOLS,
                TOO_MANY_SCHOOLS);
        refuseIf(
                c.ways().isEmpty() || new HashSet<>(c.ways()).size() < c.ways().size(),
                WAYS_MISSING);
        office.requireKnown(c.school());
        var standing = office.standing(c.school(), c.effectiveOn());
        refuseIf(standing.ended(), SCHOOL_NOT_OPEN);
        requireWays(draft.stage(), standing.ownership(), c.ways());
        requireScope(draft.stage(), standing.ownership(), c.scope());
        requireRoom(c.school(), draft.stage(), c.seats(), c.effectiveOn(), office);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    private static void requireWays(Stage stage, Ownership ownership, List<AdmissionWay> ways) {
        boolean free = stage == Stage.PRESCHOOL || COMPULSORY.contains(stage);
        boolean examines = ways.stream().anyMatch(AdmissionWay::examines);
        var refusal =
                stage == Stage.PRESCHOOL
                        ? EXAM_AS_CONDITION.citing("Preschool Education Law", "15")
                        : ownership == Ownership.PRIVATE
                                ? EXAM_AS_CONDITION.citing(
                                        "Private Education Law Implementing Regulations", "31")
                                : EXAM_AS_CONDITION.refusal();
        refuseIf(free && examines, EXAM_AS_CONDITION, refusal);
    }

    private static void requireScope(Stage stage, Ownership ownership, AdmissionScope scope) {
        boolean beyond = COMPULSORY.contains(stage) && scope != AdmissionScope.DISTRICT;
        refuseIf(
                beyond,
                OUT_OF_DISTRICT,
                ownership == Ownership.PRIVATE
                        ? OUT_OF_DISTRICT.refusal()
                        : OUT_OF_DISTRICT.citing("Compulsory Education Law", "12"));
    }

    private static void requireRoom(
            SchoolId school, Stage stage, int seats, LocalDate on, AdmissionOffice office) {
        refuseIf(seats < 0 || seats > LARGEST, QUOTA_OUT_OF_RANGE);
        refuseIf(seats > office.capacity(school, stage, on), QUOTA_OVER_CAPACITY);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveAdmissionPlan c, AdmissionOffice office) {
        var fact = new PlanApproved(c.plan(), c.text(), c.unheard(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var draft = requireKnown();
        requireAt(Step.DRAFTED);
        refuseIf(schools.isEmpty(), PLAN_WITHOUT_SCHOOLS);
        refuseIf(!draft.text().equals(c.text()), PLAN_SAYS_OTHERWISE);
        if (c.unheard() != null) requireText(c.unheard(), TEXT);
        boolean heard =
                PublicNotice.requireOver(
                        office.facts().of(c.plan().toString()), OPINIONS, c.effectiveOn());
        refuseIf(!heard && c.unheard() == null, PLAN_NOT_CONSULTED);
        office.require(c.decision(), PLAN_ADMISSIONS, c.effectiveOn());
        refuseIf(c.decision().deciders().stream().anyMatch(drafters::contains), PREPARER_DECIDES);
        refuseIf(c.decision().decidedOn().isBefore(lastDone), ACT_OUT_OF_ORDER);
        apply(fact);
    }

    /** The first time it publishes the plan, and later what was adjusted since. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishAdmissionPlan c, AdmissionOffice office) {
        var draft = requireKnown();
        var first = published(c, draft);
        if (first != null && facts.contains(first)) return;
        if (isPublishedAdjustment(c)) return;
        requireLine(c.publishedIn(), LINE);
        if (step == Step.APPROVED && first != null) {
            requireNext(c.officer(), c.effectiveOn(), office);
            apply(first);
            return;
        }
        refuseIf(step.compareTo(Step.PUBLISHED) >= 0 && adjusted.isEmpty(), NOTHING_ADJUSTED);
        requireAt(Step.ADJUSTED);
        requireNext(c.officer(), c.effectiveOn(), office);
        var quotas = new ArrayList<SchoolQuota>();
        adjusted.values().forEach(each -> quotas.add(new SchoolQuota(each.school(), each.seats())));
        var last = List.copyOf(adjusted.values()).getLast();
        apply(
                new AdjustmentPublished(
                        c.plan(),
                        draft.year(),
                        draft.stage(),
                        c.publishedIn(),
                        quotas,
                        c.officer(),
                        last.decision(),
                        c.effectiveOn()));
    }

    private @Nullable PlanPublished published(PublishAdmissionPlan c, PlanDrafted draft) {
        if (approved == null) return null;
        var quotas =
                schools.values().stream()
                        .map(each -> new SchoolQuota(each.school(), each.seats()))
                        .toList();
        return new PlanPublished(
                c.plan(),
                draft.year(),
                draft.stage(),
                c.publishedIn(),
                quotas,
                c.officer(),
                approved.decision(),
                c.effectiveOn());
    }

    private boolean isPublishedAdjustment(PublishAdmissionPlan c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof AdjustmentPublished e
                                        && e.publishedIn().equals(c.publishedIn())
                                        && e.officer().equals(c.officer())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginAdmissions c, AdmissionOffice office) {
        var fact = new PlanBegun(c.plan(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var draft = requireKnown();
        requireAt(Step.PUBLISHED);
        boolean byHome =
                schools.values().stream()
                        .anyMatch(each -> each.ways().contains(AdmissionWay.CATCHMENT));
        refuseIf(
                byHome
                        && !CatchmentsInForce.on(
                                c.effectiveOn(), draft.stage(), draft.year(), office.facts()),
                CATCHMENT_NOT_IN_FORCE);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdjustAdmissionPlan c, AdmissionOffice office) {
        var fact = new PlanAdjusted(c.plan(), c.school(), c.seats(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var draft = requireKnown();
        refuseIf(step != Step.EXECUTING && step != Step.ADJUSTED, STEP_OUT_OF_TURN);
        refuseIf(!schools.containsKey(c.school()), SCHOOL_NOT_PLANNED);
        requireRoom(c.school(), draft.stage(), c.seats(), c.effectiveOn(), office);
        office.require(c.decision(), PLAN_ADMISSIONS, c.effectiveOn());
        var book = SeatBookId.of(c.school(), draft.stage(), draft.year());
        refuseIf(office.offered(book) > c.seats() + office.beyond(book), OVER_QUOTA);
        requireInOrder(c.decision().decidedOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseAdmissionPlan c, AdmissionOffice office) {
        var fact = new PlanClosed(c.plan(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireAt(Step.EXECUTING);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewAdmissionPlan c, AdmissionOffice office) {
        var fact =
                new PlanReviewed(c.plan(), c.report(), c.findings(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireKnown();
        requireAt(Step.CLOSED);
        requireDigest(c.report());
        requireText(c.findings(), TEXT);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    private PlanDrafted requireKnown() {
        var known = drafted;
        if (known == null) throw new RefusedException(UNKNOWN_ADMISSION_PLAN);
        return known;
    }

    private void requireAt(Step wanted) {
        refuseIf(step != wanted, STEP_OUT_OF_TURN);
    }

    private void requireNext(String officer, LocalDate on, AdmissionOffice office) {
        requireInOrder(on, office);
        office.require(officer, PLAN_ADMISSIONS, on);
    }

    private void requireInOrder(LocalDate on, AdmissionOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastDone), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(AdmissionPlanEvent fact) {
        id = fact.plan();
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        switch (fact) {
            case PlanDrafted e -> {
                drafted = e;
                drafters.add(e.officer());
                step = Step.DRAFTED;
            }
            case SchoolPlanned e -> {
                schools.put(e.school(), e);
                drafters.add(e.officer());
            }
            case PlanApproved e -> {
                approved = e;
                step = Step.APPROVED;
            }
            case PlanPublished e -> step = Step.PUBLISHED;
            case PlanBegun e -> step = Step.EXECUTING;
            case PlanAdjusted e -> {
                adjusted.remove(e.school());
                adjusted.put(e.school(), e);
                step = Step.ADJUSTED;
            }
            case AdjustmentPublished e -> {
                adjusted.clear();
                step = Step.EXECUTING;
            }
            case PlanClosed e -> step = Step.CLOSED;
            case PlanReviewed e -> step = Step.REVIEWED;
        }
    }

    AdmissionPlan() {} // for Axon
}
