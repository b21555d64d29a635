package org.chalkline.query.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.catalogue.CatalogueEvent;
import org.chalkline.kernel.catalogue.CatalogueEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Closure;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Publication;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Referral;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Screening;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Withdrawal;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one entry of the catalogue into its {@link CatalogueEntryRecord}. */
public final class CatalogueEntryView implements View<CatalogueEntryRecord> {

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<CatalogueEntryRecord> stateType() {
        return CatalogueEntryRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CatalogueEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<CatalogueEntryRecord>> columns() {
        return CatalogueEntryTable.TABLE.columns();
    }

    @Override
    public @Nullable CatalogueEntryRecord evolve(@Nullable CatalogueEntryRecord before, Fact fact) {
        if (fact instanceof EntryDue e) return due(e);
        if (fact instanceof EntryTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not listed");
        var on = fact.effectiveOn();
        return switch ((CatalogueEvent) fact) {
            case EntryDue e -> due(e);
            case EntryTakenOver e -> takenOver(e);
            case EntryDueAnew e -> {
                var since = now.dueSince();
                var asked = now.referral();
                boolean open = asked != null && asked.answeredOn() == null;
                yield now.with(
                        b ->
                                b.dueSince(since == null ? on : since)
                                        .referral(open ? asked : null)
                                        .withdrawal(null));
            }
            case EntryScreened e -> now.with(b -> b.screening(screening(e)));
            case EntryReferred e ->
                    now.with(
                            b ->
                                    b.referral(
                                            new Referral(
                                                    e.authority(),
                                                    e.letter(),
                                                    e.reasons(),
                                                    e.screener(),
                                                    on,
                                                    null,
                                                    null,
                                                    null)));
            case ReferralAnswered e -> {
                var was = Objects.requireNonNull(now.referral(), "not referred");
                yield now.with(
                        b ->
                                b.referral(
                                        new Referral(
                                                was.authority(),
                                                was.letter(),
                                                was.reasons(),
                                                was.screener(),
                                                was.referredOn(),
                                                on,
                                                e.mayBePublic(),
                                                e.answer())));
            }
            case EntryClosed e ->
                    now.with(
                            b ->
                                    b.dueSince(null)
                                            .screening(null)
                                            .closure(
                                                    new Closure(
                                                            e.ground(),
                                                            e.ground().article(),
                                                            e.reasons(),
                                                            e.screener(),
                                                            on,
                                                            null,
                                                            e.lookAgainOn())));
            case ClosureKept e -> {
                var was = Objects.requireNonNull(now.closure(), "not closed");
                yield now.with(
                        b ->
                                b.closure(
                                        new Closure(
                                                e.ground(),
                                                e.ground().article(),
                                                e.reasons(),
                                                e.screener(),
                                                was.closedOn(),
                                                on,
                                                e.lookAgainOn())));
            }
            case ClosureEnded e -> now.with(b -> b.closure(null).referral(null).dueSince(on));
            case EntryPublished e -> published(now, e.licence(), e.publisher(), on, null, null);
            case EntryUpdated e -> {
                var was = Objects.requireNonNull(now.publication(), "not published");
                yield published(
                        now, was.licence(), e.publisher(), was.publishedOn(), on, e.changes());
            }
            case EntryWithdrawn e ->
                    now.with(
                            b ->
                                    b.dueSince(null)
                                            .screening(null)
                                            .referral(null)
                                            .publication(null)
                                            .closure(null)
                                            .withdrawal(
                                                    new Withdrawal(
                                                            e.reasons(),
                                                            e.act(),
                                                            e.officer(),
                                                            on)));
        };
    }

    private static CatalogueEntryRecord due(EntryDue e) {
        return CatalogueEntryRecordBuilder.builder()
                .entry(e.entry())
                .title(e.title())
                .disclosureClass(e.disclosureClass())
                .unit(e.unit())
                .formedOn(e.effectiveOn())
                .about(e.about())
                .fact(e.fact())
                .dueSince(e.effectiveOn())
                .build();
    }

    private static CatalogueEntryRecord takenOver(EntryTakenOver e) {
        return CatalogueEntryRecordBuilder.builder()
                .entry(e.entry())
                .title(e.title())
                .disclosureClass(e.disclosureClass())
                .unit(e.unit())
                .formedOn(e.formedOn())
                .publication(
                        new Publication(
                                e.description(),
                                e.keywords(),
                                e.content(),
                                e.content().digest(),
                                e.licence(),
                                e.officer(),
                                e.effectiveOn(),
                                null,
                                null))
                .build();
    }

    private static Screening screening(EntryScreened e) {
        return new Screening(
                e.description(),
                e.keywords(),
                e.content(),
                e.content().digest(),
                e.reasons(),
                e.screener(),
                e.effectiveOn());
    }

    /** What becomes public is what was screened last. */
    private static CatalogueEntryRecord published(
            CatalogueEntryRecord now,
            String licence,
            String publisher,
            LocalDate publishedOn,
            @Nullable LocalDate updatedOn,
            @Nullable String changes) {
        var found = Objects.requireNonNull(now.screening(), "not screened");
        return now.with(
                b ->
                        b.dueSince(null)
                                .publication(
                                        new Publication(
                                                found.description(),
                                                found.keywords(),
                                                found.content(),
                                                found.digest(),
                                                licence,
                                                publisher,
                                                publishedOn,
                                                updatedOn,
                                                changes)));
    }
}
