package org.chalkline.query.school;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.AssetDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.CampusClosed;
import org.chalkline.kernel.school.SchoolEvent.CampusOpened;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolEvent.OpeningDateCorrected;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostVacated;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReleased;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolEvent.SchoolConverted;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolEvent.SchoolMoved;
import org.chalkline.kernel.school.SchoolEvent.SchoolOpened;
import org.chalkline.kernel.school.SchoolEvent.SchoolRecordCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolEvent.SchoolsMerged;
import org.chalkline.kernel.school.SchoolEvent.StaffDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.TitleQuotaApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a fact tells. The date of effect stands beside it, not in it. */
final class SchoolFactSummary {

    private SchoolFactSummary() {}

    static String of(SchoolEvent fact) {
        return switch (fact) {
            case SchoolRegistered e ->
                    "Taken over from "
                            + e.source()
                            + " as \""
                            + e.particulars().name()
                            + "\", "
                            + (e.openedOn() == null
                                    ? "opening date unknown."
                                    : "opened on " + e.openedOn() + ".");
            case SchoolEstablished e ->
                    "Established as \""
                            + e.particulars().name()
                            + "\""
                            + (e.dividedFrom() == null
                                    ? "."
                                    : ", divided from " + e.dividedFrom() + ".");
            case OpeningDateCorrected e ->
                    "Opening date corrected from "
                            + (e.was() == null ? "unknown" : e.was())
                            + " to "
                            + e.openedOn()
                            + ".";
            case SchoolOpened e -> "Opened on its corrected opening date.";
            case SchoolRenamed e -> "Renamed to \"" + e.name() + "\".";
            case SchoolMoved e -> "Moved to " + e.site().address() + ".";
            case SchoolConverted e -> "Became a " + e.kind() + " school.";
            case CampusOpened e -> "Campus " + e.campusId() + ", \"" + e.name() + "\", opened.";
            case CampusClosed e -> "Campus " + e.campusId() + " closed.";
            case CapacityApproved e -> "Capacity approved: " + capacity(e.capacity()) + ".";
            case PostsApproved e -> "Established posts approved: " + e.posts() + ".";
            case TitleQuotaApproved e -> "Title posts approved: " + titles(e.quota()) + ".";
            case PostsReserved e -> kept(e.posts(), e.title()) + " kept for " + e.claim() + ".";
            case PostsDeclined e ->
                    kept(e.posts(), e.title()) + " asked for by " + e.claim() + " not free.";
            case PostFilled e -> e.holder().value() + " fills a " + post(e.title()) + ".";
            case PostVacated e ->
                    e.holder().value() + " fills a " + post(e.title()) + " no longer.";
            case PostsReleased e ->
                    kept(e.posts(), e.title()) + " kept for " + e.claim() + " free again.";
            case PostWaitEnded e ->
                    e.holder().value()
                            + " waits for a "
                            + post(e.title())
                            + " no longer"
                            + (e.filled() ? ", and has it." : ".");
            case SchoolsMerged e -> "Took in " + ids(e.absorbed()) + ".";
            case SchoolAbsorbed e ->
                    "Closed by being merged into " + e.into() + plan(e.resettlement());
            case StaffDivisionPlanned e ->
                    "Division planned: "
                            + e.staff().size()
                            + " of the staff move, and the posts of "
                            + e.posts().size()
                            + " schools.";
            case AssetDivisionPlanned e ->
                    "Planned which schools get %d of its assets when it is divided."
                            .formatted(e.shares().size());
            case SchoolDivided e ->
                    "Divided: formed "
                            + ids(e.successors())
                            + (e.dissolved() ? ", and dissolved" : "")
                            + plan(e.resettlement());
            case SchoolClosed e -> "Closed" + plan(e.resettlement());
            case SchoolClosureTakenOver e -> "Closed according to " + e.source() + ".";
            case SchoolRecordCorrected e ->
                    "Corrected "
                            + e.field().name().toLowerCase(java.util.Locale.ROOT)
                            + " from \""
                            + e.was()
                            + "\" to \""
                            + e.now()
                            + "\".";
        };
    }

    private static String titles(Map<Title, Integer> quota) {
        if (quota.isEmpty()) return "none";
        return quota.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String post(@Nullable Title title) {
        return title == null ? "post" : "post of " + title;
    }

    private static String kept(int posts, @Nullable Title title) {
        return posts
                + (title == null ? " established" : " " + title)
                + (posts == 1 ? " post" : " posts");
    }

    private static String ids(List<SchoolId> ids) {
        return ids.stream().map(SchoolId::value).collect(Collectors.joining(", "));
    }

    private static String capacity(Map<Stage, Integer> capacity) {
        if (capacity.isEmpty()) return "none";
        return capacity.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String plan(@Nullable ResettlementPlan plan) {
        return plan == null ? "." : "; pupils: " + plan.summary();
    }
}
