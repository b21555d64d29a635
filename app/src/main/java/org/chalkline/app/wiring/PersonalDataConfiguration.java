package org.chalkline.app.wiring;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Part;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PurposefulReads;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.personal.Erasures;
import org.chalkline.personal.KeyStore;
import org.chalkline.personal.MasterKey;
import org.chalkline.personal.PeoplesKeys;
import org.chalkline.personal.RehearsableKeys;
import org.chalkline.personal.mongo.MongoAccessLog;
import org.chalkline.personal.mongo.MongoKeyStore;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * People's keys, and who read what: in the data folder, or in MongoDB beside commands' outcomes.
 */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean(destroyMethod = "")
    @Profile("!server")
    SqliteKeyStore keysFile(DataFolder data) {
        return new SqliteKeyStore(data.keys());
    }

    @Bean(destroyMethod = "")
    @Profile("server")
    KeyStore keysInMongo(MongoDatabase database) {
        return new MongoKeyStore(database);
    }

    @Bean
    MasterKey masterKey(@Value("${chalkline.master-key}") Path file, KeyStore store) {
        return PeoplesKeys.masterKey(file, store);
    }

    /** What is kept of commands tells nobody without the master key what was said in them. */
    @Bean
    CommandDigests commandDigests(MasterKey master) {
        return new CommandDigests(master::digest);
    }

    /** Beside the signing key, which is kept apart from the data and from their backups. */
    @Bean
    Erasures erasures(@Value("${chalkline.data}") Path data, Environment settings) {
        return Erasures.beside(LedgerSettings.keyOf(data, settings));
    }

    /** Closes the store of keys with itself. */
    @Bean(destroyMethod = "close")
    @Profile("!server")
    RehearsableKeys keysOfOneProgram(
            KeyStore store, MasterKey master, Clock clock, Erasures erasures) {
        return keys(store, master, PeoplesKeys.Use.ALONE, clock, erasures);
    }

    @Bean(destroyMethod = "close")
    @Profile("server")
    RehearsableKeys keysOfSeveralPrograms(
            KeyStore store, MasterKey master, Clock clock, Erasures erasures) {
        return keys(store, master, PeoplesKeys.Use.SHARED, clock, erasures);
    }

    private static RehearsableKeys keys(
            KeyStore store, MasterKey master, PeoplesKeys.Use use, Clock clock, Erasures erasures) {
        return RehearsableKeys.in(
                store, master, use, clock, person -> erasures.add(Set.of(person)));
    }

    @Bean(destroyMethod = "close")
    @Profile("!server")
    @ConditionalOnProperty(
            name = DataFolder.READS_MISSING,
            havingValue = "false",
            matchIfMissing = true)
    SqliteAccessLog accessLogFile(DataFolder data) {
        return new SqliteAccessLog(data.reads());
    }

    /** Nothing is made in the place of a log that was lost, and nothing is shown without one. */
    @Bean
    @Profile("!server")
    @ConditionalOnProperty(name = DataFolder.READS_MISSING, havingValue = "true")
    MissingAccessLog missingAccessLog(DataFolder data, Limitations limitations) {
        var log = new MissingAccessLog(data.reads(), data.isReplaced(Part.READS));
        limitations.add(log);
        return log;
    }

    @Bean
    @Profile("server")
    MongoAccessLog accessLogInMongo(MongoDatabase database) {
        return new MongoAccessLog(database);
    }

    /** What personal data may be read for: what comes with the program, and a bureau's own. */
    @Bean
    Purposes purposes(@Value("${chalkline.purposes.catalogue:}") String file) {
        var standard = Purposes.standard();
        return file.isEmpty() ? standard : standard.with(Path.of(file));
    }

    /** The log that everybody writes to, whichever of these it is. */
    @Bean
    @Primary
    PurposefulReads purposefulReads(
            ObjectProvider<SqliteAccessLog> inFile,
            ObjectProvider<MissingAccessLog> missing,
            ObjectProvider<MongoAccessLog> inMongo,
            Purposes purposes) {
        var log =
                Stream.of(inFile, missing, inMongo)
                        .<AccessLog>flatMap(ObjectProvider::stream)
                        .findFirst()
                        .orElseThrow();
        return new PurposefulReads(log, purposes);
    }
}
