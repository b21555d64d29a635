package org.chalkline.query.procedure.power;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerItemEvent.Content;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.kernel.procedure.power.PowerItemKind;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one item of the list of powers; is what GraphQL calls {@code
 * PowerItem}.
 *
 * @param instrument the number of the document that published it, or revised it last
 * @param struckOn the first day on which it doesn't stand in the list; absent while it does
 * @param strikingReasons why it was struck
 * @param delegations what was delegated by it, one after the other
 * @param entrustments to whom it was entrusted, one after the other
 */
@RecordBuilder
public record PowerItemRecord(
        PowerItemId item,
        Content content,
        String instrument,
        LocalDate listedOn,
        @Nullable LocalDate revisedOn,
        @Nullable LocalDate struckOn,
        @Nullable String strikingReasons,
        List<ItemDelegation> delegations,
        List<Entrustment> entrustments)
        implements PowerItemRecordBuilder.With {

    /** Whether it stands in the list. */
    public enum Status {
        LISTED,
        STRUCK
    }

    /**
     * A delegation that rests on an item.
     *
     * @param instrument the number of the document that delegates the power
     */
    public record ItemDelegation(
            OfficerId officer, String instrument, LocalDate from, @Nullable LocalDate until) {}

    /**
     * An organisation that is entrusted with an item.
     *
     * @param letter SHA-256 of the letter of entrustment
     * @param until the last day
     * @param endedOn the first day on which it isn't, because that was ended, or the item struck
     */
    public record Entrustment(
            String organisation,
            String creditCode,
            String matters,
            String instrument,
            String letter,
            String publishedIn,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn) {

        /** The same, ended on that day unless it ended before. */
        Entrustment ending(LocalDate day) {
            if (endedOn != null || until.isBefore(day)) return this;
            return new Entrustment(
                    organisation,
                    creditCode,
                    matters,
                    instrument,
                    letter,
                    publishedIn,
                    from,
                    until,
                    day);
        }
    }

    public PowerItemRecord {
        delegations = List.copyOf(delegations);
        entrustments = List.copyOf(entrustments);
    }

    public Power power() {
        return item.power();
    }

    public String title() {
        return content.title();
    }

    public PowerItemKind kind() {
        return content.kind();
    }

    public List<LegalBasis> provisions() {
        return content.provisions();
    }

    public String unit() {
        return content.unit();
    }

    public Status status() {
        return struckOn == null ? Status.LISTED : Status.STRUCK;
    }
}
