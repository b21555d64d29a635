package org.chalkline.query.graphql;

import java.time.Clock;
import java.util.List;
import org.chalkline.query.projection.Followed;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how the projections stand. */
@Controller
class ProjectionQueries {

    private final List<Followed> followed;
    private final List<Projection<?>> projections;
    private final Clock clock;

    /**
     * @param followed the projections, and what follows them
     */
    ProjectionQueries(List<Followed> followed, List<Projection<?>> projections, Clock clock) {
        this.followed = followed;
        this.projections = projections;
        this.clock = clock;
    }

    /** How a projection stands. */
    public record StatusNode(
            String name,
            long position,
            long head,
            long lagEvents,
            double lagSeconds,
            @Nullable Rebuild rebuild,
            long parked,
            @Nullable String fault) {

        static StatusNode of(ProjectionStatus standing) {
            return new StatusNode(
                    standing.projection(),
                    standing.position(),
                    standing.head(),
                    standing.lagEvents(),
                    standing.lagSeconds(),
                    Rebuild.of(standing),
                    standing.parked(),
                    standing.fault());
        }
    }

    /**
     * A rebuild under way.
     *
     * @param progress the share that is done, 0 to 1
     */
    public record Rebuild(long position, double progress, @Nullable Double secondsLeft) {

        static @Nullable Rebuild of(ProjectionStatus standing) {
            var position = standing.rebuildPosition();
            if (position == null) return null;
            double share = standing.head() < 0 ? 1 : (position + 1.0) / (standing.head() + 1.0);
            return new Rebuild(position, Math.min(1, share), standing.rebuildSecondsLeft());
        }
    }

    @QueryMapping
    public List<StatusNode> projections() {
        return followed.stream().map(each -> StatusNode.of(each.standing())).toList();
    }

    @QueryMapping
    public List<ParkedEntity> parkedEntities(
            @Argument @Nullable String projection, @Argument int first) {
        ListConnection.checkFirst(first);
        return named(projection).stream()
                .flatMap(
                        each ->
                                each.parked(first).stream()
                                        .map(one -> ParkedEntity.of(each, one, clock.getZone())))
                .limit(first)
                .toList();
    }

    private List<Projection<?>> named(@Nullable String name) {
        if (name == null) return projections;
        var found = projections.stream().filter(each -> each.view().name().equals(name)).toList();
        if (!found.isEmpty()) return found;
        throw new RequestException(
                "UNKNOWN_REGISTER",
                "There is no projection of that name; there are: "
                        + String.join(
                                ", ", projections.stream().map(each -> each.view().name()).toList())
                        + ".");
    }
}
