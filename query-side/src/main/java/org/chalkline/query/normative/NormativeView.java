package org.chalkline.query.normative;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.query.normative.NormativeRecord.ClauseVersion;
import org.chalkline.query.normative.NormativeRecord.NormativeClause;
import org.chalkline.query.normative.NormativeRecord.Stopped;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one normative document into its {@link NormativeRecord}. */
public final class NormativeView implements AggregateView<NormativeRecord> {

    @Override
    public String name() {
        return "normative";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NormativeRecord> stateType() {
        return NormativeRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return NormativeEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<NormativeRecord>> columns() {
        return NormativeTable.TABLE.columns();
    }

    @Override
    public @Nullable NormativeRecord evolve(@Nullable NormativeRecord before, Fact fact) {
        if (fact instanceof DocumentDrafted e) return drafted(e);
        if (fact instanceof DocumentEntered e) return entered(e);
        var now = Objects.requireNonNull(before, "not drafted");
        return switch ((NormativeEvent) fact) {
            case DocumentDrafted e -> drafted(e);
            case DocumentEntered e -> entered(e);
            case DraftRevised e -> now.with(b -> b.text(e.text()));
            case DocumentResolved e ->
                    now.with(b -> b.resolvedOn(e.vote().carried() ? e.effectiveOn() : null));
            case DocumentIssued e -> issued(now, e);
            case DocumentPublished e ->
                    now.with(b -> b.publishedIn(e.publishedIn()).publishedOn(e.effectiveOn()));
            case DocumentFiled e -> now.with(b -> b.filedWith(e.with()).filedOn(e.effectiveOn()));
            case ClauseAmended e -> now.with(b -> b.clauses(amended(now.clauses(), e)));
            case ClauseStopped e -> now.with(b -> b.clauses(stopped(now.clauses(), e)));
            case DocumentKept e ->
                    now.with(b -> b.validUntil(e.validUntil()).cleanedUpOn(e.effectiveOn()));
            case DocumentRepealed e ->
                    now.with(
                            b ->
                                    b.repealed(true)
                                            .endedOn(e.effectiveOn())
                                            .cleanedUpOn(e.effectiveOn())
                                            .replacedBy(e.by()));
            case DocumentLapsed e ->
                    now.with(
                            b ->
                                    b.lapsed(true)
                                            .endedOn(e.effectiveOn())
                                            .cleanedUpOn(e.effectiveOn()));
        };
    }

    private static NormativeRecord drafted(DocumentDrafted e) {
        return NormativeRecordBuilder.builder()
                .document(e.document())
                .title(e.title())
                .unit(e.unit())
                .repealed(false)
                .lapsed(false)
                .clauses(List.of())
                .text(e.text())
                .draftedOn(e.effectiveOn())
                .build();
    }

    private static NormativeRecord entered(DocumentEntered e) {
        return NormativeRecordBuilder.builder()
                .document(e.document())
                .title(e.title())
                .unit(e.unit())
                .repealed(false)
                .lapsed(false)
                .clauses(first(e.clauses(), e.document(), e.number(), e.inForceFrom()))
                .number(e.number())
                .issuedOn(e.effectiveOn())
                .from(e.inForceFrom())
                .validUntil(e.validUntil())
                .publishedIn(e.publishedIn())
                .publishedOn(e.publishedIn() == null ? null : e.effectiveOn())
                .filedOn(e.filedOn())
                .build();
    }

    private static NormativeRecord issued(NormativeRecord now, DocumentIssued e) {
        var on = e.effectiveOn();
        var number = e.decision().documentNumber();
        return now.with(
                b -> {
                    b.number(number)
                            .text(e.text())
                            .issuedOn(on)
                            .from(e.inForceFrom())
                            .validUntil(e.validUntil())
                            .clauses(first(e.clauses(), e.document(), number, e.inForceFrom()));
                    if (e.publishedIn() != null) b.publishedIn(e.publishedIn()).publishedOn(on);
                });
    }

    private static List<NormativeClause> first(
            List<Clause> clauses, NormativeDocumentId by, String decision, LocalDate from) {
        return clauses.stream()
                .map(
                        each ->
                                new NormativeClause(
                                        each.clause(),
                                        List.of(
                                                new ClauseVersion(
                                                        1,
                                                        each.text(),
                                                        each.restsOn(),
                                                        by,
                                                        decision,
                                                        from,
                                                        null,
                                                        null))))
                .toList();
    }

    private static List<NormativeClause> amended(List<NormativeClause> all, ClauseAmended e) {
        var version =
                new ClauseVersion(
                        e.version(),
                        e.text(),
                        e.restsOn(),
                        e.by(),
                        e.decision().documentNumber(),
                        e.effectiveOn(),
                        null,
                        null);
        boolean known = all.stream().anyMatch(each -> each.clause().equals(e.clause()));
        if (!known) return Copies.plus(all, new NormativeClause(e.clause(), List.of(version)));
        return Copies.changed(
                all,
                each -> each.clause().equals(e.clause()),
                each ->
                        new NormativeClause(
                                each.clause(),
                                Copies.plus(
                                        Copies.changed(
                                                each.versions(),
                                                earlier -> earlier.until() == null,
                                                earlier ->
                                                        earlier.with(
                                                                b -> b.until(e.effectiveOn()))),
                                        version)));
    }

    private static List<NormativeClause> stopped(List<NormativeClause> all, ClauseStopped e) {
        var stopped = new Stopped(e.by(), e.caseNumber(), e.ruling(), e.effectiveOn());
        return Copies.changed(
                all,
                each -> each.clause().equals(e.clause()),
                each ->
                        new NormativeClause(
                                each.clause(),
                                Copies.changed(
                                        each.versions(),
                                        version -> version.version() == e.version(),
                                        version -> version.with(b -> b.stopped(stopped)))));
    }
}
