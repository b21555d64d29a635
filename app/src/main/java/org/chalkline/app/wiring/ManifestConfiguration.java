package org.chalkline.app.wiring;

import java.nio.file.Path;
import java.util.Optional;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Part;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
import org.chalkline.kernel.file.FileIdentity;
import org.chalkline.personal.MasterKey;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the parts of a data folder when each of them is there for the first time. */
@Configuration(proxyBeanMethods = false)
class ManifestConfiguration {

    /** Marks that the list is written; nothing is recorded before it is. */
    record Listed() {}

    @Bean
    Listed partsAreListed(
            DataFolder data,
            ObjectProvider<SqliteEventStorageEngine> events,
            ObjectProvider<SqliteKeyStore> keys,
            ObjectProvider<SqliteAccessLog> reads,
            ObjectProvider<MasterKey> master) {
        list(data, Part.EVENTS, events, data.events());
        list(data, Part.KEYS, keys, data.keys());
        list(data, Part.READS, reads, data.reads());
        if (isMade(master)) data.list(Part.MASTER_KEY, FileIdentity.NONE);
        return new Listed();
    }

    private static void list(DataFolder data, Part part, ObjectProvider<?> made, Path file) {
        if (isMade(made)) data.list(part, FileIdentity.of(file).orElse(FileIdentity.NONE));
    }

    private static boolean isMade(ObjectProvider<?> part) {
        return Optional.ofNullable(part.getIfAvailable()).isPresent();
    }
}
