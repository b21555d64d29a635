package org.chalkline.axon.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.Test;

class MongoBookmarksTest {

    @Test
    void what_was_kept_is_found_again_for_each_reader_by_itself() {
        var server = new MongoServer(new MemoryBackend());
        try (var client = MongoClients.create(server.bindAndGetConnectionString())) {
            var bookmarks = new MongoBookmarks(client.getDatabase("test"));
            assertThat(bookmarks.get("granting")).isEqualTo(FactStream.NOTHING);
            bookmarks.put("granting", 12);
            bookmarks.put("ending", 7);
            bookmarks.put("granting", 5_000_000_000L);
            var elsewhere = new MongoBookmarks(client.getDatabase("test"));
            assertThat(elsewhere.get("granting")).isEqualTo(5_000_000_000L);
            assertThat(elsewhere.get("ending")).isEqualTo(7);
        } finally {
            server.shutdownNow();
        }
    }
}
