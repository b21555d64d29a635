package org.chalkline.app.ledger;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Deployment;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.work.Leases;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.tile.DurableFiles;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The log and what shows how it stands, unless {@code chalkline.ledger.enabled} turns it off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class LedgerConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerConfiguration.class);

    @Bean
    LedgerSettings ledgerSettings(
            @Value("${chalkline.data}") Path data,
            @Value("${chalkline.ledger.origin}") String origin,
            @Value("${chalkline.ledger.folder:}") String folder,
            OpenLog open,
            @Value("${chalkline.ledger.key:}") String key,
            @Value("${chalkline.ledger.witnesses:}") List<String> witnesses,
            @Value("${chalkline.ledger.timestamp-authority:}") String authority,
            @Value("${chalkline.ledger.timestamp-every}") Duration stampEvery,
            @Value("${chalkline.ledger.patience}") Duration patience) {
        var own = LedgerSettings.keyBeside(data);
        if (folder.isEmpty()) {
            protect(LedgerSettings.folderIn(data));
            protect(LedgerSettings.readsFolder(LedgerSettings.folderIn(data)));
        }
        if (key.isEmpty()) protect(DurableFiles.folderOf(own));
        var log = folder.isEmpty() ? LedgerSettings.folderIn(data) : Path.of(folder);
        return new LedgerSettings(
                inForce(open.log(), origin),
                log,
                key.isEmpty() ? own : Path.of(key),
                witnesses.stream()
                        .filter(text -> !text.isBlank())
                        .map(LedgerSettings.Witness::parse)
                        .toList(),
                authority.isEmpty() ? null : URI.create(authority),
                stampEvery,
                patience);
    }

    /** After a loss another log follows, by another name than the settings still have. */
    private static String inForce(LogFolder log, String origin) {
        try {
            return Succession.origin(log, origin);
        } catch (IOException | MalformedNoteException e) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "SUCCESSION_UNREADABLE",
                    "What the log in %s says of the one before it can't be believed (%s). Restore the file %s from where it was."
                            .formatted(log, e.getMessage(), Succession.NAME),
                    e);
        }
    }

    /** What this program makes itself is its owner's alone; other places are as they were set. */
    private static void protect(Path folder) {
        try {
            OwnerAlone.folder(folder);
        } catch (IOException e) {
            // Whether the log can be kept there its keeper finds out, and tells.
            LOG.warn("{} can't be closed to others: {}", folder, e.toString());
        }
    }

    /**
     * @param mongo there where anything is kept in MongoDB
     */
    @Bean
    OpenLog openLog(
            @Value("${chalkline.data}") Path data,
            Environment settings,
            ObjectProvider<MongoDatabase> mongo) {
        return OpenLog.of(
                data,
                settings,
                () ->
                        mongo.getIfAvailable(
                                () -> {
                                    throw new CannotRunException(
                                            Exit.CANNOT_RUN,
                                            "LEDGER_STORE_ELSEWHERE",
                                            "chalkline.ledger.store is gridfs, and nothing else is kept in MongoDB. Start with the profile server, or keep the log in a folder or in an S3 store.");
                                }));
    }

    @Bean
    LogFolder logFolder(OpenLog open) {
        return open.log();
    }

    /**
     * @param joined with whom the log is shared, if with anybody; they have to agree on it first
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    LedgerKeeper ledgerKeeper(
            StoredFacts facts,
            LedgerSettings settings,
            LogFolder log,
            ObjectProvider<Deployment> joined,
            Leases leases,
            Clock clock,
            DataFolder data,
            Limitations limitations,
            MeterRegistry meters) {
        joined.ifAvailable(deployment -> {});
        var keeper = new LedgerKeeper(facts, settings, log, clock, data, leases);
        limitations.add(keeper);
        Gauge.builder("ledger.last_checkpoint.age", () -> age(keeper, clock))
                .description("How long ago the last checkpoint was published")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("ledger.last_verified_position", () -> keeper.standing().verified())
                .description(
                        "The last position that was found as it was signed, or was added since")
                .register(meters);
        return keeper;
    }

    /**
     * Beyond one machine the reads lie in MongoDB, and are not signed; where they were lost, there
     * is nothing to sign.
     */
    @Bean(initMethod = "start", destroyMethod = "close")
    @Profile("!server")
    @ConditionalOnProperty(
            name = DataFolder.READS_MISSING,
            havingValue = "false",
            matchIfMissing = true)
    ReadsLedger readsLedger(
            SqliteAccessLog reads, LedgerSettings settings, LogFolder log, Clock clock) {
        return new ReadsLedger(reads.stored(), settings, log, clock);
    }

    private static double age(LedgerKeeper keeper, Clock clock) {
        var at = keeper.standing().publishedAt();
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1_000.0;
    }

    /** What projections are built from: no event gets into one that is not as it was signed. */
    @Bean
    WholeFacts wholeFacts(FactStream facts, StoredFacts stored, LogFolder log) {
        return new WholeFacts(new VerifiedFacts(facts, stored, log));
    }
}
