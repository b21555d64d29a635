package org.chalkline.query.school;

import static org.chalkline.query.school.SchoolRecord.Ending;
import static org.chalkline.query.school.SchoolRecord.Status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.AssetDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.AssetShare;
import org.chalkline.kernel.school.SchoolEvent.CampusClosed;
import org.chalkline.kernel.school.SchoolEvent.CampusOpened;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolEvent.OpeningDateCorrected;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolEvent.SchoolConverted;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolEvent.SchoolOpened;
import org.chalkline.kernel.school.SchoolEvent.SchoolRecordCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolEvent.SchoolsMerged;
import org.chalkline.kernel.school.SchoolEvent.StaffDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.TitleQuotaApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.school.SchoolRecord.Campus;
import org.chalkline.query.school.SchoolRecord.Life;
import org.chalkline.query.school.SchoolRecord.Lineage;
import org.chalkline.query.school.SchoolRecord.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one institution into its {@link SchoolRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So a
 * corrected opening date may come before the registration that it corrects, and an older correction
 * after the newer one that reaches further back. A correction says which date it replaces: one that
 * replaces another date than the record bears was itself superseded, and changes nothing.
 */
public final class SchoolView implements AggregateView<SchoolRecord> {

    @Override
    public String name() {
        return "schools";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<SchoolRecord> stateType() {
        return SchoolRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return SchoolEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<SchoolRecord>> columns() {
        return SchoolTable.TABLE.columns();
    }

    @Override
    public @Nullable SchoolRecord evolve(@Nullable SchoolRecord before, Fact fact) {
        var event = (SchoolEvent) fact;
        if (before != null && lapses(before, event)) return before;
        return switch (event) {
            case SchoolRegistered e -> registered(before, e);
            case SchoolEstablished e -> established(before, e);
            case OpeningDateCorrected e -> openingDateCorrected(before, e);
            case SchoolOpened e -> opened(existing(before, e), e.effectiveOn());
            case SchoolRenamed e -> renamed(existing(before, e), e.name());
            case SchoolMoved e -> moved(existing(before, e), e.site());
            case SchoolConverted e -> converted(existing(before, e), e.kind());
            case CampusOpened e -> campusOpened(existing(before, e), e);
            case CampusClosed e -> campusClosed(existing(before, e), e.campusId(), e.effectiveOn());
            case CapacityApproved e -> existing(before, e).withCapacity(e.capacity());
            case PostsApproved e -> existing(before, e).withPosts(e.posts());
            case TitleQuotaApproved e -> staffed(before, e, staff -> staff.withQuota(e.quota()));
            case PostsReserved e -> staffed(before, e, staff -> staff.with(e));
            case PostsDeclined e -> before; // nothing is taken by it
            case PostWaitEnded e -> before; // the filling is a fact of its own
            case PostFilled e -> staffed(before, e, staff -> staff.with(e));
            case PostVacated e -> staffed(before, e, staff -> staff.with(e));
            case PostsReleased e -> staffed(before, e, staff -> staff.with(e));
            case AssetDivisionPlanned e -> planned(existing(before, e), e);
            case SchoolsMerged e -> merged(existing(before, e), e.absorbed());
            case SchoolAbsorbed e ->
                    absorbed(ended(existing(before, e), Ending.ABSORBED, e), e.into());
            case SchoolDivided e -> divided(existing(before, e), e);
            case StaffDivisionPlanned e -> existing(before, e); // what follows is told by itself
            case SchoolClosed e -> ended(existing(before, e), Ending.CLOSED, e);
            case SchoolClosureTakenOver e ->
                    ended(existing(before, e), Ending.TAKEN_OVER_AS_CLOSED, e);
            case SchoolRecordCorrected e -> corrected(existing(before, e), e);
        };
    }

    /**
     * Whether the act was planned for a day on which, as is known by now, the school has ended. It
     * stays on file and never takes effect.
     */
    private static boolean lapses(SchoolRecord before, SchoolEvent event) {
        if (before.life().status() != Status.CLOSED) return false;
        return switch (event) {
            case SchoolRenamed e -> true;
            case SchoolMoved e -> true;
            case SchoolConverted e -> true;
            case CampusOpened e -> true;
            case CampusClosed e -> true;
            case CapacityApproved e -> true;
            case PostsApproved e -> true;
            case TitleQuotaApproved e -> true;
            case PostsReserved e -> true;
            case PostFilled e -> true;
            case SchoolRecordCorrected e -> true;
            default -> false; // beginnings and endings: what must not happen twice is told
        };
    }

    private static SchoolRecord existing(@Nullable SchoolRecord before, SchoolEvent e) {
        if (before == null) throw cannotApply(e, "the school did not exist on that day");
        return before;
    }

    private static IllegalStateException cannotApply(SchoolEvent e, String why) {
        return new IllegalStateException(
                e.getClass().getSimpleName() + " effective on " + e.effectiveOn() + ": " + why);
    }

    private static SchoolRecord registered(@Nullable SchoolRecord before, SchoolRegistered e) {
        var provenance = new Provenance(e.source(), null);
        if (before != null) return vouched(before, provenance, e);
        return founded(e.schoolId(), e.particulars(), e.openedOn(), Lineage.NONE, provenance);
    }

    private static SchoolRecord established(@Nullable SchoolRecord before, SchoolEstablished e) {
        var provenance = new Provenance(null, e.decision().documentNumber());
        var lineage = new Lineage(e.dividedFrom(), List.of(), List.of(), List.of(), null);
        if (before != null) {
            return vouched(before, provenance, e)
                    .withLineage(before.lineage().withDividedFrom(e.dividedFrom()));
        }
        return founded(e.schoolId(), e.particulars(), e.effectiveOn(), lineage, provenance);
    }

    private static SchoolRecord founded(
            SchoolId id,
            Particulars particulars,
            @Nullable LocalDate openedOn,
            Lineage lineage,
            Provenance provenance) {
        return new SchoolRecord(
                id,
                particulars,
                new Life(Status.OPEN, openedOn, null, null),
                lineage,
                provenance,
                List.of(),
                Map.of(),
                null,
                StaffPosts.NONE);
    }

    /** A correction put the opening before its registration: only who vouches for it is new. */
    private static SchoolRecord vouched(SchoolRecord before, Provenance provenance, SchoolEvent e) {
        if (!before.provenance().equals(Provenance.NONE)) {
            throw cannotApply(e, "the school was already there");
        }
        return before.withProvenance(provenance);
    }

    private static SchoolRecord openingDateCorrected(
            @Nullable SchoolRecord before, OpeningDateCorrected e) {
        var status = e.openedOn().isAfter(e.effectiveOn()) ? Status.NOT_YET_OPEN : Status.OPEN;
        if (before == null) {
            return founded(
                            e.schoolId(),
                            e.particulars(),
                            e.openedOn(),
                            Lineage.NONE,
                            Provenance.NONE)
                    .withLife(new Life(status, e.openedOn(), null, null));
        }
        var life = before.life();
        if (!Objects.equals(life.openedOn(), e.was())) return before;
        if (life.status() == Status.CLOSED) status = Status.CLOSED;
        return before.withLife(new Life(status, e.openedOn(), life.closedOn(), life.ending()));
    }

    /** Opens a school on its corrected date, unless that date was superseded by another. */
    private static SchoolRecord opened(SchoolRecord before, LocalDate day) {
        var life = before.life();
        if (life.status() != Status.NOT_YET_OPEN || !day.equals(life.openedOn())) return before;
        return before.withLife(new Life(Status.OPEN, day, null, null));
    }

    private static SchoolRecord renamed(SchoolRecord before, String name) {
        var was = before.particulars();
        return before.withParticulars(
                new Particulars(name, was.kind(), was.ownership(), was.site()));
    }

    private static SchoolRecord converted(SchoolRecord before, SchoolKind kind) {
        var was = before.particulars();
        return before.withParticulars(
                new Particulars(was.name(), kind, was.ownership(), was.site()));
    }

    private static SchoolRecord moved(SchoolRecord before, Site site) {
        var was = before.particulars();
        return before.withParticulars(
                new Particulars(was.name(), was.kind(), was.ownership(), site));
    }

    private static SchoolRecord campusOpened(SchoolRecord before, CampusOpened e) {
        if (before.campuses().stream().anyMatch(campus -> campus.id().equals(e.campusId()))) {
            throw cannotApply(e, "campus " + e.campusId() + " was already there");
        }
        return before.withCampuses(
                Copies.plus(
                        before.campuses(),
                        new Campus(e.campusId(), e.name(), e.site(), e.effectiveOn(), null)));
    }

    private static SchoolRecord campusClosed(SchoolRecord before, CampusId id, LocalDate day) {
        var campuses = new ArrayList<>(before.campuses());
        for (int i = 0; i < campuses.size(); i++) {
            var campus = campuses.get(i);
            if (!campus.id().equals(id) || campus.closedOn() != null) continue;
            campuses.set(i, campus.withClosedOn(day));
            return before.withCampuses(campuses);
        }
        throw new IllegalStateException(
                "CampusClosed effective on " + day + ": campus " + id + " was not open");
    }

    private static SchoolRecord staffed(
            @Nullable SchoolRecord before, SchoolEvent e, UnaryOperator<StaffPosts> change) {
        var school = existing(before, e);
        return school.withStaff(change.apply(school.staff()));
    }

    private static SchoolRecord merged(SchoolRecord before, List<SchoolId> absorbed) {
        var was = before.lineage();
        return before.withLineage(was.withAbsorbed(Copies.joined(was.absorbed(), absorbed)));
    }

    /** What is planned later of an asset takes the place of what was before. */
    private static SchoolRecord planned(SchoolRecord before, AssetDivisionPlanned e) {
        var to = new LinkedHashMap<AssetId, AssetShare>();
        before.lineage().assetPlan().forEach(share -> to.put(share.asset(), share));
        e.shares().forEach(share -> to.put(share.asset(), share));
        return before.withLineage(before.lineage().withAssetPlan(List.copyOf(to.values())));
    }

    private static SchoolRecord absorbed(SchoolRecord ended, SchoolId into) {
        return ended.withLineage(ended.lineage().withMergedInto(into));
    }

    private static SchoolRecord divided(SchoolRecord before, SchoolDivided e) {
        var was = before.lineage();
        var after =
                before.withLineage(
                        was.withSuccessors(Copies.joined(was.successors(), e.successors())));
        return e.dissolved() ? ended(after, Ending.DISSOLVED, e) : after;
    }

    private static SchoolRecord ended(SchoolRecord before, Ending how, SchoolEvent e) {
        var life = before.life();
        if (life.status() == Status.CLOSED) throw cannotApply(e, "the school had already ended");
        return before.withLife(new Life(Status.CLOSED, life.openedOn(), e.effectiveOn(), how));
    }

    private static SchoolRecord corrected(SchoolRecord before, SchoolRecordCorrected e) {
        var was = before.particulars();
        var site = was.site();
        return switch (e.field()) {
            case NAME -> renamed(before, e.now());
            case KIND -> converted(before, SchoolKind.valueOf(e.now()));
            case OWNERSHIP ->
                    before.withParticulars(
                            new Particulars(
                                    was.name(), was.kind(), Ownership.valueOf(e.now()), site));
            case ADDRESS -> moved(before, new Site(e.now(), site.subdistrict()));
            case SUBDISTRICT ->
                    moved(before, new Site(site.address(), e.now().isEmpty() ? null : e.now()));
        };
    }
}
