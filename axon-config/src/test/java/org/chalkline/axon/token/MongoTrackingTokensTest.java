package org.chalkline.axon.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.Test;

class MongoTrackingTokensTest {

    @Test
    void what_was_kept_is_found_again_for_each_reader_by_itself() {
        var server = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            var tokens = new MongoTrackingTokens(client.getDatabase("test"));
            assertThat(tokens.get("granting")).isEqualTo(FactStream.NOTHING);
            tokens.put("granting", 12);
            tokens.put("ending", 7);
            tokens.put("granting", 5_000_000_000L);
            var elsewhere = new MongoTrackingTokens(client.getDatabase("test"));
            assertThat(elsewhere.get("granting")).isEqualTo(5_000_000_000L);
            assertThat(elsewhere.get("ending")).isEqualTo(7);
        } finally {
            server.shutdownNow();
        }
    }
}
