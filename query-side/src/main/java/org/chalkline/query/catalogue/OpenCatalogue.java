package org.chalkline.query.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Publication;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Status;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells everybody what is public, and what was on a day. What has been withdrawn since is told of
 * past days as well, but nothing of what it said: a day long ago is no way around a withdrawal.
 */
@Component
public final class OpenCatalogue {
    private static final List<Condition> PUBLIC =
            List.of(new Condition("status", Condition.Test.IN, List.of(Status.PUBLISHED.name())));

    private final Projection<CatalogueEntryRecord> entries;
    private final Clock clock;

    OpenCatalogue(Projection<CatalogueEntryRecord> entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * An entry that was public at a point.
     *
     * @param title absent where it has been withdrawn since
     * @param publication what was public of it; absent where it has been withdrawn since
     */
    public record OpenEntry(
            String code,
            DisclosureClass disclosureClass,
            @Nullable String title,
            @Nullable String unit,
            @Nullable Publication publication) {}

    /**
     * A page of what was public at a point.
     *
     * @param total how many there are in all
     */
    public record Page(List<OpenEntry> entries, long total) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The point that is asked for.
     *
     * @param position what was known: the last that is shown, where it is absent
     * @param effectiveOn the day: today, where it is absent
     * @return empty where that position isn't shown yet
     * @throws org.chalkline.query.projection.ProjectionUnavailableException while it is being built
     */
    public Optional<AsOf> at(@Nullable Long position, @Nullable LocalDate effectiveOn) {
        long committed = entries.committed();
        if (position != null && (position < 0 || position > committed)) return Optional.empty();
        return Optional.of(
                new AsOf(
                        position == null ? committed : position,
                        effectiveOn == null ? LocalDate.now(clock) : effectiveOn));
    }

    /**
     * What was public at that point, by code.
     *
     * @param after the code of the last entry of the page before; empty for the first
     * @param limit how many at the most, from 1
     */
    public Page page(AsOf at, String after, int limit) {
        var key =
                after.isEmpty()
                        ? null
                        : new Query.Key(after, new CatalogueEntryId(after).toString());
        var found = entries.list(new Query(PUBLIC, "code", false, key, limit), at);
        return new Page(shown(found), entries.count(PUBLIC, at));
    }

    /** The entry, if it was public at that point. */
    public Optional<OpenEntry> find(String code, AsOf at) {
        var row = entries.find(CatalogueEntryId.KIND + '/' + code, at).orElse(null);
        if (row == null || row.setAside() || row.state().status() != Status.PUBLISHED) {
            return Optional.empty();
        }
        return shown(List.of(row)).stream().findFirst();
    }

    private List<OpenEntry> shown(List<Row<CatalogueEntryRecord>> rows) {
        var names = rows.stream().map(Row::entity).toList();
        if (names.isEmpty()) return List.of();
        var now = new AsOf(entries.committed(), LocalDate.now(clock));
        var today =
                entries.findAll(names, now).stream()
                        .filter(row -> !row.setAside())
                        .filter(row -> row.state().status() == Status.PUBLISHED)
                        .map(Row::entity)
                        .collect(Collectors.toSet());
        var all = new ArrayList<OpenEntry>();
        for (var row : rows) {
            var state = row.state();
            boolean open = today.contains(row.entity());
            all.add(
                    new OpenEntry(
                            state.entry().value(),
                            state.disclosureClass(),
                            open ? state.title() : null,
                            open ? state.unit() : null,
                            open ? state.publication() : null));
        }
        return all;
    }
}
