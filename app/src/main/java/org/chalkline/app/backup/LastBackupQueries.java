package org.chalkline.app.backup;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalkline.kernel.work.Glimpse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The last backup, for those who ask in GraphQL, and its age as a figure. */
@Controller
final class LastBackupQueries {
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final Path data;
    private final ZoneId zone;
    private final @Nullable MongoDatabase shared;

    /** A figure doesn't wait for a server that hangs. */
    private final Glimpse<Optional<LastBackup>> last =
            new Glimpse<>("last-backup", KNOWN_FOR, Optional.empty(), this::look);

    LastBackupQueries(
            @Value("${chalkline.data}") Path data,
            @Value("${chalkline.zone}") ZoneId zone,
            Clock clock,
            Environment settings,
            ObjectProvider<MongoDatabase> database,
            MeterRegistry meters) {
        this.data = data;
        this.zone = zone;
        this.shared = settings.matchesProfiles("server") ? database.getIfAvailable() : null;
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
        return last.now()
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

    /** Whichever program's machine it was made on. */
    private Optional<LastBackup> look() {
        var own = LastBackup.in(data);
        var database = shared;
        if (database == null) return own;
        return Stream.concat(own.stream(), LastBackup.in(database).stream())
                .max(Comparator.comparing(LastBackup::madeAt));
    }

    private double age(Clock clock) {
        return (shared == null ? look() : last.lately())
                .map(last -> Duration.between(last.madeAt(), clock.instant()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }
}
