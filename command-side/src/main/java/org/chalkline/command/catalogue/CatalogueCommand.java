package org.chalkline.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.ClosureGround;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.procedure.clock.RuleId;

/** All that can be asked to be done with an entry of the catalogue. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CatalogueCommand {

    /** Lists what has to be made public and follows from no fact on record. */
    record ListEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String title,
            DisclosureClass disclosureClass,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Finds that this content may be public. */
    record ScreenEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String description,
            List<String> keywords,
            PublicTable content,
            String reasons,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {
        public ScreenEntry {
            keywords = List.copyOf(keywords);
        }
    }

    /** Asks the authority in charge whether it may be public, where that isn't clear (17). */
    record ReferEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String authority,
            String letter,
            String reasons,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Records what that authority said. */
    record RecordReferralAnswer(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            boolean mayBePublic,
            String answer,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Finds that it stays closed. */
    record CloseEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            ClosureGround ground,
            String reasons,
            LocalDate lookAgainOn,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Looks again, and keeps it closed. */
    record KeepClosure(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            ClosureGround ground,
            String reasons,
            LocalDate lookAgainOn,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Looks again, and finds that it may be public as things are now. */
    record EndClosure(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String reasons,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Publishes it, as it was screened. */
    record PublishEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String content,
            String licence,
            String publisher,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Replaces what is public of it by what was screened since. */
    record UpdateEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String content,
            String changes,
            String publisher,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Takes it out of what is public, or of what was to be. */
    record WithdrawEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Enters one that was published before the bureau kept its catalogue here. */
    record TakeOverEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String title,
            DisclosureClass disclosureClass,
            String unit,
            LocalDate formedOn,
            String description,
            List<String> keywords,
            PublicTable content,
            String licence,
            String officer,
            LocalDate effectiveOn)
            implements CatalogueCommand {
        public TakeOverEntry {
            keywords = List.copyOf(keywords);
        }
    }

    // What follows from other facts, and is no mutation.

    /** A fact came about that has to be made public. */
    record DueEntry(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String title,
            DisclosureClass disclosureClass,
            String unit,
            RuleId rule,
            String about,
            String fact,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** What an entry tells of has changed. */
    record DueEntryAnew(
            @TargetAggregateIdentifier CatalogueEntryId entry, String fact, LocalDate effectiveOn)
            implements CatalogueCommand {}

    /**
     * What an entry tells of fell.
     *
     * @param act as {@code aggregate#number}
     */
    record WithdrawFallen(
            @TargetAggregateIdentifier CatalogueEntryId entry,
            String reasons,
            String act,
            LocalDate effectiveOn)
            implements CatalogueCommand {}

    /** Records which of its periods have ended by today. Handed in by the watcher. */
    record SettleClocks(@TargetAggregateIdentifier CatalogueEntryId entry)
            implements CatalogueCommand {}

    /** Reckons its periods anew after a notice. Handed in by the watcher. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier CatalogueEntryId entry, String notice, LocalDate publishedOn)
            implements CatalogueCommand {}
}
