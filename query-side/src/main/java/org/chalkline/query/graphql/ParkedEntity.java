package org.chalkline.query.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.Projection;

/** An entity that a projection could not bring further, as GraphQL shows it. */
public record ParkedEntity(
        String projection, String entity, long position, String reason, OffsetDateTime since) {

    static ParkedEntity of(Projection<?> projection, Parked parked, ZoneId zone) {
        return new ParkedEntity(
                projection.view().name(),
                parked.entity(),
                parked.position(),
                parked.reason(),
                parked.since().atZone(zone).toOffsetDateTime());
    }
}
