package org.chalkline.query.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalkline.query.register.Parked;
import org.chalkline.query.register.Register;

/** An entity that a register could not bring further, as GraphQL shows it. */
public record ParkedEntity(
        String register, String entity, long position, String reason, OffsetDateTime since) {

    static ParkedEntity of(Register<?> register, Parked parked, ZoneId zone) {
        return new ParkedEntity(
                register.view().name(),
                parked.entity(),
                parked.position(),
                parked.reason(),
                parked.since().atZone(zone).toOffsetDateTime());
    }
}
