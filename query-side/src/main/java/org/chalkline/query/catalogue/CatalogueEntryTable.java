package org.chalkline.query.catalogue;

import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.CatalogueEvent;
import org.chalkline.kernel.catalogue.CatalogueEvent.*;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what has to be public, what is, what stays closed, and which unit answers for it. */
@Configuration(proxyBeanMethods = false)
class CatalogueEntryTable {

    static final Table<CatalogueEntryRecord> TABLE =
            Table.<CatalogueEntryRecord>named(
                            "catalogueEntry", "catalogueEntries", "CatalogueEntry")
                    .code("Its code.", entry -> entry.entry().value())
                    .text("title", "Its title.", CatalogueEntryRecord::title)
                    .contains()
                    .word(
                            "disclosureClass",
                            "DisclosureClass",
                            "Under which item of article 20 it is public.",
                            CatalogueEntryRecord::disclosureClass)
                    .text("unit", "The unit that answers for it.", CatalogueEntryRecord::unit)
                    .word(
                            "status",
                            "CatalogueStatus",
                            "How far it has come.",
                            CatalogueEntryRecord::status)
                    .text("about", "The aggregate that it tells of.", CatalogueEntryRecord::about)
                    .startsWith()
                    .day(
                            "formedOn",
                            "The day on which it was formed.",
                            CatalogueEntryRecord::formedOn)
                    .day(
                            "dueSince",
                            "The day since which it has to be published, or replaced.",
                            CatalogueEntryRecord::dueSince)
                    .known()
                    .day(
                            "publishedOn",
                            "The day on which it was first published.",
                            CatalogueEntryRecord::publishedOn)
                    .day(
                            "updatedOn",
                            "The day on which it was last replaced.",
                            CatalogueEntryRecord::updatedOn)
                    .word(
                            "ground",
                            "ClosureGround",
                            "Why it stays closed.",
                            CatalogueEntryRecord::ground)
                    .day(
                            "lookAgainOn",
                            "The day by which its closure is looked at again.",
                            CatalogueEntryRecord::lookAgainOn)
                    .day(
                            "withdrawnOn",
                            "The day on which it was withdrawn.",
                            CatalogueEntryRecord::withdrawnOn)
                    .door(TableDoors.BUREAU)
                    .open(
                            "What is to be public, and on which ground something isn't, is no secret within the bureau.")
                    .ofYear("formedOn")
                    .keyedBy(CatalogueEntryId::new);

    @Bean
    CatalogueEntryView catalogueEntryView() {
        return new CatalogueEntryView();
    }

    @Bean
    Projection<CatalogueEntryRecord> catalogueEntryProjection(
            ProjectionSource projections, CatalogueEntryView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CatalogueEntryRecord> catalogueEntryQueries(
            Projection<CatalogueEntryRecord> entries, ClockNodes clocks) {
        return TableQueries.of(TABLE, entries, CatalogueEvent.class, CatalogueEntryTable::summary)
                .withClocks(clocks);
    }

    private static String summary(CatalogueEvent fact) {
        return switch (fact) {
            case EntryDue e -> "Has to be public: " + e.title() + ".";
            case EntryDueAnew e -> "Has to be public as it is now, after " + e.fact() + ".";
            case EntryScreened e -> "May be public: " + e.content().rows().size() + " rows.";
            case EntryReferred e -> e.authority() + " was asked whether it may be public.";
            case ReferralAnswered e ->
                    "The authority in charge said that it "
                            + (e.mayBePublic() ? "may be public." : "stays closed.");
            case EntryClosed e ->
                    "Stays closed by article "
                            + e.ground().article()
                            + "; to be looked at again by "
                            + e.lookAgainOn()
                            + ".";
            case ClosureKept e ->
                    "Looked at again; stays closed by article "
                            + e.ground().article()
                            + ", to be looked at again by "
                            + e.lookAgainOn()
                            + ".";
            case ClosureEnded e -> "Looked at again; may be public now.";
            case EntryPublished e -> "Published.";
            case EntryUpdated e -> "Replaced: " + e.changes();
            case EntryWithdrawn e -> "Withdrawn: " + e.reasons();
            case EntryTakenOver e ->
                    "Taken over from the catalogue kept before: " + e.title() + ".";
        };
    }
}
