package org.chalkline.query.engagement;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.personal.AccessLists;
import org.chalkline.query.personal.AccessPage;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what the members of an engagement read and took out, from its first day to its last. */
@Controller
class EngagementReads {
    private final Projection<EngagementRecord> engagements;
    private final AccessLists accesses;
    private final Clock clock;

    EngagementReads(Projection<EngagementRecord> engagements, AccessLists accesses, Clock clock) {
        this.engagements = engagements;
        this.accesses = accesses;
        this.clock = clock;
    }

    @QueryMapping
    public @Nullable AccessPage engagementAccesses(
            @Argument String code, @Argument int first, @Argument @Nullable String after) {
        var at = new AsOf(engagements.committed(), LocalDate.MAX);
        var found = engagements.find(engagement(code).toString(), at);
        if (found.isEmpty()) return null;
        var terms = found.get().state().terms();
        return accesses.by(
                found.get().state().everMembers().stream().map(Member::account).distinct().toList(),
                terms.from().atStartOfDay(clock.getZone()).toInstant(),
                terms.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                first,
                after);
    }

    private static EngagementId engagement(String code) {
        try {
            return new EngagementId(code);
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("code: " + e.getMessage() + ".");
        }
    }
}
