package org.chalkline.query.projection.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import org.chalkline.query.lease.LeaseTimes;
import org.chalkline.query.projection.engine.Pauses;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.TwoProgramsContract;

class MongoTwoProgramsTest extends TwoProgramsContract {

    private static final LeaseTimes SHORT =
            new LeaseTimes(Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMillis(600));

    @Override
    protected SharedStore store() {
        return new MongoShared(imitationOrReal());
    }

    private static MongoKit imitationOrReal() {
        var real = System.getenv("MONGODB_URI");
        return real == null ? MongoKit.imitation() : MongoKit.real(real);
    }

    private record MongoShared(MongoKit kit) implements SharedStore {

        @Override
        public ProjectionStore open(Pauses pauses) {
            var settings =
                    MongoClientSettings.builder(MongoProjectionStore.settings(kit.uri()))
                            .addCommandListener(new Pausing(pauses))
                            .build();
            return new MongoProjectionStore(
                    settings, MongoProjectionStore.database(kit.uri()), SHORT);
        }

        @Override
        public void remove() {
            kit.remove();
        }
    }

    /** Each command is told before it is sent. */
    private record Pausing(Pauses pauses) implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            pauses.before(event.getCommandName() + collection(event));
        }

        /** Without the projection's name and the generation's number. */
        private static String collection(CommandStartedEvent event) {
            var named = event.getCommand().get(event.getCommandName());
            if (named == null || !named.isString()) return "";
            return " " + named.asString().getValue().replaceFirst("^[a-z]+_[0-9]+_", "");
        }
    }
}
