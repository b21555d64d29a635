package org.chalkline.query.disclosure;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAnswered;
import org.chalkline.kernel.disclosure.DisclosureEvent.ItemAsked;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts about one item of a request into its {@link DisclosureItemRecord}. */
public final class DisclosureItemView implements View<DisclosureItemRecord> {

    @Override
    public String name() {
        return "disclosureitems";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DisclosureItemRecord> stateType() {
        return DisclosureItemRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ItemAsked.class || type == ItemAnswered.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case ItemAsked e -> code(e.request(), e.item());
            case ItemAnswered e -> code(e.request(), e.item());
            default -> fact.subject();
        };
    }

    private static String code(DisclosureRequestId request, int item) {
        return request.value() + "/" + item;
    }

    @Override
    public List<Column<DisclosureItemRecord>> columns() {
        return DisclosureItemTable.TABLE.columns();
    }

    @Override
    public @Nullable DisclosureItemRecord evolve(@Nullable DisclosureItemRecord before, Fact fact) {
        if (fact instanceof ItemAsked e) return asked(e);
        var now = Objects.requireNonNull(before, "not asked for");
        if (!(fact instanceof ItemAnswered e)) return now;
        return now.with(
                b ->
                        b.result(e.result())
                                .article(e.result().article())
                                .ground(e.ground())
                                .withheld(e.withheld())
                                .told(e.told())
                                .documents(e.documents())
                                .answeredOn(e.effectiveOn()));
    }

    private static DisclosureItemRecord asked(ItemAsked e) {
        return DisclosureItemRecordBuilder.builder()
                .code(code(e.request(), e.item()))
                .request(e.request().value())
                .number(e.item())
                .title(e.title())
                .unit(e.unit().value())
                .askedOn(e.effectiveOn())
                .documents(List.of())
                .build();
    }
}
