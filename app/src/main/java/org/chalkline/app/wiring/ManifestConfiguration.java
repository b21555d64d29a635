package org.chalkline.app.wiring;

import java.util.Optional;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Part;
import org.chalkline.axon.eventstore.SqliteEventStorageEngine;
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
        list(data, Part.EVENTS, events);
        list(data, Part.KEYS, keys);
        list(data, Part.MASTER_KEY, master);
        list(data, Part.READS, reads);
        return new Listed();
    }

    private static void list(DataFolder data, Part part, ObjectProvider<?> made) {
        if (Optional.ofNullable(made.getIfAvailable()).isPresent()) data.list(part);
    }
}
