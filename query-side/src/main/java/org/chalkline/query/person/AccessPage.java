package org.chalkline.query.person;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.ListConnection.PageInfo;
import org.chalkline.query.graphql.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the reads of a person's data, in their order. It rests on no projection, so it has no
 * basis: the log of reads is only ever added to.
 */
public record AccessPage(List<AccessEdge> edges, PageInfo pageInfo) {

    /** A read and its place. */
    public record AccessEdge(String cursor, Node node) {}

    /** One person's data was read in one answer. */
    public record Node(
            OffsetDateTime at,
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
    static AccessPage of(List<Logged> found, int first, boolean later, ZoneId zone) {
        var edges = found.stream().limit(first).map(each -> edge(each, zone)).toList();
        return new AccessPage(
                edges,
                new PageInfo(
                        found.size() > first,
                        later,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }

    private static AccessEdge edge(Logged logged, ZoneId zone) {
        var access = logged.access();
        var reader = access.reader();
        return new AccessEdge(
                Long.toString(logged.number()),
                new Node(
                        access.at().atZone(zone).toOffsetDateTime(),
                        access.fields().stream().sorted().toList(),
                        reader.actor(),
                        reader.role(),
                        reader.onBehalfOf(),
                        reader.purpose(),
                        access.answer(),
                        access.position()));
    }

    static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw RequestException.badValue("after is no cursor of this list.");
        }
    }
}
