package org.chalkline.query.personal;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.SealedCursor;
import org.jspecify.annotations.Nullable;

/**
 * A page of reads of people's data, in their order. It rests on no projection, so it has no basis:
 * the log of reads is only ever added to.
 */
public record AccessPage(List<AccessEdge> edges, PageInfo pageInfo) {
    private static final String PLACE = "access ";

    /** A read and its place. */
    public record AccessEdge(String cursor, Node node) {}

    /**
     * One person's data was read in one answer, or somebody was sought.
     *
     * @param person whose, by their code; absent where nobody was found
     */
    public record Node(
            Kind kind,
            OffsetDateTime at,
            @Nullable String person,
            List<PersonalField> fields,
            String actor,
            String role,
            @Nullable String onBehalfOf,
            @Nullable String purpose,
            String answer,
            long position) {}

    /**
     * @param found the reads, one more than {@code first} if more follow
     */
    static AccessPage of(
            List<Logged> found, int first, boolean later, ZoneId zone, SealedCursor cursors) {
        var edges = found.stream().limit(first).map(each -> edge(each, zone, cursors)).toList();
        return new AccessPage(
                edges,
                PageInfo.forwards(
                        edges.stream().map(AccessEdge::cursor).toList(),
                        found.size() > first,
                        later));
    }

    private static AccessEdge edge(Logged logged, ZoneId zone, SealedCursor cursors) {
        var access = logged.access();
        var reader = access.reader();
        var person = access.person();
        return new AccessEdge(
                cursors.close(PLACE + logged.number()),
                new Node(
                        access.kind(),
                        access.at().atZone(zone).toOffsetDateTime(),
                        person == null ? null : person.value(),
                        access.fields().stream().sorted().toList(),
                        reader.actor(),
                        reader.role(),
                        reader.onBehalfOf(),
                        reader.purpose(),
                        access.answer(),
                        access.position()));
    }

    /** The place after which a page begins; the number would tell how much others read. */
    static long place(@Nullable String cursor, SealedCursor cursors) {
        if (cursor == null) return 0;
        return cursors.open(cursor)
                .filter(place -> place.startsWith(PLACE))
                .map(place -> Long.parseLong(place.substring(PLACE.length())))
                .orElseThrow(() -> RequestException.badValue("after is no cursor of this list."));
    }
}
