package org.chalkline.query.disclosure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one item of a request; is what GraphQL calls {@code
 * DisclosureItem}.
 *
 * @param code the request's code, a slash, and the item's number
 */
@RecordBuilder
public record DisclosureItemRecord(
        String code,
        String request,
        int number,
        String title,
        String unit,
        LocalDate askedOn,
        @Nullable ItemResult result,
        @Nullable String article,
        @Nullable WithholdingGround ground,
        @Nullable String withheld,
        @Nullable String told,
        List<String> documents,
        @Nullable LocalDate answeredOn)
        implements DisclosureItemRecordBuilder.With {}
