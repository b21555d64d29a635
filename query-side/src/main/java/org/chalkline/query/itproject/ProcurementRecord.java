package org.chalkline.query.itproject;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Holds what everybody may know of how an IT project was procured, from the notice on; is what
 * GraphQL calls {@code Procurement}. It names no person.
 *
 * @param publishedIn where the notice can be read; absent of what was taken over
 * @param supplier the organisation that delivers; absent before the award, and where it is a person
 * @param amended how often the contract was changed
 */
@RecordBuilder
public record ProcurementRecord(
        ITProjectId project,
        String title,
        ProcurementMethod method,
        Stage stage,
        @Nullable String publishedIn,
        @Nullable LocalDate tenderedOn,
        @Nullable LocalDate closesOn,
        @Nullable String supplier,
        boolean person,
        @Nullable Money award,
        @Nullable LocalDate awardedOn,
        @Nullable String contract,
        @Nullable Money amount,
        int amended,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate retiredOn)
        implements ProcurementRecordBuilder.With {

    /** Tells how far it has come, in the words of the Open Contracting Data Standard. */
    public enum Stage {
        TENDER,
        AWARD,
        CONTRACT,
        IMPLEMENTATION
    }
}
