package org.chalkline.query.catalogue;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.ClosureGround;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one entry of the catalogue; is what GraphQL calls {@code
 * CatalogueEntry}.
 *
 * @param about the aggregate that it tells of; absent where an officer listed it
 * @param fact the stored name of the fact by which it came about; absent where an officer listed it
 * @param formedOn the day on which it was formed
 * @param dueSince the day since which it has to be published, or replaced; absent while nothing is
 *     due
 * @param screening what was found last of what may be public; absent where nothing was
 * @param referral what an authority was asked about it; absent where it was clear
 * @param publication what is public of it; absent while nothing is
 * @param closure why it stays closed; absent where it doesn't
 * @param withdrawal how it was withdrawn; absent where it wasn't
 */
@RecordBuilder
public record CatalogueEntryRecord(
        CatalogueEntryId entry,
        String title,
        DisclosureClass disclosureClass,
        String unit,
        @Nullable String about,
        @Nullable String fact,
        LocalDate formedOn,
        @Nullable LocalDate dueSince,
        @Nullable Screening screening,
        @Nullable Referral referral,
        @Nullable Publication publication,
        @Nullable Closure closure,
        @Nullable Withdrawal withdrawal)
        implements CatalogueEntryRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        DUE,
        REFERRED,
        SCREENED,
        PUBLISHED,
        CLOSED,
        WITHDRAWN
    }

    /**
     * What was found to be fit to be public.
     *
     * @param digest SHA-256 of the content as CSV
     */
    public record Screening(
            String description,
            List<String> keywords,
            PublicTable content,
            String digest,
            String reasons,
            String screener,
            LocalDate screenedOn) {
        public Screening {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * How an authority was asked whether it may be public.
     *
     * @param letter the number of the bureau's letter
     * @param answeredOn absent while it hasn't answered
     * @param mayBePublic absent with it
     * @param answer SHA-256 of it; absent with it
     */
    public record Referral(
            String authority,
            String letter,
            String reasons,
            String screener,
            LocalDate referredOn,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean mayBePublic,
            @Nullable String answer) {}

    /**
     * What is public.
     *
     * @param digest SHA-256 of the content as CSV
     * @param publishedOn the day on which it was first published
     * @param updatedOn the day on which it was last replaced; absent where it wasn't
     */
    public record Publication(
            String description,
            List<String> keywords,
            PublicTable content,
            String digest,
            String licence,
            String publisher,
            LocalDate publishedOn,
            @Nullable LocalDate updatedOn,
            @Nullable String changes) {
        public Publication {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * Why it stays closed.
     *
     * @param article the one that gives the ground
     * @param closedOn the day on which that was found first
     * @param lookedAgainOn the day on which it was last looked at again; absent where it wasn't
     * @param lookAgainOn the day by which it is looked at again
     */
    public record Closure(
            ClosureGround ground,
            String article,
            String reasons,
            String screener,
            LocalDate closedOn,
            @Nullable LocalDate lookedAgainOn,
            LocalDate lookAgainOn) {}

    /**
     * How it was withdrawn.
     *
     * @param act the act that fell; absent where an officer withdrew it
     */
    public record Withdrawal(
            String reasons,
            @Nullable String act,
            @Nullable String officer,
            LocalDate withdrawnOn) {}

    public Status status() {
        if (withdrawal != null) return Status.WITHDRAWN;
        if (closure != null) return Status.CLOSED;
        if (publication != null) return Status.PUBLISHED;
        if (referral != null && referral.answeredOn() == null) return Status.REFERRED;
        return screening == null ? Status.DUE : Status.SCREENED;
    }

    @Nullable LocalDate publishedOn() {
        return publication == null ? null : publication.publishedOn();
    }

    @Nullable LocalDate updatedOn() {
        return publication == null ? null : publication.updatedOn();
    }

    @Nullable ClosureGround ground() {
        return closure == null ? null : closure.ground();
    }

    @Nullable LocalDate lookAgainOn() {
        return closure == null ? null : closure.lookAgainOn();
    }

    @Nullable LocalDate withdrawnOn() {
        return withdrawal == null ? null : withdrawal.withdrawnOn();
    }
}
