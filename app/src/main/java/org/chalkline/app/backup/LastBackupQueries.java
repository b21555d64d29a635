package org.chalkline.app.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The last backup, for those who ask in GraphQL, and its age as a figure. */
@Controller
final class LastBackupQueries {
    private final Path data;
    private final ZoneId zone;

    LastBackupQueries(
            @Value("${chalkline.data}") Path data,
            @Value("${chalkline.zone}") ZoneId zone,
            Clock clock,
            MeterRegistry meters) {
        this.data = data;
        this.zone = zone;
        Gauge.builder("chalkline.backup.age", this, queries -> queries.age(clock))
                .description("How long ago the last backup was finished; NaN before the first")
                .baseUnit("seconds")
                .register(meters);
    }

    /** As the schema shows it. */
    record Shown(
            OffsetDateTime madeAt,
            long position,
            long run,
            int keysKeptDays,
            int documentsLeftOut) {}

    @QueryMapping
    @Nullable Shown lastBackup() {
        return LastBackup.in(data)
                .map(
                        last ->
                                new Shown(
                                        last.madeAt().atZone(zone).toOffsetDateTime(),
                                        last.position(),
                                        last.run(),
                                        last.keysKeptDays(),
                                        last.documentsLeftOut()))
                .orElse(null);
    }

    private double age(Clock clock) {
        return LastBackup.in(data)
                .map(last -> Duration.between(last.madeAt(), clock.instant()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }
}
