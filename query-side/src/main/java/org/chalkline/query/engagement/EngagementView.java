package org.chalkline.query.engagement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.engagement.EngagementRecord.EvidenceRequest;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one engagement into its {@link EngagementRecord}. */
public final class EngagementView implements AggregateView<EngagementRecord> {

    @Override
    public String name() {
        return "engagements";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<EngagementRecord> stateType() {
        return EngagementRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return EngagementEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<EngagementRecord>> columns() {
        return EngagementTable.TABLE.columns();
    }

    @Override
    public @Nullable EngagementRecord evolve(@Nullable EngagementRecord before, Fact fact) {
        if (fact instanceof EngagementBegun e) return begun(e);
        var now = Objects.requireNonNull(before, "not begun");
        return switch ((EngagementEvent) fact) {
            case EngagementBegun e -> begun(e);
            case EngagementExtended e -> {
                var terms = now.terms().until(e.until());
                yield now.with(b -> b.terms(terms).orders(Copies.plus(now.orders(), e.order())));
            }
            case EngagementMembersChanged e -> {
                var terms = now.terms().with(e.members());
                var ever = new LinkedHashSet<>(now.everMembers());
                ever.addAll(e.members());
                yield now.with(
                        b ->
                                b.terms(terms)
                                        .everMembers(List.copyOf(ever))
                                        .orders(Copies.plus(now.orders(), e.order())));
            }
            case EngagementEnded e -> {
                var terms = now.terms().until(e.effectiveOn());
                yield now.with(b -> b.terms(terms).ended(e.reasons()));
            }
            case EvidenceRequested e ->
                    now.with(b -> b.requests(Copies.plus(now.requests(), asked(e))));
            case EvidenceGiven e -> {
                var requests =
                        Copies.changed(
                                now.requests(),
                                each -> each.request().equals(e.evidenceRequest()),
                                each -> given(each, e));
                yield now.with(b -> b.requests(requests));
            }
        };
    }

    private static EngagementRecord begun(EngagementBegun e) {
        return EngagementRecordBuilder.builder()
                .engagement(e.engagement())
                .kind(e.kind())
                .orders(List.of(e.order()))
                .terms(e.terms())
                .everMembers(e.terms().members())
                .admittedBy(e.officer())
                .admittedOn(e.effectiveOn())
                .requests(List.of())
                .build();
    }

    private static EvidenceRequest asked(EvidenceRequested e) {
        return new EvidenceRequest(
                e.evidenceRequest(),
                e.wanted(),
                e.askedBy(),
                e.officer(),
                e.effectiveOn(),
                e.dueOn(),
                null,
                List.of(),
                null);
    }

    private static EvidenceRequest given(EvidenceRequest was, EvidenceGiven e) {
        return new EvidenceRequest(
                was.request(),
                was.what(),
                was.askedBy(),
                was.officer(),
                was.askedOn(),
                was.dueOn(),
                e.answer(),
                e.documents(),
                e.effectiveOn());
    }
}
