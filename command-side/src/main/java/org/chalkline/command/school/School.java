package org.chalkline.command.school;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.school.SchoolRefusal.*;
import static org.chalkline.command.school.SchoolRules.LICENSING_LAW;
import static org.chalkline.command.school.SchoolRules.PRESCHOOL_LAW;
import static org.chalkline.command.school.SchoolRules.PRIVATE_LAW;
import static org.chalkline.command.school.SchoolRules.requireEstablishable;
import static org.chalkline.command.school.SchoolRules.requireFieldValue;
import static org.chalkline.command.school.SchoolRules.requireName;
import static org.chalkline.command.school.SchoolRules.requirePlan;
import static org.chalkline.command.school.SchoolRules.requireProse;
import static org.chalkline.command.school.SchoolRules.requireSound;
import static org.chalkline.command.school.SchoolRules.requireStated;
import static org.chalkline.command.school.SchoolRules.requireTaught;
import static org.chalkline.kernel.procedure.power.Power.CHANGE_SCHOOLS;
import static org.chalkline.kernel.procedure.power.Power.ESTABLISH_SCHOOLS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.PostBook;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * One institution of the district. It opens once and ends once: by closing, by being absorbed, by
 * being dissolved, or because an older register says so. After its end only facts that had effect
 * before it can still be recorded, late. Mergers and divisions concern several schools at once and
 * are handled by {@link Reorganisations}, and what teachers take up of its posts by {@link
 * SchoolPosts}.
 *
 * <p>An act that is on file already, with the same decision, succeeds again and records nothing.
 * Every handler may meet a school that does not exist, so that this too is a named refusal.
 *
 * <p>An act planned for a day after the school's end stays on file and never takes effect.
 */
@Aggregate
public class School {
    static final int MOST_POSTS = 10_000;
    private static final int MOST_DOCUMENTS = 100;
    private static final int MOST_SHARES = 500;

    @AggregateIdentifier private SchoolId id;

    private final SchoolState record = new SchoolState();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterSchool c, Clock clock) {
        var opening = c.openedOn() == null ? Fact.SINCE_EVER : c.openedOn();
        var registered =
                new SchoolRegistered(
                        c.school(), c.particulars(), c.openedOn(), c.source(), opening);
        var closure =
                c.closedOn() == null
                        ? null
                        : new SchoolClosureTakenOver(c.school(), c.source(), c.closedOn());
        if (knows(registered) && closureIs(closure)) return;
        refuseIf(record.exists(), ALREADY_REGISTERED);
        requireSound(c.particulars());
        requireName(c.source());
        var today = LocalDate.now(clock);
        if (c.openedOn() != null) {
            requireDate(c.openedOn(), today);
            refuseIf(c.openedOn().isAfter(today), OPENED_IN_FUTURE);
        }
        if (closure != null) {
            requireDate(closure.effectiveOn(), today);
            refuseIf(closure.effectiveOn().isBefore(opening), CLOSED_BEFORE_OPENED);
        }
        apply(registered);
        if (closure != null) apply(closure);
    }

    private boolean closureIs(@Nullable SchoolClosureTakenOver closure) {
        return closure == null ? !record.closureTakenOver() : knows(closure);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstablishSchool c, SchoolOffice office) {
        var fact =
                new SchoolEstablished(
                        c.school(), c.particulars(), null, c.decision(), c.effectiveOn());
        establish(
                fact,
                () -> {
                    requireEstablishable(c.particulars(), c.decision().decidedOn());
                    office.require(c.decision(), ESTABLISH_SCHOOLS, c.school(), c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstablishLicensedSchool c, SchoolOffice office) {
        var licensed = SchoolRules.licensed(c.content());
        var fact = new SchoolEstablished(c.school(), licensed, null, c.decision(), c.effectiveOn());
        establish(
                fact,
                () -> {
                    requireStated(licensed);
                    office.require(c.decision(), c.effectiveOn());
                });
    }

    private void establish(SchoolEstablished fact, Runnable rules) {
        if (knows(fact)) return;
        refuseIf(record.exists(), ALREADY_REGISTERED);
        rules.run();
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenCampus c, SchoolOffice office) {
        var fact =
                new CampusOpened(
                        c.school(), c.campus(), c.name(), c.site(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireName(c.name());
        requireSound(c.site());
        requireOpenOn(c.effectiveOn());
        office.require(c.decision(), CHANGE_SCHOOLS, c.school(), c.effectiveOn());
        refuseIf(record.campus(c.campus()) != null, CAMPUS_EXISTS);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseCampus c, SchoolOffice office) {
        var fact = new CampusClosed(c.school(), c.campus(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireOpenOn(c.effectiveOn());
        office.require(c.decision(), CHANGE_SCHOOLS, c.school(), c.effectiveOn());
        var campus = record.campus(c.campus());
        if (campus == null) throw new RefusedException(UNKNOWN_CAMPUS);
        refuseIf(record.campusClosed(c.campus()), CAMPUS_CLOSED);
        refuseIf(c.effectiveOn().isBefore(campus.effectiveOn()), CAMPUS_NOT_YET_OPEN);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenameSchool c, SchoolOffice office) {
        var fact = new SchoolRenamed(c.school(), c.name(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireName(c.name());
        requireOpenOn(c.effectiveOn());
        requireNotLicensed(LICENSED_SCHOOL.refusal(), c.effectiveOn());
        office.require(c.decision(), CHANGE_SCHOOLS, c.school(), c.effectiveOn());
        refuseIf(particularsOn(c.effectiveOn()).name().equals(c.name()), NAME_UNCHANGED);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MoveSchool c, SchoolOffice office) {
        var fact = new SchoolMoved(c.school(), c.site(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireSound(c.site());
        requireOpenOn(c.effectiveOn());
        requireNotLicensed(LICENSED_SCHOOL.citing(LICENSING_LAW, "49"), c.effectiveOn());
        office.require(c.decision(), CHANGE_SCHOOLS, c.school(), c.effectiveOn());
        refuseIf(particularsOn(c.effectiveOn()).site().equals(c.site()), SITE_UNCHANGED);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConvertSchool c, SchoolOffice office) {
        var fact = new SchoolConverted(c.school(), c.kind(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        refuseIf(c.kind() == SchoolKind.UNSTATED, KIND_UNSTATED);
        requireOpenOn(c.effectiveOn());
        requireNotLicensed(LICENSED_SCHOOL.refusal(), c.effectiveOn());
        office.require(c.decision(), ESTABLISH_SCHOOLS, c.school(), c.effectiveOn());
        refuseIf(particularsOn(c.effectiveOn()).kind() == c.kind(), KIND_UNCHANGED);
        apply(fact);
    }

    /** What the changed licence says becomes what the school's record says. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FollowLicence c, SchoolOffice office) {
        requireExists();
        var on = c.effectiveOn();
        var facts = new ArrayList<SchoolEvent>();
        if (!c.now().name().equals(c.was().name())) {
            facts.add(new SchoolRenamed(c.school(), c.now().name(), c.decision(), on));
        }
        if (!c.now().site().equals(c.was().site())) {
            facts.add(new SchoolMoved(c.school(), c.now().site(), c.decision(), on));
        }
        if (c.now().kind() != c.was().kind()) {
            facts.add(new SchoolConverted(c.school(), c.now().kind(), c.decision(), on));
        }
        facts.removeIf(this::knows);
        if (facts.isEmpty()) return;
        requireStated(SchoolRules.licensed(c.now()));
        requireOpenOn(on);
        office.require(c.decision(), on);
        facts.forEach(this::record);
    }

    /** The same figures by a new decision are recorded: that they were approved anew is news. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApproveCapacity c, SchoolOffice office) {
        var fact = new CapacityApproved(c.school(), c.capacity(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireOpenOn(c.effectiveOn());
        office.requireForFigures(c.decision(), c.school(), c.effectiveOn());
        requireTaught(c.capacity(), particularsOn(c.effectiveOn()).kind());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ApprovePosts c, SchoolOffice office) {
        var fact = new PostsApproved(c.school(), c.posts(), c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        refuseIf(c.posts() < 0 || c.posts() > MOST_POSTS, POSTS_OUT_OF_RANGE);
        requireOpenOn(c.effectiveOn());
        office.requireForFigures(c.decision(), c.school(), c.effectiveOn());
        var ownership = particularsOn(c.effectiveOn()).ownership();
        refuseIf(ownership == Ownership.PRIVATE, PRIVATE_SCHOOL_HAS_NO_POSTS);
        refuseIf(ownership == Ownership.UNSTATED, OWNERSHIP_UNSTATED);
        refuseIf(!posts().of(null).allows(c.posts(), c.effectiveOn()), POSTS_TAKEN);
        apply(fact);
        Waiting.serve(this, c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanAssetDivision c, SchoolOffice office) {
        var fact =
                new AssetDivisionPlanned(
                        c.school(), c.shares(), c.document(), c.officer(), c.effectiveOn());
        if (knows(fact)) return;
        requireExists();
        requireOpenOn(c.effectiveOn());
        office.requireDone(c.effectiveOn());
        refuseIf(c.shares().isEmpty(), NO_SHARES_PLANNED);
        requireAtMost(c.shares(), MOST_SHARES);
        long assets = c.shares().stream().map(AssetShare::asset).distinct().count();
        refuseIf(assets < c.shares().size(), SHARE_PLANNED_TWICE);
        requireDigest(c.document());
        office.requireEstablishes(c.officer(), c.school(), c.effectiveOn());
        apply(fact);
    }

    /** Refuses a division whose schools aren't those that its assets were planned to go to. */
    void requirePlannedFor(Collection<SchoolId> successors) {
        refuseIf(record.plansForOthersThan(successors), PLANNED_FOR_OTHERS);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseSchool c, SchoolOffice office) {
        close(
                c,
                () -> {
                    requireNotLicensed(LICENSED_SCHOOL.citing(PRIVATE_LAW, "56"), c.effectiveOn());
                    office.require(c.decision(), ESTABLISH_SCHOOLS, c.school(), c.effectiveOn());
                });
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseLicensedSchool c, SchoolOffice office) {
        var closing = new CloseSchool(c.school(), c.resettlement(), c.decision(), c.effectiveOn());
        close(closing, () -> office.require(c.decision(), c.effectiveOn()));
    }

    private void close(CloseSchool c, Runnable rules) {
        requireExists();
        var plan = requirePlanFor(c.resettlement());
        var fact = new SchoolClosed(c.school(), plan, c.decision(), c.effectiveOn());
        if (knows(fact)) return;
        requireCanEndOn(c.effectiveOn());
        rules.run();
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectSchoolRecord c, SchoolOffice office) {
        requireExists();
        var from = c.effectiveOn() == null ? record.opening() : c.effectiveOn();
        var fact =
                new SchoolRecordCorrected(
                        c.school(),
                        c.field(),
                        c.was(),
                        c.now(),
                        c.why(),
                        c.evidence(),
                        c.officer(),
                        c.decision(),
                        from);
        requireFieldValue(c.field(), c.now());
        if (knows(fact)) return;
        requireGrounds(c.why(), c.evidence());
        if (c.effectiveOn() != null) requireDate(c.effectiveOn(), office.today());
        requireOpenOn(from);
        requireCorrectable(c, from, office);
        refuseIf(!record.fieldOn(c.field(), from).equals(c.was()), CORRECTION_MISMATCH);
        refuseIf(c.was().equals(c.now()), CORRECTION_CHANGES_NOTHING);
        apply(fact);
    }

    /**
     * Where the school turns out to have opened later than recorded, or an unknown date becomes
     * known, it was not open before: a second fact opens it on the right day.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CorrectOpeningDate c, SchoolOffice office) {
        requireExists();
        if (record.isLastOpeningCorrection(c)) return;
        var today = office.today();
        requireDate(c.openedOn(), today);
        requireGrounds(c.why(), c.evidence());
        refuseIf(c.openedOn().isAfter(today), OPENED_IN_FUTURE);
        requireName(c.officer());
        office.requireCorrects(c.officer(), c.school());
        var opening = record.opening();
        refuseIf(!Objects.equals(c.was(), record.openingDate()), CORRECTION_MISMATCH);
        refuseIf(c.openedOn().equals(opening), CORRECTION_CHANGES_NOTHING);
        // Opened on the day of its end, it would count as reopened: the later fact of a day
        // prevails.
        refuseIf(record.endedBy(c.openedOn()), OPENING_AFTER_END);
        refuseIf(record.actedBefore(c.openedOn()), FACTS_BEFORE_NEW_OPENING);
        boolean later = c.openedOn().isAfter(opening);
        apply(
                new OpeningDateCorrected(
                        c.school(),
                        c.was(),
                        c.openedOn(),
                        record.particularsOn(opening),
                        c.why(),
                        c.evidence(),
                        c.officer(),
                        later ? opening : c.openedOn()));
        if (later) apply(new SchoolOpened(c.school(), c.openedOn()));
    }

    /**
     * Who runs a school is nothing to be slipped into a register: a decision says it, or the same
     * school would be public today and private tomorrow by a clerk's word.
     */
    private static void requireCorrectable(
            CorrectSchoolRecord c, LocalDate from, SchoolOffice office) {
        refuseIf(
                c.field() == RecordField.OWNERSHIP && c.decision() == null,
                OWNERSHIP_NEEDS_DECISION);
        if (c.decision() != null) office.requireForCorrection(c.decision(), c.school(), from);
        requireName(c.officer());
        office.requireCorrects(c.officer(), c.school());
    }

    private static void requireGrounds(String why, List<String> evidence) {
        requireProse(why);
        requireDigests(evidence, MOST_DOCUMENTS);
    }

    boolean exists() {
        return record.exists();
    }

    SchoolId id() {
        return id;
    }

    PostBook posts() {
        return record.posts();
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(record.opening()) && !record.endedBy(day);
    }

    boolean knows(SchoolEvent fact) {
        return record.knows(fact);
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_SCHOOL);
    }

    void requireOpenOn(LocalDate day) {
        requireExists();
        refuseIf(day.isBefore(record.opening()), BEFORE_SCHOOL_EXISTED);
        refuseIf(record.endedBy(day), SCHOOL_CLOSED);
    }

    void requireCanEndOn(LocalDate day) {
        requireOpenOn(day);
        refuseIf(record.end() != null, ALREADY_ENDED);
        refuseIf(record.reorganisedFrom(day), REORGANISED_LATER);
    }

    /**
     * A licensed school's name, site, kind and end follow its licence, and nothing else.
     *
     * @param refusal for a private school; a public kindergarten has a law of its own
     */
    void requireNotLicensed(Refusal refusal, LocalDate day) {
        if (particularsOn(day).ownership() == Ownership.PRIVATE) {
            throw new RefusedException(refusal);
        }
        if (record.licensedKindergarten()) {
            throw new RefusedException(LICENSED_SCHOOL.citing(PRESCHOOL_LAW, "31"));
        }
    }

    /** The plan without which the school can't end; the law to cite is that of its latest kind. */
    ResettlementPlan requirePlanFor(@Nullable ResettlementPlan plan) {
        var latest = record.particularsOn(LocalDate.MAX);
        return requirePlan(plan, latest.kind(), latest.ownership());
    }

    Particulars particularsOn(LocalDate day) {
        return record.particularsOn(day);
    }

    void record(SchoolEvent fact) {
        apply(fact);
    }

    @EventSourcingHandler
    void on(SchoolEvent fact) {
        id = fact.schoolId();
        record.evolve(fact);
    }

    School() {} // for Axon
}
