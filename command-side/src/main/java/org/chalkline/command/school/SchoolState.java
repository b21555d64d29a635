package org.chalkline.command.school;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.command.school.SchoolCommand.CorrectOpeningDate;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.LicensedKindergartens;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.PostBook;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** What is on file of one school, as far as deciding needs it. Folded from its facts alone. */
final class SchoolState {
    private @Nullable SchoolEvent beginning;
    private @Nullable SchoolEvent end;
    private LocalDate opening = Fact.SINCE_EVER;
    private @Nullable OpeningDateCorrected lastOpeningCorrection;

    /**
     * The first day on which an act has effect; what only says how it stood at its opening aside.
     */
    private @Nullable LocalDate firstAct;

    private final SchoolTimeline<String> names = new SchoolTimeline<>();
    private final SchoolTimeline<SchoolKind> kinds = new SchoolTimeline<>();
    private final SchoolTimeline<Ownership> ownerships = new SchoolTimeline<>();
    private final SchoolTimeline<String> addresses = new SchoolTimeline<>();
    private final SchoolTimeline<String> subdistricts = new SchoolTimeline<>();
    private final SchoolTimeline<Map<Stage, Integer>> capacities = new SchoolTimeline<>();
    private final SchoolTimeline<Integer> posts = new SchoolTimeline<>();
    private final PostBook book = new PostBook();
    private final Map<CampusId, CampusOpened> opened = new HashMap<>();
    private final Map<CampusId, CampusClosed> closed = new HashMap<>();
    private final List<SchoolEvent> reorganisations = new ArrayList<>();
    private final List<AssetDivisionPlanned> plans = new ArrayList<>();

    /** Whether anything is on file. */
    boolean exists() {
        return beginning != null;
    }

    /** Whether it was founded as a public kindergarten when such took a licence. */
    boolean licensedKindergarten() {
        return beginning instanceof SchoolEstablished e
                && e.dividedFrom() == null
                && e.particulars().ownership() == Ownership.PUBLIC
                && LicensedKindergartens.include(e.particulars().kind(), e.decision().decidedOn());
    }

    /** The first day of the school, {@link Fact#SINCE_EVER} where it is unknown. */
    LocalDate opening() {
        return opening;
    }

    /** The opening date, absent where it is unknown. */
    @Nullable LocalDate openingDate() {
        return opening.equals(Fact.SINCE_EVER) ? null : opening;
    }

    /** The first day on which it is no more; absent while no end is on file. */
    @Nullable LocalDate end() {
        return end == null ? null : end.effectiveOn();
    }

    /** Whether its end is known from the register it was taken over from. */
    boolean closureTakenOver() {
        return end instanceof SchoolClosureTakenOver;
    }

    /** Whether it has ended by that day. */
    boolean endedBy(LocalDate day) {
        return end != null && !day.isBefore(end.effectiveOn());
    }

    /** Whether a merger into it or a division of it has effect on or after that day. */
    boolean reorganisedFrom(LocalDate day) {
        return reorganisations.stream().anyMatch(fact -> !fact.effectiveOn().isBefore(day));
    }

    /** Whether it is planned that any asset goes to another school than these. */
    boolean plansForOthersThan(Collection<SchoolId> successors) {
        var to = new HashMap<AssetId, SchoolId>();
        for (var plan : plans) plan.shares().forEach(s -> to.put(s.asset(), s.to()));
        return !successors.containsAll(to.values());
    }

    /** Whether an act has effect before that day. */
    boolean actedBefore(LocalDate day) {
        return firstAct != null && firstAct.isBefore(day);
    }

    /** The school's particulars on a day on which it exists. */
    Particulars particularsOn(LocalDate day) {
        return new Particulars(
                requireNonNull(names.at(day)), kindOn(day), ownershipOn(day), siteOn(day));
    }

    SchoolKind kindOn(LocalDate day) {
        return requireNonNull(kinds.at(day));
    }

    Ownership ownershipOn(LocalDate day) {
        return requireNonNull(ownerships.at(day));
    }

    Site siteOn(LocalDate day) {
        var subdistrict = requireNonNull(subdistricts.at(day));
        return new Site(
                requireNonNull(addresses.at(day)), subdistrict.isEmpty() ? null : subdistrict);
    }

    /** What a field says on a day on which the school exists; empty for an absent subdistrict. */
    String fieldOn(RecordField field, LocalDate day) {
        return switch (field) {
            case NAME -> requireNonNull(names.at(day));
            case KIND -> kindOn(day).name();
            case OWNERSHIP -> ownershipOn(day).name();
            case ADDRESS -> requireNonNull(addresses.at(day));
            case SUBDISTRICT -> requireNonNull(subdistricts.at(day));
        };
    }

    /** Its posts, and who takes them up. */
    PostBook posts() {
        return book;
    }

    /** The campus's opening, absent if there never was one of that id. */
    @Nullable CampusOpened campus(CampusId id) {
        return opened.get(id);
    }

    /** Whether the closing of the campus is on file. */
    boolean campusClosed(CampusId id) {
        return closed.containsKey(id);
    }

    /**
     * Whether this very fact is on file, so that recording it again would add nothing. A decision
     * of equal content is the same decision.
     */
    boolean knows(SchoolEvent fact) {
        var on = fact.effectiveOn();
        return switch (fact) {
            case SchoolRegistered e -> e.equals(beginning);
            case SchoolEstablished e -> e.equals(beginning);
            case CampusOpened e -> e.equals(opened.get(e.campusId()));
            case CampusClosed e -> e.equals(closed.get(e.campusId()));
            case SchoolRenamed e -> names.holds(on, e.name(), e.decision().hashCode());
            case SchoolMoved e ->
                    addresses.holds(on, e.site().address(), e.decision().hashCode())
                            && subdistricts.holds(
                                    on, subdistrict(e.site()), e.decision().hashCode());
            case SchoolConverted e -> kinds.holds(on, e.kind(), e.decision().hashCode());
            case CapacityApproved e -> capacities.holds(on, e.capacity(), e.decision().hashCode());
            case PostsApproved e -> posts.holds(on, e.posts(), e.decision().hashCode());
            case TitleQuotaApproved e -> book.knows(e);
            // Answers to what happened elsewhere: the book knows what it has answered.
            case PostsReserved e -> false;
            case PostsDeclined e -> false;
            case PostFilled e -> false;
            case PostVacated e -> false;
            case PostsReleased e -> false;
            case PostWaitEnded e -> false;
            case AssetDivisionPlanned e -> plans.contains(e);
            case SchoolsMerged e -> reorganisations.contains(e);
            case SchoolDivided e -> reorganisations.contains(e);
            case StaffDivisionPlanned e -> reorganisations.contains(e);
            case SchoolAbsorbed e -> e.equals(end);
            case SchoolClosed e -> e.equals(end);
            case SchoolClosureTakenOver e -> e.equals(end);
            case SchoolRecordCorrected e -> holds(e);
            case OpeningDateCorrected e -> e.equals(lastOpeningCorrection);
            case SchoolOpened e -> on.equals(opening);
        };
    }

    /** Whether the opening date was last corrected in just this way. */
    boolean isLastOpeningCorrection(CorrectOpeningDate c) {
        var last = lastOpeningCorrection;
        return last != null
                && Objects.equals(last.was(), c.was())
                && last.openedOn().equals(c.openedOn())
                && last.why().equals(c.why())
                && last.evidence().equals(c.evidence())
                && last.officer().equals(c.officer());
    }

    private boolean holds(SchoolRecordCorrected e) {
        return switch (e.field()) {
            case NAME -> names.holds(e.effectiveOn(), e.now(), mark(e));
            case KIND -> kinds.holds(e.effectiveOn(), SchoolKind.valueOf(e.now()), mark(e));
            case OWNERSHIP ->
                    ownerships.holds(e.effectiveOn(), Ownership.valueOf(e.now()), mark(e));
            case ADDRESS -> addresses.holds(e.effectiveOn(), e.now(), mark(e));
            case SUBDISTRICT -> subdistricts.holds(e.effectiveOn(), e.now(), mark(e));
        };
    }

    /** Takes in one more fact; those on posts are the book's alone. */
    void evolve(SchoolEvent fact) {
        switch (fact) {
            case SchoolRegistered e -> begin(e, e.particulars());
            case SchoolEstablished e -> begin(e, e.particulars());
            case CampusOpened e -> opened.put(e.campusId(), e);
            case CampusClosed e -> closed.put(e.campusId(), e);
            case SchoolRenamed e -> names.put(e.effectiveOn(), e.name(), e.decision().hashCode());
            case SchoolMoved e -> put(e.effectiveOn(), e.site(), e.decision().hashCode());
            case SchoolConverted e -> kinds.put(e.effectiveOn(), e.kind(), e.decision().hashCode());
            case CapacityApproved e ->
                    capacities.put(e.effectiveOn(), e.capacity(), e.decision().hashCode());
            case PostsApproved e -> posts.put(e.effectiveOn(), e.posts(), e.decision().hashCode());
            case TitleQuotaApproved e -> {}
            case PostsReserved e -> {}
            case PostsDeclined e -> {}
            case PostFilled e -> {}
            case PostVacated e -> {}
            case PostsReleased e -> {}
            case PostWaitEnded e -> {}
            case AssetDivisionPlanned e -> plans.add(e);
            case SchoolsMerged e -> reorganisations.add(e);
            case StaffDivisionPlanned e -> reorganisations.add(e);
            case SchoolDivided e -> {
                reorganisations.add(e);
                if (e.dissolved()) end = e;
            }
            case SchoolAbsorbed e -> end = e;
            case SchoolClosed e -> end = e;
            case SchoolClosureTakenOver e -> end = e;
            case SchoolRecordCorrected e -> put(e);
            case OpeningDateCorrected e -> {
                put(e.effectiveOn(), e.particulars());
                opening = e.openedOn();
                lastOpeningCorrection = e;
            }
            case SchoolOpened e -> opening = e.effectiveOn();
        }
        book.evolve(fact);
        if (isAct(fact) && (firstAct == null || fact.effectiveOn().isBefore(firstAct))) {
            firstAct = fact.effectiveOn();
        }
    }

    private boolean isAct(SchoolEvent fact) {
        return switch (fact) {
            case SchoolRegistered e -> false;
            case SchoolEstablished e -> false;
            case OpeningDateCorrected e -> false;
            case SchoolOpened e -> false;
            case SchoolRecordCorrected e -> !e.effectiveOn().equals(opening);
            default -> true;
        };
    }

    private void begin(SchoolEvent fact, Particulars particulars) {
        beginning = fact;
        opening = fact.effectiveOn();
        put(opening, particulars);
    }

    private void put(LocalDate on, Particulars particulars) {
        names.put(on, particulars.name(), 0);
        kinds.put(on, particulars.kind(), 0);
        ownerships.put(on, particulars.ownership(), 0);
        put(on, particulars.site(), 0);
    }

    private void put(LocalDate on, Site site, int mark) {
        addresses.put(on, site.address(), mark);
        subdistricts.put(on, subdistrict(site), mark);
    }

    private void put(SchoolRecordCorrected e) {
        var on = e.effectiveOn();
        switch (e.field()) {
            case NAME -> names.put(on, e.now(), mark(e));
            case KIND -> kinds.put(on, SchoolKind.valueOf(e.now()), mark(e));
            case OWNERSHIP -> ownerships.put(on, Ownership.valueOf(e.now()), mark(e));
            case ADDRESS -> addresses.put(on, e.now(), mark(e));
            case SUBDISTRICT -> subdistricts.put(on, e.now(), mark(e));
        }
    }

    private static int mark(SchoolRecordCorrected e) {
        return Objects.hash(e.was(), e.why(), e.evidence(), e.officer(), e.decision());
    }

    private static String subdistrict(Site site) {
        return site.subdistrict() == null ? "" : site.subdistrict();
    }
}
