package org.chalkline.query.school;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.AssetShare;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one institution. It is folded from its facts by {@link SchoolView},
 * stored as JSON in this form, and is what GraphQL calls {@code School}.
 *
 * @param campuses closed ones too, in the order of their opening
 * @param capacity pupils by stage, in the order of the stages; empty when nothing was approved
 * @param posts established posts, absent when none were approved
 */
@RecordBuilder
public record SchoolRecord(
        SchoolId id,
        Particulars particulars,
        Life life,
        Lineage lineage,
        Provenance provenance,
        List<Campus> campuses,
        Map<Stage, Integer> capacity,
        @Nullable Integer posts,
        StaffPosts staff)
        implements SchoolRecordBuilder.With {

    /** Whether it is open. */
    public enum Status {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    /** How it ended. */
    public enum Ending {
        CLOSED,
        ABSORBED,
        DISSOLVED,
        TAKEN_OVER_AS_CLOSED
    }

    /**
     * From opening to ending.
     *
     * @param openedOn absent when it is not known
     * @param closedOn the first day on which it is closed
     * @param ending absent while it has not ended
     */
    public record Life(
            Status status,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable Ending ending) {}

    /** The schools that it came from, took in, and became. */
    @RecordBuilder
    public record Lineage(
            @Nullable SchoolId dividedFrom,
            List<SchoolId> absorbed,
            List<SchoolId> successors,
            List<AssetShare> assetPlan,
            @Nullable SchoolId mergedInto)
            implements SchoolRecordLineageBuilder.With {

        static final Lineage NONE = new Lineage(null, List.of(), List.of(), List.of(), null);

        public Lineage {
            absorbed = List.copyOf(absorbed);
            successors = List.copyOf(successors);
            assetPlan = List.copyOf(assetPlan);
        }
    }

    /**
     * What vouches for its existence. Both are absent on days of which only a correction of the
     * opening date speaks.
     *
     * @param source the register it was taken over from
     * @param foundingDocument the number of the decision that founded it
     */
    public record Provenance(@Nullable String source, @Nullable String foundingDocument) {

        static final Provenance NONE = new Provenance(null, null);
    }

    /** A place of teaching besides the seat. */
    @RecordBuilder
    public record Campus(
            CampusId id, String name, Site site, LocalDate openedOn, @Nullable LocalDate closedOn)
            implements SchoolRecordCampusBuilder.With {}

    public SchoolRecord {
        campuses = List.copyOf(campuses);
        var byStage = new EnumMap<Stage, Integer>(Stage.class);
        byStage.putAll(capacity);
        capacity = Collections.unmodifiableMap(byStage);
    }

    public String name() {
        return particulars.name();
    }

    public SchoolKind kind() {
        return particulars.kind();
    }

    public Ownership ownership() {
        return particulars.ownership();
    }

    public String address() {
        return particulars.site().address();
    }

    public @Nullable String subdistrict() {
        return particulars.site().subdistrict();
    }

    public Status status() {
        return life.status();
    }

    public @Nullable Ending ending() {
        return life.ending();
    }

    public @Nullable LocalDate openedOn() {
        return life.openedOn();
    }

    public boolean openingDateKnown() {
        return life.openedOn() != null;
    }

    public @Nullable LocalDate closedOn() {
        return life.closedOn();
    }

    public @Nullable SchoolId mergedInto() {
        return lineage.mergedInto();
    }

    public @Nullable SchoolId dividedFrom() {
        return lineage.dividedFrom();
    }

    public List<AssetShare> assetPlan() {
        return lineage.assetPlan();
    }

    public List<SchoolId> successors() {
        return lineage.successors();
    }

    public List<SchoolId> absorbed() {
        return lineage.absorbed();
    }

    /** Pupils in all stages; absent when nothing was approved. */
    public @Nullable Long capacityTotal() {
        if (capacity.isEmpty()) return null;
        return capacity.values().stream().mapToLong(Integer::longValue).sum();
    }

    public @Nullable String source() {
        return provenance.source();
    }

    /** The register it was taken over from, or the number of the founding decision. */
    public @Nullable String vouchedBy() {
        return provenance.source() != null ? provenance.source() : provenance.foundingDocument();
    }
}
